package org.keyledger.report.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.templates.Language;
import org.keyledger.templates.TemplateException;
import org.keyledger.templates.Templates;

/// An operator's own files of messages.
class MessageFilesTests {

    private static final String NAME = Language.GERMAN.messages();

    @TempDir
    private Path folder;
    private Path own;

    @BeforeEach
    void copyTheBuiltInOne() throws IOException {
        Files.createDirectories(folder.resolve("messages"));
        own = Files.copy(Path.of("templates").resolve(NAME), folder.resolve(NAME));
    }

    @Test
    void theBuiltInOnesHaveTheSameMessagesWithTheSamePlaces() {
        new MessageFiles().check(Templates.builtIn());
    }

    @Test
    void aCopyPasses() {
        check();
    }

    @Test
    void itsWordingIsUsed() throws IOException {
        replace("table.better = besser", "table.better = viel besser");
        check();
        assertThat(Words.of(templates()).text("table.better")).isEqualTo("viel besser");
        assertThat(Words.of(Templates.builtIn().speaking(Language.GERMAN)).text("table.better")).isEqualTo("besser");
    }

    @Test
    void namesWhatIsMissingAndWhatItIsInEnglish() throws IOException {
        int lines = Files.readAllLines(own).size();
        replace("table.better = besser\n", "");
        assertRefused("line " + (lines - 1) + ": there is no 'table.better'; add it, in English it is: better");
    }

    @Test
    void namesTheLineOfAPatternThatCannotBeRead() throws IOException {
        int line = 1 + Files.readAllLines(own).indexOf("coverage.keys = {0} Schlüssel");
        replace("coverage.keys = {0} Schlüssel", "coverage.keys = {0 Schlüssel");
        assertRefused("line " + line + ": 'coverage.keys': ");
    }

    @Test
    void namesTheLineOfOtherPlaces() throws IOException {
        replace("coverage.keys = {0} Schlüssel", "coverage.keys = {1} Schlüssel");
        assertRefused("'coverage.keys' has places for {1} and needs {0}");
    }

    @Test
    void refusesANumberFormWhereTheProgramGivesText() throws IOException {
        replace("point.before = \\ ({0} im {1})", "point.before = \\ ({0} im {1,choice,0#x|1#y})");
        assertRefused("'point.before' has a number’s form in {1}, which is no number");
    }

    @Test
    void namesTheLineOfWhatNothingAsksFor() throws IOException {
        replace("table.better = besser", "table.better = besser\ntable.beter = x");
        assertRefused("nothing asks for 'table.beter'; rename or remove it");
    }

    @Test
    void admitsWhatATemplateOfTheOperatorAsksFor() throws IOException {
        replace("table.better = besser", "table.better = besser\nour.greeting = Guten Tag");
        Files.createDirectories(folder.resolve("mail"));
        Files.writeString(folder.resolve("mail/subject.txt"), "[(#{our.greeting})]");
        check();
    }

    @Test
    void refusesTwoOfAName() throws IOException {
        replace("table.better = besser", "table.better = besser\ntable.better = x");
        assertRefused("'table.better' stands there twice; keep one of the two");
    }

    @Test
    void namesTheLineOfABrokenEscape() throws IOException {
        Files.writeString(own, "a = x\nb = \\u00x\n");
        assertRefused("line 2: '\\u' without four digits; write the character itself");
    }

    @Test
    void refusesAPatternOfDatesThatIsNone() throws IOException {
        replace("format.month = MMMM uuuu", "format.month = {0}");
        assertRefused("'format.month': ");
    }

    private void check() {
        new MessageFiles().check(templates());
    }

    private Templates templates() {
        return Templates.in(folder).speaking(Language.GERMAN);
    }

    private void assertRefused(String problem) {
        assertThatThrownBy(this::check).isInstanceOf(TemplateException.class)
                .hasMessageStartingWith("template " + own + ", line ").hasMessageContaining(problem);
    }

    private void replace(String text, String replacement) throws IOException {
        assertThat(own).content().contains(text);
        Files.writeString(own, Files.readString(own).replace(text, replacement));
    }
}
