package org.keyledger.report.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTests {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            [x](http://evil.example/), \\[x\\](http\\://evil.example/)
            see http://evil.example, see http\\://evil.example
            WWW.evil.example, WWW\\.evil.example
            a | b, a \\| b
            <b>, \\<b\\>
            &lt;b&gt;, \\&lt;b\\&gt;
            R&D; all, R\\&D; all
            R&D, R&D
            ~~gone~~, \\~\\~gone\\~\\~
            - [ ] done, \\- \\[ \\] done
            a-b+c, a-b+c
            Production/Payments: 12, Production/Payments: 12
            """)
    void namesStayText(String name, String markdown) {
        assertThat(Markdown.text(name)).isEqualTo(markdown);
    }

    @Test
    void nothingTurnsTheLineAroundOrEndsIt() {
        assertThat(Markdown.text("a\u202Eb\u2066c\r\nd\u2028e")).isEqualTo("a b c  d e");
    }

    @Test
    void codeEndsWhereItIsToEnd() {
        assertThat(Markdown.code("START_URL")).isEqualTo("START_URL");
        assertThat(Markdown.code("a`b\n```c\u202E")).isEqualTo("a'b '''c ");
    }
}
