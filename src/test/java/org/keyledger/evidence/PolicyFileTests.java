package org.keyledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.keyledger.iam.PolicyDocument;
import org.keyledger.iam.UnreadablePolicy;

class PolicyFileTests {

    private static final String STATEMENT = "{\"Effect\":\"Deny\",\"action\":\"*\",\"Resource\":\"*\"}";

    @Test
    void tellsTheNamesOfElementsAsTheyAreWritten() {
        PolicyFile file = PolicyFile.of("p", "{\"statement\":[" + STATEMENT + ",{\"Sid\":\"A\"}],\"Version\":\"1\"}");

        assertThat(file.elements()).containsExactly("statement", "Version");
        assertThat(file.statementElements()).containsExactly(List.of("Effect", "action", "Resource"), List.of("Sid"));
        assertThat(file.content()).isInstanceOf(UnreadablePolicy.class);
    }

    @Test
    void takesOneStatementForAListOfOne() {
        PolicyFile file = PolicyFile.of("p", "{\"Statement\":" + STATEMENT + "}");

        assertThat(file.statementElements()).hasSize(1);
        assertThat(file.content()).isInstanceOf(PolicyDocument.class);
    }

    @Test
    void aNameThatIsGivenTwiceIsListedOnceAndMakesTheContentUnreadable() {
        PolicyFile file = PolicyFile.of("p", "{\"Id\":\"a\",\"Id\":\"b\",\"Statement\":" + STATEMENT + "}");

        assertThat(file.elements()).containsExactly("Id", "Statement");
        assertThat(file.content()).isEqualTo(new UnreadablePolicy("it has the element Id twice"));
    }

    @Test
    void keepsEveryCharacterSinceAwsCountsThem() {
        String text = "\uFEFF{ \"Statement\" : [] }\n";

        assertThat(PolicyFile.of("p", text).text()).isEqualTo(text);
    }

    @Test
    void statementsThatAreNoObjectsHaveNoElements() {
        assertThat(PolicyFile.of("p", "{\"Statement\":[1,null]}").statementElements())
                .containsExactly(List.of(), List.of());
        assertThat(PolicyFile.of("p", "{\"Statement\":\"x\"}").elements()).containsExactly("Statement");
    }

    @Test
    void textThatIsNoJsonObjectIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> PolicyFile.of("p", "\"x\""))
                .withMessage("is not a JSON object");
    }
}
