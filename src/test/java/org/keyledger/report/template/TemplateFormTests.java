package org.keyledger.report.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.report.words.Words;
import org.keyledger.templates.Template;
import org.keyledger.templates.TemplateException;
import org.xml.sax.Attributes;

class TemplateFormTests {

    public record Page(String title, boolean shown, List<Line> lines, Line total) {

        public boolean many() {
            return lines.size() > 1;
        }
    }

    public record Line(String name, List<String> parts) {}

    private static final class AnyElement extends XmlRules {

        @Override
        protected void check(String element, Attributes attributes) {
            // Any will do.
        }
    }

    private static final TemplateForm XML = TemplateForm.xml("page", Page.class, AnyElement::new);
    private static final TemplateForm TEXT = TemplateForm.text("page", Page.class);
    private static final Page PAGE = new Page("A <b>", false, List.of(new Line("one", List.of("x", "y"))),
            new Line("all", List.of()));

    @Test
    void fillsXmlAndEscapesWhatItFillsIn() {
        assertThat(XML.fill(xml("<p th:each=\"line, at : ${page.lines}\" th:attr=\"class=${at.last} ? 'z' : 'a'\""
                + " th:if=\"${!line.name.isEmpty() and line.parts.size() &gt; 1}\">[[|${page.title} ${line.parts[1]}|]]</p>"),
                PAGE, Words.english())).contains("<p class=\"z\">A &lt;b&gt; y</p>");
    }

    @Test
    void fillsTextAndLeavesWhatItFillsInAsItIs() {
        assertThat(TEXT.fill(text("[(${page.title})][# th:each=\"line : ${page.lines}\"]\n- [(${line.name})][/]"
                + "[# th:if=\"${page.shown}\"]never[/]\n"), PAGE, Words.english())).isEqualTo("A <b>\n- one\n");
    }

    @ParameterizedTest
    @ValueSource(strings = { "${page.nothing}", "${page.lines.name}", "${page.lines[0].nothing}", "${line.name}",
            "${page.title.name}", "${page.total.parts.first}", "${pages.title}", "${page.title", "${page.title +}",
            "${page.title} ? 'a", "${}" })
    void namesTheLineOfAnExpressionThatWouldFail(String expression) {
        assertThatThrownBy(() -> XML.check(xml("\n<p th:if=\"" + expression + "\">x</p>"), Words.english()))
                .isInstanceOf(TemplateException.class).hasMessageStartingWith("template own.html, line 3: ");
    }

    @Test
    void fillsInMessagesAndEscapesThemToo() {
        assertThat(XML.fill(xml("<p th:attr=\"title=#{table.better}\">[[#{score.up(${page.title})}]]</p>"), PAGE,
                Words.english())).contains("<p title=\"better\">up A &lt;b&gt;</p>");
        assertThat(TEXT.fill(text("[(#{score.from(${page.title}, ${page.total.name})})]"), PAGE, Words.english()))
                .isEqualTo("from A <b> in all");
    }

    @ParameterizedTest
    @ValueSource(strings = { "#{score.up}", "#{score.up(${page.title},${page.title})}", "#{score.up(${page.titel})}",
            "#{score.up('x')}", "#{score.up(#{table.better})}", "#{units.folded(${page.title})}", "#{no.such}",
            "#{${page.title}}", "#{score.up(${page.title})", "#{}" })
    void namesTheLineOfAMessageThatCannotBeFilled(String expression) {
        assertThatThrownBy(() -> XML.check(xml("\n<p>[[" + expression + "]]</p>"), Words.english()))
                .isInstanceOf(TemplateException.class).hasMessageStartingWith("template own.html, line 3: ");
        assertThatThrownBy(() -> XML.check(xml("\n<series label=\"" + expression + "\"/>"), Words.english()))
                .isInstanceOf(TemplateException.class).hasMessageStartingWith("template own.html, line 3: ");
    }

    @Test
    void knowsAVariableOnlyWithinItsElement() {
        String each = "<p th:each=\"line : ${page.lines}\">[[${line.name}]]<br/></p>";
        XML.check(xml(each + each), Words.english());
        assertThatThrownBy(() -> XML.check(xml(each + "\n<p>[[${line.name}]]</p>"), Words.english())).hasMessage(
                "template own.html, line 3: \"${line.name}\": there is no 'line' here; there is page");
    }

