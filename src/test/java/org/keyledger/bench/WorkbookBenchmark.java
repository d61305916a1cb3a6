package org.keyledger.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.keyledger.report.AuditReport;
import org.keyledger.report.WorkbookFixtures;
import org.keyledger.report.excel.KeysSheetRivals;

/// The workbook writer against plain SXSSF, DeferredSXSSF and fastexcel, on the same rows in the same run, in an order
/// that is turned round after each round. Arguments: rows (500,000), rounds (2).
public final class WorkbookBenchmark {

    private static final int WARM_UP_ROWS = 20_000;

    private WorkbookBenchmark() {}

    private enum Writer {
        KEYLEDGER(KeysSheetRivals::ours), PLAIN_SXSSF(KeysSheetRivals::plainSxssf),
        DEFERRED_SXSSF(KeysSheetRivals::deferredSxssf), FASTEXCEL(KeysSheetRivals::fastExcel);

        private final Writing writing;

        Writer(Writing writing) {
            this.writing = writing;
        }
    }

    @FunctionalInterface
    private interface Writing {
        Path write(AuditReport report, Path folder) throws IOException;
    }

    private record Result(double seconds, long bytes) {}

    public static void main(String... arguments) throws IOException {
        long rows = arguments.length > 0 ? Long.parseLong(arguments[0]) : 500_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
        System.out.printf(Locale.ROOT, "%,d rows, %d rounds, JDK %s, %d processors, heap %,d MB at most%n", rows,
                rounds,
                Runtime.version(), Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20);
        Path folder = Files.createTempDirectory("keyledger-bench");
        List<Writer> order = new ArrayList<>(Arrays.asList(Writer.values()));
        for (Writer writer : order) {
            run(writer, WARM_UP_ROWS, folder);
        }
        Map<Writer, List<Result>> results = new EnumMap<>(Writer.class);
        for (int round = 0; round < rounds; round++) {
            for (Writer writer : order) {
                Result result = run(writer, rows, folder);
                results.computeIfAbsent(writer, _ -> new ArrayList<>()).add(result);
                System.out.printf(Locale.ROOT, "round %d %-14s %6.2f s %7.1f MB%n", round + 1, writer,
                        result.seconds(), result.bytes() / 1e6);
            }
            Collections.reverse(order);
        }
        print(results);
    }

    private static Result run(Writer writer, long rows, Path folder) throws IOException {
        AuditReport report = WorkbookFixtures.report().keys(WorkbookFixtures.keysOnDemand(rows)).build();
        System.gc();
        long start = System.nanoTime();
        Path file = writer.writing.write(report, folder);
        double seconds = (System.nanoTime() - start) / 1e9;
        long bytes = Files.size(file);
        Files.delete(file);
        return new Result(seconds, bytes);
    }

    private static void print(Map<Writer, List<Result>> results) {
        double plain = fastest(results.get(Writer.PLAIN_SXSSF));
        System.out.printf("%n%-14s %9s %9s %12s%n", "writer", "seconds", "MB", "× plain");
        results.forEach((writer, runs) -> System.out.printf(Locale.ROOT, "%-14s %9.2f %9.1f %12.2f%n", writer,
                fastest(runs), runs.getFirst().bytes() / 1e6, plain / fastest(runs)));
    }

    private static double fastest(List<Result> runs) {
        return runs.stream().mapToDouble(Result::seconds).min().orElseThrow();
    }
}
