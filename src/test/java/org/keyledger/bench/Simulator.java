package org.keyledger.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/// The other process of [CollectionBenchmark].
record Simulator(Process process, BufferedReader answers, String address) implements AutoCloseable {

    static Simulator start(Path truth) throws IOException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m", "-classpath", System.getProperty("java.class.path"),
                CollectionBenchmark.class.getName(), "serve", truth.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        BufferedReader answers = process.inputReader(StandardCharsets.UTF_8);
        String address = answers.readLine();
        while (address != null && !address.startsWith("http")) {
            // What libraries log while it gets warm.
            address = answers.readLine();
        }
        return new Simulator(process, answers, Objects.requireNonNull(address, "the simulator did not start"));
    }

    /// Has the SDK in this process call the simulator.
    void expectCalls() {
        expectCalls(address);
    }

    /// Has the SDK in this process call the address.
    static void expectCalls(String address) {
        String[] parts = address.split(" ");
        System.setProperty("aws.endpointUrl", parts[0]);
        System.setProperty("aws.region", "us-east-1");
        System.setProperty("aws.accessKeyId", parts[1]);
        System.setProperty("aws.secretAccessKey", parts[2]);
    }

    Spent spent() throws IOException {
        process.outputWriter(StandardCharsets.UTF_8).append("?\n").flush();
        String[] parts = answers.readLine().split(" ");
        return new Spent(System.nanoTime(), Long.parseLong(parts[0]), Spent.cpuTime(), Long.parseLong(parts[1]));
    }

    @Override
    public void close() throws IOException {
        process.outputWriter(StandardCharsets.UTF_8).close();
    }
}