    /// Each of these would run or read something, or make Thymeleaf evaluate what was filled in.
    @ParameterizedTest
    @ValueSource(strings = { "${@java.lang.Runtime@getRuntime()}", "${new java.io.File('/etc/passwd')}",
            "${page.getClass()}", "${page.class}", "${page.title.getClass().forName('x')}", "${#ctx}", "${#this}",
            "${#execInfo}", "${#root}", "${page.title.toString()}", "${page.title = 'x'}", "${page.lines.{name}}",
            "${page.lines.{? true}}", "${(page).title.getBytes()}", "${page.title, page.shown}", "${page['class']}",
            "${page.lines.add(page)}", "${page.hashCode()}", "${'a'.getClass()}", "${@java.lang.System@out}",
            "__${page.title}__", "~{own.html}", "@{https://example.com}", "#{key}", "*{title}", "${:[1]}",
            "${&#64;java.lang.Runtime&#64;getRuntime()}", "${page.wait()}", "${page.title.repeat(9)}" })
    void admitsNoExpressionButNamesOfValues(String expression) {
        assertThatThrownBy(() -> XML.check(xml("<p th:if=\"" + expression + "\">x</p>"), Words.english()))
                .isInstanceOf(TemplateException.class).hasMessageStartingWith("template own.html, line 2: ");
        assertThatThrownBy(() -> XML.check(xml("<p>[[" + expression + "]]</p>"), Words.english()))
                .isInstanceOf(TemplateException.class).hasMessageStartingWith("template own.html, line 2: ");
        assertThatThrownBy(() -> TEXT.check(text("x\n[(" + expression + ")]"), Words.english()))
                .isInstanceOf(TemplateException.class).hasMessageStartingWith("template own.html, line 2: ");
    }

    @ParameterizedTest
    @ValueSource(strings = { "<p th:utext=\"${page.title}\"/>", "<p th:insert=\"x\"/>", "<p th:replace=\"~{x}\"/>",
            "<p th:include=\"x\"/>", "<p th:fragment=\"x\"/>", "<p th:with=\"x=1\"/>", "<p th:inline=\"none\"/>",
            "<p th:object=\"${page}\"/>", "<p th:src=\"x\"/>", "<p th:remove=\"all\"/>", "<th:x/>",
            "<p>[(${page.title})]</p>", "<!-- x -->", "<p><![CDATA[x]]></p>", "<p th:each=\"x : page\"/>",
            "<p th:each=\"x : ${page.title}\"/>" })
    void admitsNothingElseOfThymeleaf(String markup) {
        assertThatThrownBy(() -> XML.check(xml(markup), Words.english())).isInstanceOf(TemplateException.class)
                .hasMessageStartingWith("template own.html, line 2: ");
    }

    @ParameterizedTest
    @ValueSource(strings = { "[[${page.title}]]", "[#th:block th:if=\"${page.shown}\"]x[/th:block]",
            "[# th:utext=\"${page.title}\"/]", "[/]", "[# th:if=\"${page.shown}\"]x" })
    void admitsNothingElseInText(String markup) {
        assertThatThrownBy(() -> TEXT.check(text("x\n" + markup), Words.english()))
                .isInstanceOf(TemplateException.class)
                .hasMessageStartingWith("template own.html, line 2: ");
    }

    @Test
    void attributesThatOnlyHtmlKnowsMeanNothing() {
        assertThat(XML.fill(xml("<p data-th-text=\"${page.title}\">x</p>"), PAGE, Words.english()))
                .contains("<p data-th-text=\"${page.title}\">x</p>");
    }

    @Test
    void commentsMayHoldAnything() {
        XML.check(xml("<!--/* <p> [[${nothing}]] th:utext=\"x\" */--><p>x</p>"), Words.english());
    }

    private static Template xml(String body) {
        return text("<html xmlns:th=\"http://www.thymeleaf.org\">\n" + body + "</html>");
    }

    private static Template text(String text) {
        return new Template("x", "own.html", text);
    }
}
