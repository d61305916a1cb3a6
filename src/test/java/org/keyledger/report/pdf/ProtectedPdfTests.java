package org.keyledger.report.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.report.AuditReport;
import org.keyledger.report.FixedPasswords;
import org.keyledger.report.Passwords;
import org.keyledger.templates.Templates;
import org.openpdf.text.exceptions.BadPasswordException;
import org.openpdf.text.pdf.PdfReader;

class ProtectedPdfTests {

    @TempDir
    private Path folder;

    private final AuditReport report = SummaryFixtures.november().report();
    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = written(report, FixedPasswords.both(), "protected");
    }

    private Path written(AuditReport content, Passwords passwords, String name) throws IOException {
        return writer(passwords).write(content, Files.createDirectory(folder.resolve(name))).getFirst();
    }

    private static ExecutiveSummaryWriter writer(Passwords passwords) {
        return new ExecutiveSummaryWriter(Templates::builtIn, passwords);
    }

    private static PdfReader opened(Path file) throws IOException {
        return new PdfReader(Files.readAllBytes(file), FixedPasswords.TEXT.getBytes(US_ASCII));
    }

    @Test
    void thePasswordOpensWhatWouldHaveBeenWrittenWithoutOne() throws IOException {
        PdfFile open = PdfFile.of(report, folder);
        PdfFile opened = new PdfFile(opened(file));

        assertThat(opened.pages()).isEqualTo(open.pages()).isGreaterThan(2);
        assertThat(opened.text()).isEqualTo(open.text());
        assertThat(opened.outline()).isEqualTo(open.outline());
        assertThat(opened.reader().getInfo()).containsAllEntriesOf(open.reader().getInfo());
    }

    @Test
    void opensWithNoOtherPasswordAndNotWithoutOne() {
        assertThatThrownBy(() -> new PdfReader(Files.readAllBytes(file))).isInstanceOf(BadPasswordException.class);
        assertThatThrownBy(() -> new PdfReader(Files.readAllBytes(file), "another horse".getBytes(US_ASCII)))
                .isInstanceOf(BadPasswordException.class);
    }

    @Test
    void isEncryptedWithAes256TitleAndAll() throws IOException {
        try (PdfReader reader = opened(file)) {
            assertThat(reader.isMetadataEncrypted()).isTrue();
        }
        assertThat(Files.readString(file, ISO_8859_1)).contains("/Filter/Standard", "/V 5", "/R 6", "/CFM/AESV3")
                .doesNotContain("executive", "o-exampleorgid", "Keyledger ",
                        FixedPasswords.TEXT);
    }

    @Test
    void twoOfThemDifferAndSayTheSame() throws IOException {
        Path again = written(report, FixedPasswords.both(), "again");

        assertThat(Files.mismatch(file, again)).isNotNegative();
        assertThat(writer(FixedPasswords.both()).saysTheSame(file, again)).isTrue();
    }

    @Test
    void doNotSayTheSameWithOtherContentAnotherPasswordOrNone() throws IOException {
        Passwords others = FixedPasswords.both("another horse, another staple");
        Path open = written(report, Passwords.NONE, "open");
        ExecutiveSummaryWriter writer = writer(FixedPasswords.both());

        assertThat(writer.saysTheSame(written(SummaryFixtures.november().named("o-another").report(),
                FixedPasswords.both(), "more"), file)).isFalse();
        assertThat(writer.saysTheSame(written(report, others, "others"), file)).isFalse();
        assertThat(writer.saysTheSame(open, file)).isFalse();
        assertThat(writer(Passwords.NONE).saysTheSame(open, open)).isFalse();
    }
}
