package org.keyledger.report.excel;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.crypt.CipherAlgorithm;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.HashAlgorithm;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.report.AuditReport;
import org.keyledger.report.FixedPasswords;
import org.keyledger.report.Password;
import org.keyledger.report.Passwords;
import org.keyledger.report.ReturnedWorkbook;
import org.keyledger.report.ReviewImportException;
import org.keyledger.report.WorkbookFixtures;

class ProtectedWorkbookTests {

    private static final Password RIGHT = new Password(FixedPasswords.TEXT);
    private static final Passwords OTHERS = FixedPasswords.both("another horse, another staple");

    @TempDir
    private Path folder;

    private final AuditReport report = WorkbookFixtures.report().build();
    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = written(report, "protected");
    }

    private Path written(AuditReport content, String name) throws IOException {
        return new WorkbookWriter(FixedPasswords.both()).write(content, Files.createDirectory(folder.resolve(name)))
                .getFirst();
    }

    @Test
    void thePasswordOpensWhatWouldHaveBeenWrittenWithoutOne() throws IOException {
        Path open = new WorkbookWriter().write(report, folder).getFirst();

        assertThat(ProtectedWorkbook.open(file, RIGHT, folder.resolve("opened.xlsx"))).isTrue();

        assertThat(folder.resolve("opened.xlsx")).hasSameBinaryContentAs(open);
    }

    @Test
    void spreadsheetProgramsAskForThePassword() throws IOException {
        try (var workbook = WorkbookFactory.create(file.toFile(), FixedPasswords.TEXT, true)) {
            assertThat(workbook.getSheet("Findings")).isNotNull();
        }
        assertThatThrownBy(() -> WorkbookFactory.create(file.toFile(), "another horse, another staple", true))
                .isInstanceOf(EncryptedDocumentException.class);
        assertThatThrownBy(() -> WorkbookFactory.create(file.toFile(), null, true))
                .isInstanceOf(EncryptedDocumentException.class);
        assertThatThrownBy(() -> WorkbookText.opened(file)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void anotherPasswordWritesNothing() throws IOException {
        Path target = folder.resolve("opened.xlsx");

        assertThat(ProtectedWorkbook.open(file, OTHERS.workbook().orElseThrow(), target)).isFalse();

        assertThat(target).doesNotExist();
    }

    @Test
    void isEncryptedAsExcelDoesWithAes256() throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            EncryptionInfo info = new EncryptionInfo(container);

            assertThat(info.getEncryptionMode()).isEqualTo(EncryptionMode.agile);
            assertThat(info.getHeader().getCipherAlgorithm()).isEqualTo(CipherAlgorithm.aes256);
            assertThat(info.getHeader().getKeySize()).isEqualTo(256);
            assertThat(info.getVerifier().getHashAlgorithm()).isEqualTo(HashAlgorithm.sha512);
            assertThat(info.getVerifier().getSpinCount()).isGreaterThanOrEqualTo(100_000);
        }
    }

    @Test
    void nothingReadableIsInTheFileOrLeftBesideIt() throws IOException {
        assertThat(Files.readString(file, ISO_8859_1)).doesNotContain("xl/worksheets", "PK\u0003\u0004", "AKIA");
        assertThat(file.getParent()).isDirectoryNotContaining(left -> !left.equals(file));
    }

    /// The longer ones need a table of the table of sectors, and a second one.
    @ParameterizedTest
    @ValueSource(ints = { 4_081, 4_088, 4_095, 4_096, 4_097, 7_000_000, 7_100_000, 7_200_000, 16_000_000 })
    void whateverItsLengthItOpensAgain(int length) throws IOException {
        byte[] content = new byte[length];
        new Random(7).nextBytes(content);
        Path any = folder.resolve("any");

        ProtectedWorkbook.write(any, RIGHT, out -> out.write(content));

        assertThat(ProtectedWorkbook.open(any, RIGHT, folder.resolve("opened"))).isTrue();
        assertThat(Files.mismatch(folder.resolve("opened"), Files.write(folder.resolve("content"), content)))
                .isNegative();
    }

    @Test
    void twoOfThemDifferAndSayTheSame() throws IOException {
        Path again = written(report, "again");
        WorkbookWriter writer = new WorkbookWriter(FixedPasswords.both());

        assertThat(Files.mismatch(file, again)).isNotNegative();
        assertThat(writer.saysTheSame(file, again)).isTrue();
    }

    @Test
    void doNotSayTheSameWithOtherContentAnotherPasswordOrNone() throws IOException {
        WorkbookWriter writer = new WorkbookWriter(FixedPasswords.both());
        Path fresh = written(report, "again");
        Path more = written(WorkbookFixtures.report().organization("o-another").build(), "more");
        Path others = new WorkbookWriter(OTHERS).write(report, Files.createDirectory(folder.resolve("others")))
                .getFirst();
        Path open = new WorkbookWriter().write(report, folder).getFirst();

        assertThat(List.of(more, others, open)).noneMatch(standing -> saysTheSame(writer, standing, fresh));
        assertThat(new WorkbookWriter().saysTheSame(open, open)).isFalse();
    }

    private static boolean saysTheSame(WorkbookWriter writer, Path standing, Path fresh) {
        try {
            return writer.saysTheSame(standing, fresh);
        }
        catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    @Test
    void comesBackAsItIs() {
        ReturnedWorkbook returned = read(file, FixedPasswords.both());

        assertThat(returned.problems()).isEmpty();
        assertThat(returned.rows()).isEqualTo(report.findings().count());
    }

    @Test
    void comesBackWithoutThePasswordToo() throws IOException {
        Path open = new WorkbookWriter().write(report, folder).getFirst();

        assertThat(read(open, FixedPasswords.both()).problems()).isEmpty();
    }

    @Test
    void doesNotComeBackUnderAnotherPassword() {
        assertThatThrownBy(() -> read(file, OTHERS)).isInstanceOf(ReviewImportException.class)
                .hasMessage(
                        file + " is protected by another password than the one that protect.workbook in the job file"
                                + " names. Name that one, or save the workbook without a password.");
        assertThatThrownBy(() -> read(file, Passwords.NONE)).isInstanceOf(ReviewImportException.class)
                .hasMessageContaining("protect.workbook in the job file");
    }

    @Test
    void whatIsOpenedForReadingIsPrivateAndGoes() throws IOException {
        Path opened;
        try (ReturnedFile returned = ReturnedFile.of(file, FixedPasswords.both())) {
            opened = returned.opened();
            assertThat(opened).isNotEqualTo(file).exists();
            assertThat(java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(opened)))
                    .isEqualTo("rw-------");
        }
        assertThat(opened).doesNotExist();
    }

    @Test
    void aDamagedOneIsRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Path cut = Files.write(folder.resolve("cut.xlsx"), java.util.Arrays.copyOf(bytes, bytes.length / 2));

        assertThatThrownBy(() -> read(cut, FixedPasswords.both())).isInstanceOf(ReviewImportException.class)
                .hasMessageStartingWith(cut.toString());
    }

    private ReturnedWorkbook read(Path returned, Passwords passwords) {
        return new ReturnedWorkbookParser().read(returned, report.frameworks(), report.findings(), "0.1.0",
                passwords);
    }
}
