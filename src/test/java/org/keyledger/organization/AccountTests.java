package org.keyledger.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyledger.iam.AccountId;

class AccountTests {

    /// The fingerprint of evidence is made of what accounts print.
    @Test
    void printsTheSameInWhateverOrderItsTagsCame() {
        Map<String, String> down = new LinkedHashMap<>();
        for (char name = 'h'; name >= 'a'; name--) {
            down.put(String.valueOf(name), "x");
        }

        assertThat(account("", down).tags().keySet()).containsExactly("a", "b", "c", "d", "e", "f", "g", "h");
        assertThat(account("", down)).hasToString(account("", Map.copyOf(down)).toString());
    }

    @ParameterizedTest
    @CsvSource({ "Sandbox, true", "Sandbox/Experiments, true", "Sandbox/a/b, true", "Sandboxes, false",
            "Old/Sandbox, false", "'', false" })
    void isInItsUnitAndInAllAbove(String path, boolean expected) {
        assertThat(account(path, Map.of()).isIn("Sandbox")).isEqualTo(expected);
    }

    private static Account account(String path, Map<String, String> tags) {
        return new Account(new AccountId("111122223333"), "", "", AccountState.ACTIVE, path, tags);
    }
}
