package org.keyledger.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

import org.keyledger.evidence.CredentialReportReader;
import org.keyledger.evidence.CredentialReportReader.NotACredentialReport;
import org.keyledger.evidence.sample.SampleOrganization;
import org.keyledger.evidence.sample.SampleSpec;
import org.keyledger.iam.AccountId;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/// Reading credential reports into entries, against FastCSV splitting the same files into fields and nothing more: the
/// difference is what dates, answers, ARNs and checks cost. Arguments: folder to work in, rounds (5).
public final class CsvBenchmark {

    private CsvBenchmark() {}

    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments[0]).resolve("csv");
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        if (!Files.exists(folder)) {
            new SampleOrganization(SampleSpec.dense(50, 5_000, 7, YearMonth.of(2026, 10))).write(folder);
        }
        List<Path> reports = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.endsWith("credential-report.csv")).forEach(reports::add);
        }
        double ours = 0;
        double bare = 0;
        for (int round = 0; round < rounds; round++) {
            ours = Math.max(ours, speed(reports, CsvBenchmark::read));
            bare = Math.max(bare, speed(reports, CsvBenchmark::split));
        }
        System.out.printf(Locale.ROOT,
                "credential reports: %.0f MB/s into entries, %.0f MB/s bare FastCSV, ratio %.2f%n",
                ours, bare, ours / bare);
    }

    /// Megabytes a second.
    private static double speed(List<Path> reports, ToLongFunction<Path> reading) throws IOException {
        long bytes = 0;
        long rows = 0;
        long start = System.nanoTime();
        for (Path report : reports) {
            rows += reading.applyAsLong(report);
            bytes += Files.size(report);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (rows < reports.size()) {
            throw new IllegalStateException("the reports were not read");
        }
        return bytes / 1e6 / seconds;
    }

    private static long read(Path report) {
        long[] keys = new long[1];
        try {
            new CredentialReportReader().read(report, report.toString(),
                    new AccountId(report.getParent().getFileName().toString()),
                    entry -> keys[0] += entry.keys().size(), problem -> {
                        throw new IllegalStateException(problem.describe());
                    });
            return keys[0];
        }
        catch (IOException | NotACredentialReport failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static long split(Path report) {
        long fields = 0;
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(report)) {
            for (CsvRecord row : rows) {
                fields += row.getFieldCount();
            }
            return fields;
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
