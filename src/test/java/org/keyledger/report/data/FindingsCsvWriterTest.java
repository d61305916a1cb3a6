package org.keyledger.report.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import org.keyledger.report.DataFixtures;
import org.keyledger.report.Elsewhere;
import org.keyledger.report.GoldenFile;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

@Isolated("It changes the locale and the time zone of the process.")
class FindingsCsvWriterTest {

    @TempDir
    Path folder;

    private final FindingsCsvWriter writer = new FindingsCsvWriter();

    @Test
    void writesEveryFindingAsTheGoldenFileShows() throws IOException {
        List<Path> files = writer.write(DataFixtures.report(), folder);

        assertThat(files).containsExactly(folder.resolve("findings.csv"));
        GoldenFile.assertSame("findings.csv", files.getFirst());
    }

    @Test
    void endsEveryLineWithCarriageReturnAndLineFeedAndHasNoByteOrderMark() throws IOException {
        writer.write(DataFixtures.report(DataFixtures.NOVEMBER, DataFixtures.staleKeys(2)), folder);

        String text = Files.readString(folder.resolve("findings.csv"));
        assertThat(text).startsWith("severity,control,").endsWith("\r\n");
        assertThat(text.split("\r\n", -1)).hasSize(4).noneMatch(line -> line.contains("\n") || line.contains("\r"));
    }

    @Test
    void readsBackWithTheTextThatWasWritten() throws IOException {
        writer.write(DataFixtures.report(), folder);

        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(folder.resolve("findings.csv"))) {
            List<NamedCsvRecord> records = csv.stream().toList();
            assertThat(records).hasSize(3);
            assertThat(records.get(1).getField("account_name")).isEqualTo("größe \"東京\"");
            assertThat(records.get(1).getField("statement")).isEqualTo("First line.\nSecond line.");
            assertThat(records.get(0).getField("NIST 800-53")).isEqualTo("AC-2(3), IA-5(1)");
            assertThat(records.get(2).getField("user")).isEqualTo("'=1+1");
            assertThat(records.get(2).getField("months_open")).isEqualTo("1");
            assertThat(records.get(2).getField("reviewer")).isEqualTo("'@eve");
            assertThat(records.get(2).getField("review_comment")).isEqualTo("'=cmd|' /C calc'!A0\n'-2");
        }
    }

    @Test
    void writesOnlyTheHeaderWhenNothingIsOpen() throws IOException {
        writer.write(DataFixtures.report(DataFixtures.NOVEMBER, DataFixtures.staleKeys(0)), folder);

        assertThat(Files.readAllLines(folder.resolve("findings.csv"))).hasSize(1);
    }

    @Test
    void leavesNoFindingOutOfAHundredThousand() throws IOException {
        writer.write(DataFixtures.report(DataFixtures.NOVEMBER, DataFixtures.staleKeys(100_000)), folder);

        try (var lines = Files.lines(folder.resolve("findings.csv"))) {
            assertThat(lines.count()).isEqualTo(100_001);
        }
    }

    @Test
    void replacesTheFileOfAnInterruptedRun() throws IOException {
        Files.writeString(folder.resolve("findings.csv"), "x".repeat(100_000));

        writer.write(DataFixtures.report(), folder);

        GoldenFile.assertSame("findings.csv", folder.resolve("findings.csv"));
    }

    @Test
    void writesTheSameBytesElsewhere() throws Exception {
        Path file = Elsewhere.call(() -> writer.write(DataFixtures.report(), folder)).getFirst();

        GoldenFile.assertSame("findings.csv", file);
    }

    @Test
    void saysThatItFailedWhenTheFolderIsGone() {
        assertThatThrownBy(() -> writer.write(DataFixtures.report(), folder.resolve("gone")))
                .isInstanceOf(IOException.class);
    }
}
