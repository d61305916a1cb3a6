package org.keyledger.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Test classes run side by side. Those that change what the whole process shares must say so, or others fail now and
/// then. Judged by the sources, which takes no time. Integration tests are left out: what they start are processes.
class SideBySideTest {

    private static final Path SOURCES = Path.of("src/test/java");

    @ParameterizedTest
    @CsvSource(textBlock = """
            \\bLedgerContext\\.on ~ @RunsBatch
            new SpringLedgerJobFactory\\( ~ @RunsBatch
            \\bSystem\\.(setProperty|clearProperty)\\( ~ @ResourceLock(Resources.SYSTEM_PROPERTIES)
            new (Simulated|AtS3)\\(|\\b(Simulated|AtS3)\\.[a-z]\\w+\\( ~ @ResourceLock(Resources.SYSTEM_PROPERTIES)
            \\b(Locale|TimeZone)\\.setDefault\\(|\\bElsewhere\\.call\\( ~ @Isolated(
            """, delimiter = '~')
    void whatChangesTheProcessSaysSo(String change, String annotation) throws IOException {
        List<Path> changing = testsWith(Pattern.compile(change));
        assertThat(changing).isNotEmpty();
        assertThat(changing.stream().filter(test -> !content(test).contains(annotation)))
                .as("tests that lack " + annotation).isEmpty();
    }

    private static List<Path> testsWith(Pattern change) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().matches(".*(Test|Tests|Contract)\\.java"))
                    .filter(file -> change.matcher(content(file)).find()).toList();
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
