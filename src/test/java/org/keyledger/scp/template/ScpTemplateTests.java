package org.keyledger.scp.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.keyledger.scp.template.SlotValue.Text;
import org.keyledger.scp.template.SlotValue.Texts;
import org.keyledger.templates.TemplateException;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a template is made of, and what goes wrong with one.
class ScpTemplateTests {

    private static final String HEADER = """
            // Deny something.
            //
            // Does: denies
            //   something
            // Breaks: a lot
            // Leaves open: the rest
            // Slot name: who it is
            // Slot names: who they are
            // Source: https://docs.aws.amazon.com/one
            // Source: https://docs.aws.amazon.com/two
            """;

    private static final ScpTemplate TEMPLATE = template("""
            {
              "Name": "{{name}}/{{name}}",
              "Names": ["first", {{names}}]
            }
            """);

    private static ScpTemplate template(String body) {
        return new ScpTemplate("some", "templates/scp/some.json", HEADER + body);
    }

    private static Map<String, SlotValue> values(String name, String... names) {
        return Map.of("name", new Text(name), "names", new Texts(List.of(names)));
    }

    @Test
    void theLinesOnTopSayWhatItIs() {
        assertThat(TEMPLATE.title()).isEqualTo("Deny something.");
        assertThat(TEMPLATE.does()).isEqualTo("denies something");
        assertThat(TEMPLATE.breaks()).isEqualTo("a lot");
        assertThat(TEMPLATE.leavesOpen()).isEqualTo("the rest");
        assertThat(TEMPLATE.sources())
                .containsExactly("https://docs.aws.amazon.com/one", "https://docs.aws.amazon.com/two");
        assertThat(TEMPLATE.slots()).containsExactly(new Slot("name", false, 12, "who it is"),
                new Slot("names", true, 13, "who they are"));
    }

    @Test
    void isFilledInTwoForms() {
        FilledPolicy policy = TEMPLATE.fill(values("a", "b", "c"));

        assertThat(policy.name()).isEqualTo("some");
        assertThat(policy.title()).isEqualTo("Deny something.");
        assertThat(policy.minified()).isEqualTo("{\"Name\":\"a/a\",\"Names\":[\"first\",\"b\",\"c\"]}");
        assertThat(policy.pretty()).isEqualTo("""
                {
                  "Name": "a/a",
                  "Names": [
                    "first",
                    "b",
                    "c"
                  ]
                }
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"", "\\", "\\\"", "\", \"Effect\": \"Allow", "\"]}, {", "a\nb", "\r\n\t\0", "{{name}}",
            "{{names}}", "}}", "Zoë \u2028 \uD83D\uDD11", "\uD800", "// no comment", "${aws:username}", "a/b" })
    void noValueChangesWhatThePolicyConsistsOf(String value) {
        FilledPolicy policy = TEMPLATE.fill(values(value, value, "last"));

        for (String form : List.of(policy.pretty(), policy.minified())) {
            JsonNode read = JsonMapper.shared().readTree(form);
            assertThat(read.propertyNames()).containsExactly("Name", "Names");
            assertThat(read.path("Name").stringValue()).isEqualTo(value + "/" + value);
            assertThat(read.path("Names")).extracting(JsonNode::stringValue).containsExactly("first", value, "last");
            assertThat(form).matches("[\\n -~]*");
        }
        assertThat(policy.minified()).doesNotContain("\n");
    }

    @Test
    void aMissingAnEmptyAndAnUnknownSlotAreNamedAtOnce() {
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> TEMPLATE.fill(Map.of("names", new Texts(List.of()), "nmae", new Text("a"))))
                .withMessage("template templates/scp/some.json, "
                        + "line 12: slot {{name}} has no value; it takes who it is; "
                        + "line 13: slot {{names}} has an empty value; it takes who they are; "
                        + "line 1: there is no slot {{nmae}}; it has [{{name}}, {{names}}]");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "\n" })
    void aBlankTextIsEmpty(String blank) {
        assertThatExceptionOfType(TemplateException.class).isThrownBy(() -> TEMPLATE.fill(values(blank, "b")))
                .withMessageContaining("line 12: slot {{name}} has an empty value");
        assertThatExceptionOfType(TemplateException.class).isThrownBy(() -> TEMPLATE.fill(values("a", "b", blank)))
                .withMessageContaining("line 13: slot {{names}} has an empty value");
    }

    @Test
    void aListIsNoTextAndATextNoList() {
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> TEMPLATE.fill(Map.of("name", new Texts(List.of("a")), "names", new Text("a"))))
                .withMessageContaining("line 12: slot {{name}} takes one text, not a list; "
                        + "line 13: slot {{names}} takes a list of texts, not one text");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    {"a": "{{name}}", "b": {{names}}}               | line 11: not valid JSON
                    {"a": "{{name}}", "b": [{{name}}]}              | line 11: slot {{name}} stands within quotes and without
                    {"a": "{{ name }}"}                             | line 11: '{{ name }}"}' is no slot; write {{name}}
                    {"a": "{{name}}", "a": [{{names}}]}             | line 11: not valid JSON: Duplicate
                    {"a": "{{name}}", "b": [{{names}}]} // and more | line 11: not valid JSON
                    {"a": "{{name}}", "b": [{{names}}], "c": "{{other}}"} | line 11: slot {{other}} needs a line '// Slot other: ...'
                    {"a": "{{name}}"}                               | the slot {{names}} that the top describes is nowhere used
                    ["{{name}}", {{names}}]                         | line 11: a policy is a JSON object
                    """)
    void aBrokenTemplateIsRefusedWithItsLine(String body, String problem) {
        assertThatExceptionOfType(TemplateException.class).isThrownBy(() -> template(body))
                .withMessageStartingWith("template templates/scp/some.json").withMessageContaining(problem);
    }

    @Test
    void theLineOfAMistakeIsThatOfTheFile() {
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> template("{\n  \"a\": \"{{name}}\",\n  \"b\": [{{names}}]\n  \"c\": 1\n}\n"))
                .withMessageContaining("line 14: not valid JSON");
    }

    @ParameterizedTest
    @CsvSource({ "// Deny something.,just // a title", "// Does: denies,// Dose: denies", "// Breaks: a lot,//",
            "// Leaves open: the rest,// Breaks: twice" })
    void aTopThatLeavesSomethingOutIsRefused(String line, String instead) {
        String text = HEADER.replace(line, instead) + "{\"a\": \"{{name}}\", \"b\": [{{names}}]}";

        assertThatExceptionOfType(TemplateException.class).isThrownBy(() -> new ScpTemplate("some", "some.json", text))
                .withMessageStartingWith("template some.json");
    }

    @Test
    void aTopWithoutASourceIsRefused() {
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> new ScpTemplate("some", "some.json",
                        "// T\n// Does: a\n// Breaks: b\n// Leaves open: c\n{}"))
                .withMessageContaining("'Source: ...'");
    }

    @Test
    void linesMayEndAsOnWindows() {
        String text = HEADER + "{\n\"a\": \"{{name}}\",\n\"b\": [{{names}}]}\n";

        assertThat(new ScpTemplate("some", "some.json", text.replace("\n", "\r\n")).fill(values("a", "b")).minified())
                .isEqualTo("{\"a\":\"a\",\"b\":[\"b\"]}");
    }

    @Test
    void aPathWithWildcardsCanBeMadeToMeanItself() {
        assertThat(SlotValue.literally("arn:aws:iam::111122223333:user/a*b?c$d/e"))
                .isEqualTo("arn:aws:iam::111122223333:user/a${*}b${?}c${$}d/e");
    }
}
