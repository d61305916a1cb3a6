package org.keyledger.report.template;

import java.util.regex.Pattern;

import org.thymeleaf.templatemode.TemplateMode;

/// How elements and the expressions between them are written in a kind of template.
enum TemplateSyntax {

    XML("<(?<close>/?)[A-Za-z][\\w:.-]*(?<attributes>(?:\"[^\"]*\"|'[^']*'|[^>\"'])*?)(?<alone>/?)>"
            + "|\\[\\[(?<inline>.*?)]]", "\\[\\(|<!(?!--/\\*)|</?th:(?!block\\b)",
            "of Thymeleaf [[${…}]], th:block and attributes are used, of comments <!--/* … */-->",
            "<!--/\\*.*?\\*/-->"),

    TEXT("\\[(?<close>/)]|\\[#(?<attributes>\\s(?:\"[^\"]*\"|[^\"\\]])*?)(?<alone>/?)]|\\[\\((?<inline>.*?)\\)]",
            "\\[\\[|\\[#(?!\\s)|\\[/(?!])", "write [(${…})], or [# th:…=\"…\"] up to [/]", "(?!)");

    private final Pattern token;
    private final Pattern unused;
    private final String remedy;
    private final Pattern comment;

    TemplateSyntax(String token, String unused, String remedy, String comment) {
        this.token = Pattern.compile(token, Pattern.DOTALL);
        this.unused = Pattern.compile(unused);
        this.remedy = remedy;
        this.comment = Pattern.compile(comment, Pattern.DOTALL);
    }

    static TemplateSyntax of(TemplateMode mode) {
        return mode == TemplateMode.XML ? XML : TEXT;
    }

    /// Finds elements and expressions. The group `inline` is an expression; `close` is not empty where an element ends, and
    /// `alone` where it has no content.
    Pattern token() {
        return token;
    }

    /// What Thymeleaf understands and no template needs, since it would escape too little or too much, or hide something
    /// from the scan.
    Pattern unused() {
        return unused;
    }

    String remedy() {
        return remedy;
    }

    /// The text with its comments blanked, each line where it was.
    String withoutComments(String text) {
        return comment.matcher(text).replaceAll(found -> found.group().replaceAll("[^\n]", " "));
    }
}
