package org.keyledger.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.keyledger.job.LedgerHolder;

/// How this process is known to others.
final class OwnProcess {

    private static final Path HOST_ON_LINUX = Path.of("/proc/sys/kernel/hostname");
    private static final String UNKNOWN = "unknown";

    private OwnProcess() {}

    static LedgerHolder as(String purpose) {
        return new LedgerHolder(purpose, host(), ProcessHandle.current().pid(),
                known(System.getProperty("user.name", "")), Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    /// Not by the resolver where there is another way: without a name server it takes seconds.
    static String host() {
        try {
            return Files.isReadable(HOST_ON_LINUX) ? known(Files.readString(HOST_ON_LINUX))
                    : known(InetAddress.getLocalHost().getHostName());
        }
        catch (IOException nameless) {
            return System.getenv().getOrDefault("HOSTNAME", UNKNOWN);
        }
    }

    private static String known(String name) {
        return name.isBlank() ? UNKNOWN : name.strip();
    }
}
