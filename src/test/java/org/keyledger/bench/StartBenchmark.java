package org.keyledger.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.springframework.util.FileSystemUtils;

/// How long a process takes from its start to the first line of its log, to the first step of its first month, and to the end
/// of the demo: as the one executable jar, as the same unpacked, and unpacked with an ahead-of-time cache (JEP 483, 514 and
/// 515) that a run of the demo has trained. The image of `jobs/schedule/Dockerfile` starts the third way.
///
/// A round is each of them once, one after another, so that what else the machine does strikes all alike; the median of the
/// rounds is told, with its ratio to the jar. Arguments: the jar, folder to work in, rounds (5).
public final class StartBenchmark {

    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String DEMO = "jobs/demo/job.yaml";
    private static final String JAR = "the executable jar";

    private final Path folder;
    private final Map<String, List<String>> ways = new LinkedHashMap<>();

    /// Seconds.
    private record Times(double firstLine, double firstStep, double whole) {}

    private StartBenchmark(Path jar, Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        Path unpacked = folder.resolve("unpacked");
        Path cache = folder.resolve("demo.aot");
        require(run(List.of(JAVA, "-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination",
                unpacked.toString())), Set.of(0));
        List<String> plain = List.of(JAVA, "-jar", unpacked.resolve(jar.getFileName()).toString());
        require(run(with(List.of(JAVA, "-XX:AOTCacheOutput=" + cache, "-jar", plain.getLast()), "run", DEMO)),
                Set.of(0, 3));
        System.out.printf(Locale.ROOT, "the cache has %d MB%n", Files.size(cache) >> 20);
        ways.put(JAR, List.of(JAVA, "-jar", jar.toString()));
        ways.put("unpacked", plain);
        ways.put("unpacked, with the cache", List.of(JAVA, "-XX:AOTCache=" + cache, "-jar", plain.getLast()));
    }

    public static void main(String... arguments) throws IOException, InterruptedException {
        StartBenchmark bench = new StartBenchmark(Path.of(arguments[0]).toAbsolutePath(),
                Path.of(arguments[1]).toAbsolutePath().resolve("start"));
        bench.measure(arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5);
    }

    private void measure(int rounds) throws IOException, InterruptedException {
        Map<String, List<Times>> measured = new TreeMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, List<String>> way : ways.entrySet()) {
                measured.computeIfAbsent(way.getKey(), _ -> new ArrayList<>()).add(demo(way.getValue()));
            }
        }
        Times baseline = median(measured.get(JAR));
        for (String way : ways.keySet()) {
            Times times = median(measured.get(way));
            System.out.printf(Locale.ROOT,
                    "%-25s first line of the log %.2f s (%.2f of the jar), first step %.2f s (%.2f), demo %.1f s (%.2f)%n",
                    way, times.firstLine(), times.firstLine() / baseline.firstLine(), times.firstStep(),
                    times.firstStep() / baseline.firstStep(), times.whole(), times.whole() / baseline.whole());
        }
    }

    private static Times median(List<Times> all) {
        return new Times(median(all.stream().mapToDouble(Times::firstLine).sorted().toArray()),
                median(all.stream().mapToDouble(Times::firstStep).sorted().toArray()),
                median(all.stream().mapToDouble(Times::whole).sorted().toArray()));
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    /// In an empty folder: the demo writes its evidence, then reports on six months of it.
    private Times demo(List<String> way) throws IOException, InterruptedException {
        long start = System.nanoTime();
        double firstLine = 0;
        double evidence = 0;
        double firstStep = 0;
        Process process = start(with(way, "run", DEMO));
        try (BufferedReader log = process.errorReader()) {
            for (String line = log.readLine(); line != null; line = log.readLine()) {
                double now = (System.nanoTime() - start) / 1e9;
                firstLine = firstLine == 0 ? now : firstLine;
                evidence = line.startsWith("evidence sample finished") ? now : evidence;
                firstStep = firstStep == 0 && line.endsWith(" open started") ? now : firstStep;
            }
        }
        require(process.waitFor(), Set.of(0, 3));
        // The evidence of the demo is written before Spring is started; a real run has no such step.
        return new Times(firstLine, firstStep - evidence + firstLine, (System.nanoTime() - start) / 1e9);
    }

    private Process start(List<String> command) throws IOException {
        Path work = folder.resolve("work");
        FileSystemUtils.deleteRecursively(work);
        FileSystemUtils.copyRecursively(Path.of("jobs"), work.resolve("jobs"));
        return new ProcessBuilder(command).directory(work.toFile())
                .redirectOutput(folder.resolve("out").toFile()).start();
    }

    private int run(List<String> command) throws IOException, InterruptedException {
        Process process = start(command);
        try (BufferedReader log = process.errorReader()) {
            log.lines().forEach(_ -> {});
        }
        return process.waitFor();
    }

    private static List<String> with(List<String> way, String... arguments) {
        List<String> command = new ArrayList<>(way);
        command.addAll(List.of(arguments));
        return command;
    }

    private static void require(int code, Set<Integer> allowed) {
        if (!allowed.contains(code)) {
            throw new IllegalStateException("a process ended with " + code);
        }
    }
}
