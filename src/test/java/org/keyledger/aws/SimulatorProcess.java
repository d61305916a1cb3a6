package org.keyledger.aws;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

import org.keyledger.evidence.EvidenceFolder;

/// The simulator as a process of its own, for trying the program by hand and for measuring it without the simulator's share
/// of the heap. It ends with its standard input.
///
/// ```
/// mvn test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=org.keyledger.aws.SimulatorProcess \
///     -Dexec.args="evidence/2026-11 5000 50"
/// ```
public final class SimulatorProcess {

    private SimulatorProcess() {}

    /// @param args the folder of a period's evidence, a port or 0, and a latency in milliseconds
    public static void main(String... args) throws IOException {
        EvidenceFolder folder = new EvidenceFolder(Path.of(args[0]));
        try (AwsSimulator aws = AwsSimulator.of(folder).port(Integer.parseInt(args[1]))
                .faults(Faults.none().latency(Duration.ofMillis(Long.parseLong(args[2])))).start()) {
            System.out.println("export AWS_REGION=us-east-1 AWS_ENDPOINT_URL=" + aws.endpoint() + " AWS_ACCESS_KEY_ID="
                    + aws.caller().accessKeyId() + " AWS_SECRET_ACCESS_KEY=" + aws.caller().secretAccessKey());
            while (System.in.read() >= 0) {
                // Until whoever started it closes the stream.
            }
            System.out.println("calls: " + aws.calls().total() + ", most at once: " + aws.mostAtOnce());
        }
    }
}
