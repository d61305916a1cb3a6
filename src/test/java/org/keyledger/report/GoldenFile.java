package org.keyledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Expected text under `src/test/resources/golden`. After an intended change run the tests once with `-Dgolden.update`
/// and read the difference.
public final class GoldenFile {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private GoldenFile() {}

    public static void assertSame(String name, Path actual) throws IOException {
        byte[] bytes = Files.readAllBytes(actual);
        Path golden = FOLDER.resolve(name);
        if (System.getProperty("golden.update") != null) {
            Files.createDirectories(FOLDER);
            Files.write(golden, bytes);
        }
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(Files.readString(golden));
        assertThat(bytes).isEqualTo(Files.readAllBytes(golden));
    }
}
