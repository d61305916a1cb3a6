package org.keyledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/// The table by message in `jobs/README.md`.
class TroubleshootingTests {

    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    @Test
    void whatItQuotesIsWhatIsPrinted() throws IOException {
        String printed = printed();

        assertThat(quoted()).hasSizeGreaterThan(20)
                .allSatisfy(text -> assertThat(printed).as(text).contains(text));
    }

    /// Of each row's first cell; … stands for what differs from case to case.
    private static List<String> quoted() throws IOException {
        return Files.readString(Path.of("jobs/README.md")).lines()
                .dropWhile(line -> !line.startsWith("| the message has"))
                .skip(2).takeWhile(line -> line.startsWith("|")).map(line -> line.split("\\|")[1])
                .flatMap(cell -> QUOTED.matcher(cell).results()).map(MatchResult::group)
                .flatMap(quote -> Stream.of(quote.replace("`", "").split("…")))
                .map(part -> part.replaceAll("^[ .,']+|[ .,']+$", ""))
                .filter(part -> !part.isEmpty()).distinct().toList();
    }

    private static String printed() throws IOException {
        try (Stream<Path> files = Stream.concat(Files.walk(Path.of("src")), Files.walk(Path.of("jobs/schedule")))) {
            return files.filter(file -> file.startsWith("src/main/java") || file.startsWith("src/launcher")
                    || file.toString().endsWith(".sh")).filter(Files::isRegularFile).map(TroubleshootingTests::read)
                    .collect(Collectors.joining("\n")).replaceAll("\"\\s*\\+\\s*\"", "");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
