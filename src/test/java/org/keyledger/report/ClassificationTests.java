package org.keyledger.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassificationTests {

    @ParameterizedTest
    @ValueSource(strings = { "Confidential - internal", "VS-NfD", "Öffentlich", "R&D <only>", "C3" })
    void isAShortLineOfItsOwn(String label) {
        assertThat(new Classification(label).label()).isEqualTo(label);
        assertThat(new Classification(label).subjectPrefix()).isEqualTo("[" + label + "] ");
    }

    @ParameterizedTest
    @ValueSource(strings = { "=1+1", "+49", "-secret", "@SUM(A1)", " ", "a\tb", "a\nb", "a\r\nBcc: x@example.com",
            "a\u202Eb", "a\u2028b", "a\u0000b", "a\uD800b" })
    void isNoFormulaAndHidesNothing(String label) {
        assertThatThrownBy(() -> new Classification(label)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasSixtyFourCharactersAtMost() {
        assertThat(Classification.mistakeIn("x".repeat(64))).isEmpty();
        assertThat(Classification.mistakeIn("x".repeat(65)).orElseThrow())
                .isEqualTo("has 65 characters, and not from 1 to 64");
    }

    @Test
    void noneSaysNothing() {
        assertThat(Classification.NONE.subjectPrefix()).isEmpty();
        assertThat(Classification.NONE.isNone()).isTrue();
    }

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({ "R&D <only>, R&amp;D &lt;only&gt;", "Confidential - internal, Confidential - internal" })
    void standsOnTheShelfForThePageAndForItsPeriod(String label, String written) throws IOException {
        Path folder = Files.createDirectories(directory.resolve("2026-11"));
        AuditReport report = Labelled.of(DataFixtures.report(), label);
        Manifest.write(directory, report.heading(),
                new org.keyledger.report.data.DataFile(report).metrics(folder));

        assertThat(Files.readString(Shelf.write(directory))).contains(
                "<header>\n<p><strong>" + written + "</strong></p>",
                "<dt>Classification</dt><dd>" + written + "</dd>");
    }

    @Test
    void isNotOnTheShelfWhereNothingIsSaid() throws IOException {
        Path folder = Files.createDirectories(directory.resolve("2026-11"));
        AuditReport report = DataFixtures.report();
        Manifest.write(directory, report.heading(),
                new org.keyledger.report.data.DataFile(report).metrics(folder));

        assertThat(Files.readString(Shelf.write(directory))).doesNotContain("<header>\n<p><strong>", "Classification");
        assertThat(folder.resolve("metrics.json")).content().doesNotContain("classification");
    }
}
