package org.keyledger.launcher;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Runs Keyledger in this process where Java is new enough, and otherwise in a child process with a newer Java. The child
/// has the same streams, options and exit code, and is ended when this process is asked to end. A `kill -9` of this
/// process cannot be passed on: the child then finishes its run by itself.
public final class Launcher {

    static final int REQUIRED = 25;

    /// Wrong usage or configuration, as everywhere in Keyledger.
    private static final int UNUSABLE = 2;

    private static final String BOOT = "org.springframework.boot.loader.launch.JarLauncher";

    private Launcher() {}

    public static void main(String[] arguments) throws Throwable {
        if (JavaVersion.feature(System.getProperty("java.specification.version")) >= REQUIRED) {
            runHere(arguments);
            return;
        }
        Path running = Paths.get(System.getProperty("java.home"));
        JavaHomes homes = new JavaHomes(System.getenv(), running, Paths.get(System.getProperty("user.home")),
                Paths.get(File.separator));
        Path found = homes.newestFitting(REQUIRED);
        if (found == null) {
            System.err.println(homes.nothingFound(REQUIRED, System.getProperty("java.version")));
            System.exit(UNUSABLE);
        }
        System.exit(runIn(found, arguments));
    }

    private static void runHere(String[] arguments) throws Throwable {
        try {
            Class.forName(BOOT).getMethod("main", String[].class).invoke(null, (Object) arguments);
        }
        catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private static int runIn(Path home, String[] arguments) throws IOException, InterruptedException {
        List<String> command = command(home, ManagementFactory.getRuntimeMXBean().getInputArguments(),
                System.getProperty("java.class.path"), arguments);
        Process child = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(child)));
        return child.waitFor();
    }

    static List<String> command(Path home, List<String> options, String jar, String[] arguments) {
        List<String> command = new ArrayList<>();
        command.add(JavaHomes.executable(home).toString());
        for (String option : options) {
            // A debugger's port is taken by this process.
            if (!option.startsWith("-agentlib:jdwp") && !option.startsWith("-Xrunjdwp")) {
                command.add(option);
            }
        }
        command.add("-jar");
        command.add(jar);
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    private static void end(Process child) {
        child.destroy();
        try {
            child.waitFor();
        }
        catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
