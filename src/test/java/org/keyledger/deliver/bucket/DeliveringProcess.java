package org.keyledger.deliver.bucket;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.keyledger.deliver.Courier;
import org.keyledger.deliver.Delivery;
import org.keyledger.history.ReceiptsOnH2;

/// A process of its own that delivers a period to the bucket, with its receipts in a file, so that a test may kill it.
final class DeliveringProcess {

    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final Path output;

    private DeliveringProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static DeliveringProcess start(Path root, URI s3) throws IOException {
        Path output = root.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                DeliveringProcess.class.getName(), root.toString()).redirectErrorStream(true)
                .redirectOutput(output.toFile()).directory(new File("."));
        builder.environment().putAll(Map.of("AWS_ENDPOINT_URL", s3.toString(), "AWS_ACCESS_KEY_ID",
                "AKIAIOSFODNN7EXAMPLE", "AWS_SECRET_ACCESS_KEY", AtS3.SECRET));
        return new DeliveringProcess(builder.start(), output);
    }

    /// As a power cut would.
    void kill() throws InterruptedException {
        process.destroyForcibly();
        await();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// @return what the courier said, and before it what was logged
    String ended() throws IOException, InterruptedException {
        await();
        return Files.readString(output);
    }

    private void await() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("the process does not end");
        }
    }

    static Delivery deliver(Path root) {
        return new Courier(ReceiptsOnH2.open(root.resolve("receipts")), InstantSource.system())
                .deliver(new ReportsFolder(root).shipment(), AtS3.destination(AtS3.PLAIN), false);
    }

    /// @param args the folder that holds `reports`
    public static void main(String... args) {
        Delivery delivery = deliver(Path.of(args[0]));
        System.out.println(delivery.state() + " " + delivery.detail());
    }
}
