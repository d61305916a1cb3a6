package org.keyledger.launcher;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/// Where Java may be installed on this machine.
final class JavaHomes {

    private static final String[] VARIABLES = { "KEYLEDGER_JAVA_HOME", "JAVA25_HOME", "JAVA_HOME" };
    private static final String[] SYSTEM_FOLDERS = { "usr/lib/jvm", "usr/lib64/jvm", "usr/java", "usr/local/java",
            "opt/java", "opt", "Library/Java/JavaVirtualMachines" };
    private static final String[] USER_FOLDERS = { ".sdkman/candidates/java", ".jdks", ".gradle/jdks",
            "Library/Java/JavaVirtualMachines" };
    private static final String[] WINDOWS_VENDORS = { "Java", "Eclipse Adoptium", "Amazon Corretto", "Microsoft",
            "Zulu", "BellSoft" };

    private final Map<String, String> environment;
    private final Path running;
    private final Path user;
    private final Path root;

    /// @param running the home of the Java that asks
    /// @param user    the user's home
    /// @param root    of the file system
    JavaHomes(Map<String, String> environment, Path running, Path user, Path root) {
        this.environment = environment;
        this.running = running;
        this.user = user;
        this.root = root;
    }

    /// The home that an environment variable names, if that fits; otherwise the newest of those installed.
    ///
    /// @return null when there is none
    Path newestFitting(int required) {
        for (String variable : VARIABLES) {
            Path home = named(variable);
            if (home != null && fits(home, required)) {
                return home;
            }
        }
        Path newest = null;
        for (Path folder : folders()) {
            for (Path home : homesIn(folder)) {
                if (fits(home, required)
                        && (newest == null || JavaVersion.featureOf(home) > JavaVersion.featureOf(newest))) {
                    newest = home;
                }
            }
        }
        return newest;
    }

    String nothingFound(int required, String version) {
        StringBuilder text = new StringBuilder();
        text.append("keyledger needs Java ").append(required).append(" or newer. This is Java ").append(version)
                .append(" in ").append(running).append(", and no newer one was found:\n");
        for (String variable : VARIABLES) {
            text.append("  ").append(variable).append(": ").append(describe(variable)).append('\n');
        }
        for (Path folder : folders()) {
            text.append("  ").append(folder).append(": ").append(describe(folder)).append('\n');
        }
        return text.append("Install a JDK ").append(required)
                .append(", or set KEYLEDGER_JAVA_HOME to the folder of one.").toString();
    }

    static Path executable(Path home) {
        Path windows = home.resolve("bin").resolve("java.exe");
        return Files.isRegularFile(windows) ? windows : home.resolve("bin").resolve("java");
    }

    private static boolean fits(Path home, int required) {
        return JavaVersion.featureOf(home) >= required && Files.isExecutable(executable(home));
    }

    private Path named(String variable) {
        String value = environment.get(variable);
        try {
            return value == null || value.trim().isEmpty() ? null : root.resolve(value.trim());
        }
        catch (InvalidPathException noPath) {
            return null;
        }
    }

    private String describe(String variable) {
        Path home = named(variable);
        if (home == null) {
            return "not set";
        }
        int version = JavaVersion.featureOf(home);
        return home + (version == JavaVersion.UNKNOWN ? " is no Java home" : " is Java " + version);
    }

    private static String describe(Path folder) {
        List<String> versions = new ArrayList<>();
        for (Path home : homesIn(folder)) {
            int version = JavaVersion.featureOf(home);
            if (version != JavaVersion.UNKNOWN) {
                versions.add("Java " + version);
            }
        }
        return versions.isEmpty() ? "no Java" : String.join(", ", versions);
    }

    /// The folders that may hold homes, as far as they exist.
    private List<Path> folders() {
        List<Path> folders = new ArrayList<>();
        if (running.getParent() != null) {
            folders.add(running.getParent());
        }
        for (String folder : SYSTEM_FOLDERS) {
            folders.add(root.resolve(folder));
        }
        for (String folder : USER_FOLDERS) {
            folders.add(user.resolve(folder));
        }
        String programs = environment.get("ProgramFiles");
        if (programs != null) {
            for (String vendor : WINDOWS_VENDORS) {
                folders.add(root.resolve(programs).resolve(vendor));
            }
        }
        List<Path> existing = new ArrayList<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder) && !existing.contains(folder)) {
                existing.add(folder);
            }
        }
        return existing;
    }

    /// In the order of their names. On macOS a home lies two levels deeper.
    private static List<Path> homesIn(Path folder) {
        List<Path> homes = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            for (Path child : children) {
                Path mac = child.resolve("Contents").resolve("Home");
                homes.add(Files.isDirectory(mac) ? mac : child);
            }
        }
        catch (IOException unreadable) {
            return Collections.emptyList();
        }
        Collections.sort(homes);
        return homes;
    }
}
