package org.keyledger.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.report.words.Words;
import org.keyledger.templates.Language;
import org.keyledger.templates.TemplateException;
import org.keyledger.templates.Templates;

class SummaryTemplatesTests {

    @TempDir
    private Path folder;
    private Path html;
    private Path css;

    @BeforeEach
    void copyTheBuiltInOnes() throws IOException {
        Path builtIn = Path.of("templates/summary");
        Files.createDirectories(folder.resolve("summary"));
        html = Files.copy(builtIn.resolve("summary.html"), folder.resolve("summary/summary.html"));
        css = Files.copy(builtIn.resolve("summary.css"), folder.resolve("summary/summary.css"));
    }

    @Test
    void fillsTheFoldersOwnWording() throws IOException {
        replace(html, "[[#{points.heading}]]", "Why we say so");
        assertThat(fill()).contains("Why we say so").doesNotContain("What stands behind it");
        assertThat(new SummaryTemplates(Templates.builtIn()).html(view())).contains("What stands behind it");
    }

    @Test
    void escapesWhatItFillsIn() throws IOException {
        SummaryView view = SummaryView.of(SummaryFixtures.november().named("<script>&\"").report(), Words.english());
        assertThat(templates().html(view)).contains("&lt;script&gt;&amp;&quot;").doesNotContain("<script>");
    }

    @Test
    void namesTheLineOfAnUnclosedElement() throws IOException {
        Files.writeString(html, "<html>\n<body>\n<p>\n</body>\n</html>");
        assertThatThrownBy(this::fill).hasMessageStartingWith("template " + html + ", line 4: not well-formed XML:");
    }

    @Test
    void namesTheLineOfAValueThatDoesNotExist() throws IOException {
        Files.writeString(html,
                "<html xmlns:th=\"x\">\n<p>[[${summary.verdict}]]</p>\n<p>[[${summary.nonsense}]]</p></html>");
        assertThatThrownBy(this::fill).isInstanceOf(TemplateException.class)
                .hasMessage("template " + html
                        + ", line 3: \"${summary.nonsense}\": there is no value 'nonsense'; there is"
                        + " asOf, baseline, changes, compared, configuration, controls, coverage, decisions, exceptions,"
                        + " figures, gaps, language, method, metrics, organization, organizationInShort, period, points, previous,"
                        + " score, scp, units, verdict, version");
    }

    @Test
    void namesTheLineOfAnExpressionThatCannotBeRead() throws IOException {
        Files.writeString(html, "<html xmlns:th=\"x\">\n<p th:if=\"${summary.\">x</p></html>");
        assertThatThrownBy(this::fill).hasMessageStartingWith("template " + html + ", line 2: ");
    }

    @ParameterizedTest
    @ValueSource(strings = { "<img src=\"https://example.com/logo.png\"/>", "<script>1</script>",
            "<chart kind=\"pie\"></chart>", "<series id=\"admin-users\"/>",
            "<link rel=\"stylesheet\" href=\"https://example.com/x.css\"/>", "&nbsp;" })
    void namesTheLineOfWhatWouldNotPrint(String markup) throws IOException {
        Files.writeString(html, "<html>\n<body>\n" + markup + "\n</body></html>");
        assertThatThrownBy(this::fill).isInstanceOf(TemplateException.class)
                .hasMessageStartingWith("template " + html + ", line 3: ");
    }

    @Test
    void refusesDocumentTypesAndWithThemExternalEntities() throws IOException {
        Files.writeString(html, "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n<html>&x;</html>");
        assertThatThrownBy(this::fill).isInstanceOf(TemplateException.class).hasMessageContaining("line 1")
                .hasMessageContaining("DOCTYPE");
    }

    @Test
    void namesTheLineOfABrokenStyle() throws IOException {
        Files.writeString(css, "body { color: red; }\np { colour: }\n");
        assertThatThrownBy(() -> templates().css()).isInstanceOf(TemplateException.class)
                .hasMessageStartingWith("template " + css + ", line 2: ");
    }

    @ParameterizedTest
    @ValueSource(strings = { "@import \"https://example.com/x.css\";",
            "p { background-image: url(https://example.com/x.png); }" })
    void refusesStylesThatWouldLoadSomething(String style) throws IOException {
        Files.writeString(css, "\n" + style);
        assertThatThrownBy(() -> templates().css()).isInstanceOf(TemplateException.class)
                .hasMessageStartingWith("template " + css + ", line 2: ").hasMessageContaining("would load something");
    }

    @Test
    void namesTheLineOfAMessageThatDoesNotExist() throws IOException {
        Files.writeString(html,
                "<html xmlns:th=\"x\">\n<p>[[#{points.heading}]]</p>\n<p>[[#{points.haeding}]]</p></html>");
        assertThatThrownBy(() -> templates().check()).hasMessage("template " + html
                + ", line 3: \"#{points.haeding}\": there is no message 'points.haeding' in"
                + " templates/messages/messages.properties");
        Files.writeString(css, "p { }\np:before { content: \"#{page.nummer}\"; }\n");
        assertThatThrownBy(() -> templates().css()).hasMessageStartingWith("template " + css + ", line 2: ");
    }

    @Test
    void putsMessagesIntoStyles() throws IOException {
        assertThat(new SummaryTemplates(Templates.builtIn()).css())
                .contains("content: \"Page \" counter(page) \" of \" counter(pages);");
        assertThat(new SummaryTemplates(Templates.builtIn().speaking(Language.GERMAN)).css())
                .contains("content: \"Seite \" counter(page) \" von \" counter(pages);");
    }

    @Test
    void findsAMistakeInAPartThatThisMonthDoesNotPrint() throws IOException {
        Files.writeString(html, "<html xmlns:th=\"x\">\n<p th:if=\"${summary.units.lines.isEmpty()}\">\n"
                + "[[${summary.verdikt}]]</p></html>");
        assertThatThrownBy(() -> templates().check()).isInstanceOf(TemplateException.class)
                .hasMessageStartingWith("template " + html + ", line 3: ");
    }

    @Test
    void theBuiltInOnesAreWhole() {
        new SummaryTemplates(Templates.builtIn()).check();
    }

    private SummaryTemplates templates() {
        return new SummaryTemplates(Templates.in(folder));
    }

    private String fill() {
        return templates().html(view());
    }

    private static SummaryView view() {
        return SummaryView.of(SummaryFixtures.november().report(), Words.english());
    }

    private static void replace(Path file, String old, String replacement) throws IOException {
        Files.writeString(file, Files.readString(file).replace(old, replacement));
    }
}
