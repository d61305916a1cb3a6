package org.keyledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTests {

    @Test
    void escapesWhatWouldBeMarkup() {
        assertThat(Html.text("<script>alert('1')</script> \"&\"")).isEqualTo(
                "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &quot;&amp;&quot;");
    }

    @Test
    void showsThatSomethingStoodThereWhichNobodyWouldSee() {
        assertThat(Html.text("a\u0000b\u202Ec\u001Bd\uFFFEe")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe");
        assertThat(Html.text("Größe 日本 😀\n")).isEqualTo("Größe 日本 😀\n");
    }

    @Test
    void encodesEachPartOfALink() {
        assertThat(Html.link("scp/50% of <users> & #1?.json")).isEqualTo(
                "scp/50%25%20of%20%3Cusers%3E%20%26%20%231%3F.json");
        assertThat(Html.link("Größe+1.txt")).isEqualTo("Gr%C3%B6%C3%9Fe%2B1.txt");
        assertThat(Html.link("javascript:alert(1)")).isEqualTo("javascript%3Aalert%281%29");
    }
}
