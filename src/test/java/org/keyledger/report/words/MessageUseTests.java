package org.keyledger.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.keyledger.assess.ControlCatalogue;
import org.keyledger.templates.Language;
import org.keyledger.templates.Templates;
import org.keyledger.trends.KeyScore;
import org.keyledger.trends.Metric;

/// Which messages programs and templates ask for.
class MessageUseTests {

    private static final Pattern IN_TEMPLATES = Pattern.compile("#\\{([\\w.-]+)");
    private static final Pattern TEXT = Pattern.compile("\"([a-z][\\w-]*(?:\\.[\\w-]+)*)\"");

    /// Names that are put together of a beginning and what is counted.
    private static final Set<String> FAMILIES =
            Set.of("metric.", "part.", "control.", "severity.", "change.", "format.");

    private final Messages english =
            Messages.of(Language.ENGLISH, Templates.builtIn().get(Language.ENGLISH.messages()));

    @Test
    void everyMessageIsAskedFor() throws IOException {
        Set<String> asked = askedByTemplates();
        asked.addAll(textsOfCode("report"));
        asked.addAll(textsOfCode("deliver/mail"));
        // The form of a message for shares of what is known.
        asked.addAll(Set.of("point.over-a-year-known", "point.unused-known"));

        assertThat(english.all().keySet().stream().filter(key -> FAMILIES.stream().noneMatch(key::startsWith)))
                .isSubsetOf(asked);
    }

    @Test
    void everyMessageThatATemplateAsksForIsThere() throws IOException {
        assertThat(english.all().keySet()).containsAll(askedByTemplates());
    }

    @Test
    void whateverIsMeasuredHasItsTitleAndNothingElseHas() {
        assertThat(family("metric.")).containsExactlyInAnyOrderElementsOf(
                Stream.of(Metric.values()).map(metric -> "metric." + metric.id() + "=" + metric.title()).toList());
        assertThat(family("part.")).containsExactlyInAnyOrderElementsOf(KeyScore.of(Map.of()).parts()
                .stream().map(part -> "part." + part.id() + "=" + part.title()).toList());
        assertThat(english.all().get("score.formula").pattern()).isEqualTo(KeyScore.FORMULA);
    }

    @Test
    void controlsAreCalledAsInTheirCatalogue() {
        assertThat(family("control.")).containsExactlyInAnyOrderElementsOf(
                ControlCatalogue.load().entries().values().stream()
                        .flatMap(entry -> Stream.of("control." + entry.id() + ".title=" + entry.title(),
                                "control." + entry.id() + ".risk=" + entry.risk()))
                        .toList());
        assertThat(family("severity.").map(text -> text.substring(text.indexOf('=') + 1)))
                .containsAll(ControlCatalogue.load().entries().values().stream().map(entry -> entry.severity())
                        .collect(Collectors.toSet()));
    }

    private Stream<String> family(String beginning) {
        return english.all().entrySet().stream().filter(message -> message.getKey().startsWith(beginning))
                .map(message -> message.getKey() + "=" + message.getValue().pattern());
    }

    private static Set<String> askedByTemplates() throws IOException {
        return found(Path.of("templates"), IN_TEMPLATES);
    }

    private static Set<String> textsOfCode(String room) throws IOException {
        return found(Path.of("src/main/java/org/keyledger").resolve(room), TEXT);
    }

    private static Set<String> found(Path folder, Pattern name) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).flatMap(file -> name.matcher(read(file)).results())
                    .map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
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
