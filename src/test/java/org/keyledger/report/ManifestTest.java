package org.keyledger.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.json.JsonMapper;

@Isolated("It changes the locale and the time zone of the process.")
class ManifestTest {

    @TempDir
    Path directory;

    private PeriodReports reports;

    @BeforeEach
    void startWithoutReports() {
        reports = new PeriodReports(directory);
    }

    @Test
    void isWrittenAsTheGoldenFilesShow() throws Exception {
        reports.period("2026-10").period("2026-11");

        GoldenFile.assertSame("manifest-first.json", reports.file("2026-10/manifest.json"));
        GoldenFile.assertSame("manifest-next.json", reports.file("2026-11/manifest.json"));
    }

    @Test
    void isTheSameElsewhere() throws Exception {
        Elsewhere.call(() -> reports.period("2026-10").period("2026-11"));

        GoldenFile.assertSame("manifest-next.json", reports.file("2026-11/manifest.json"));
    }

    @Test
    void isTheSameWhenAPeriodIsWrittenAgain() throws Exception {
        reports.period("2026-10").period("2026-11");
        reports.period("2026-10").period("2026-11");

        GoldenFile.assertSame("manifest-next.json", reports.file("2026-11/manifest.json"));
        assertThat(directory).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void namesTheHashOfThePreviousManifest() throws Exception {
        reports.period("2026-08").period("2026-11");

        var previous = JsonMapper.shared().readTree(reports.file("2026-11/manifest.json")).get("previous");
        assertThat(previous.get("period").stringValue()).isEqualTo("2026-08");
        assertThat(previous.get("sha256").stringValue())
                .isEqualTo(sha256(Files.readAllBytes(reports.file("2026-08/manifest.json"))));
    }

    @Test
    void followsTheLatestEarlierPeriodThatHasAManifest() throws Exception {
        reports.period("2026-12").period("2026-08");
        Files.createDirectories(reports.file("2026-09"));
        Files.createDirectories(reports.file("history"));
        reports.period("2026-11");

        assertThat(Files.readString(reports.file("2026-11/manifest.json"))).contains("\"period\": \"2026-08\"");
    }

    @Test
    void hashesItselfWithZerosInPlaceOfTheHash() throws Exception {
        reports.period("2026-11");

        String text = Files.readString(reports.file("2026-11/manifest.json"));
        String self = JsonMapper.shared().readTree(text).get("self").stringValue();
        assertThat(sha256(text.replace(self, "0".repeat(64)).getBytes())).isEqualTo(self);
    }

    @ParameterizedTest
    @ValueSource(strings = { "../x", "..", "a/../../x", "/etc/passwd", "a//b", "./a", "", " ", "a\\..\\b", "C:x",
            "a\nb" })
    void refusesTheName(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Manifest.Entry(name, 1, "0".repeat(64)))
                .withMessageContaining("'" + name + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = { "a", "..a", "scp/deny users.json", "größe.csv", "a'b\"c", "sub/manifest.json" })
    void acceptsTheName(String name) {
        assertThat(new Manifest.Entry(name, 1, "0".repeat(64)).name()).isEqualTo(name);
    }

    @Test
    void refusesAFileOutsideOfItsFolder() throws Exception {
        Path outside = reports.write("2026-10", "other.txt", "");
        Files.createDirectories(reports.file("2026-11"));

        assertThatIllegalArgumentException().isThrownBy(
                () -> Manifest.write(directory, DataFixtures.heading(DataFixtures.NOVEMBER), List.of(outside)));
    }

    @Test
    void refusesToListItself() throws Exception {
        Path itself = reports.write("2026-11", "manifest.json", "");

        assertThatIllegalArgumentException().isThrownBy(
                () -> Manifest.write(directory, DataFixtures.heading(DataFixtures.NOVEMBER), List.of(itself)));
    }

    @Test
    void refusesAFileThatIsListedTwice() throws Exception {
        Path file = reports.write("2026-11", "a.txt", "");

        assertThatIllegalArgumentException().isThrownBy(
                () -> Manifest.write(directory, DataFixtures.heading(DataFixtures.NOVEMBER), List.of(file, file)))
                .withMessageContaining("a.txt");
    }

    @Test
    void isNotWrittenWhenAFileIsMissing() throws Exception {
        reports.write("2026-11", "a.txt", "");

        assertThatThrownBy(() -> Manifest.write(directory, DataFixtures.heading(DataFixtures.NOVEMBER),
                List.of(reports.file("2026-11/gone.txt")))).isInstanceOf(NoSuchFileException.class);
        assertThat(reports.file("2026-11/manifest.json")).doesNotExist();
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
