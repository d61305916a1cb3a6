package org.keyledger.browser;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A Chromium without a window, driven by its own DevTools protocol, so no driver has to be found that fits it. It is the
/// first of `chromium`, `chromium-browser` and `google-chrome` on the `PATH`, or the one of the environment's `CHROMIUM`.
public final class Chromium implements AutoCloseable {

    private static final int MOST_SECONDS = 60;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final DevTools tools;

    private Chromium(Process process, DevTools tools) {
        this.process = process;
        this.tools = tools;
    }

    /// @param folder an empty one, for its profile
    public static Chromium start(Path folder) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program(), "--headless", "--remote-debugging-port=0",
                "--user-data-dir=" + folder, "--no-first-run", "--disable-background-networking", "--disable-sync",
                "--disable-extensions", "--disable-component-update", "--disable-gpu", "--hide-scrollbars",
                "--force-device-scale-factor=1"));
        if (System.getProperty("user.name").equals("root")) {
            // Its sandbox refuses to work for root. It opens our own pages only.
            command.add("--no-sandbox");
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile()).start();
        try {
            Chromium chromium = new Chromium(process, new DevTools());
            chromium.tools.connect(chromium.http, address(process, folder));
            return chromium;
        }
        catch (IOException | InterruptedException | RuntimeException failure) {
            process.destroyForcibly();
            throw failure;
        }
    }

    private static String program() {
        String named = System.getenv("CHROMIUM");
        if (named != null) {
            return named;
        }
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable).map(Path::toString).findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium on the PATH: install Debian's package "
                        + "'chromium', or name a program in the environment variable CHROMIUM"));
    }

    /// Chromium writes it when it is ready: a port, and a path on the next line.
    private static URI address(Process process, Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("DevToolsActivePort");
        for (int tenth = 0; tenth < MOST_SECONDS * 10 && process.isAlive(); tenth++) {
            if (Files.exists(file)) {
                List<String> lines = Files.readAllLines(file);
                if (lines.size() == 2) {
                    return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
                }
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IllegalStateException("Chromium did not start: " + Files.readString(folder.resolve("output.txt")));
    }

    /// An empty page of the given width.
    public BrowserPage page(int width, int height) {
        String target = tools.call("", "Target.createTarget", DevTools.object().put("url", "about:blank"))
                .required("targetId").stringValue();
        String session = tools.call("", "Target.attachToTarget",
                DevTools.object().put("targetId", target).put("flatten", true)).required("sessionId").stringValue();
        return new BrowserPage(tools, session).sized(width, height);
    }

    @Override
    public void close() {
        tools.close();
        http.close();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
        }
        catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
