package org.keyledger.report.holder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.history.KeyContact;
import org.keyledger.history.KeyContact.Standing;

class HolderSurveyTests {

    private static final List<String> OURS = List.of("Example.com");

    private final HolderSurvey both = new HolderSurvey(new HolderRules(true, true, OURS));
    private final HolderSurvey owners = new HolderSurvey(new HolderRules(true, false, OURS));
    private final HolderSurvey accountOwners = new HolderSurvey(new HolderRules(false, true, OURS));

    private static KeyContact named(String owner, String accountOwner) {
        return new KeyContact(Standing.NAMED, Optional.of(owner),
                Optional.of(accountOwner).filter(text -> !text.isEmpty()));
    }

    @Test
    void spellingsOfAnAddressAreOneMailbox() {
        owners.add(named("Anna@Example.com", ""));
        owners.add(named(" anna@example.com ", ""));

        assertThat(owners.addresses()).containsExactly("anna@example.com");
        assertThat(owners.keysOf("anna@example.com")).isEqualTo(2);
        assertThat(owners.unreached()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "anna@mail.example.com", "anna@example.com.evil.example", "anna@example.org",
            "anna@notexample.com" })
    void nothingLeavesToAnotherDomain(String address) {
        owners.add(named(address, ""));

        assertThat(owners.addresses()).isEmpty();
        assertThat(owners.unreached()).containsExactly("1 key of owners at domains that are not listed ("
                + address.substring(5) + " 1)");
    }

    @ParameterizedTest
    @ValueSource(strings = { "anna", "anna@", "@example.com", "anna b@example.com", "anna@example.com,eve@evil.example",
            "anna@evil.example@example.com", "<anna@example.com>", "anna@example.com\nBcc: eve@evil.example",
            "anna..b@example.com", "\"anna\"@example.com" })
    void whatIsNoPlainAddressIsMailedToNobody(String owner) {
        owners.add(named(owner, ""));

        assertThat(owners.addresses()).isEmpty();
        assertThat(owners.unreached())
                .containsExactly("1 key whose owner is named without a valid e-mail address");
    }

    @Test
    void anAddressThatFitsNoReceiptIsNone() {
        String longest = "a".repeat(64) + "@" + "b".repeat(51) + "." + "c".repeat(51) + ".";
        assertThat(HolderRules.address(longest + "d".repeat(180 - longest.length()))).isPresent();
        assertThat(HolderRules.address(longest + "d".repeat(181 - longest.length()))).isEmpty();
    }

    @Test
    void theAccountsOwnerStandsInWhereTheKeysOwnCannotBeMailed() {
        both.add(named("x@other.example", "boss@example.com"));
        both.add(named("anna@example.com", "boss@example.com"));
        both.add(new KeyContact(Standing.GONE, Optional.empty(), Optional.of("boss@example.com")));

        assertThat(both.addresses()).containsExactly("anna@example.com", "boss@example.com");
        assertThat(both.keysOf("boss@example.com")).isEqualTo(2);
    }

    @Test
    void whoIsNotAskedForGetsNothingAndIsCounted() {
        owners.add(new KeyContact(Standing.NOBODY, Optional.empty(), Optional.of("boss@example.com")));
        accountOwners.add(named("anna@example.com", ""));

        for (HolderSurvey survey : List.of(owners, accountOwners)) {
            assertThat(survey.addresses()).isEmpty();
            assertThat(survey.unreached()).containsExactly("1 key whose owners are not mailed by the job file");
        }
    }

    @Test
    void everyKeyThatLeadsToNobodyIsCountedByItsReason() {
        for (Standing standing : Standing.values()) {
            if (standing != Standing.NAMED) {
                both.add(new KeyContact(standing, Optional.empty(), Optional.empty()));
            }
        }
        both.add(new KeyContact(Standing.GONE, Optional.empty(), Optional.empty()));

        assertThat(both.unreached()).containsExactly("2 keys whose owner has left or is disabled",
                "1 key that several people may own", "1 key that nobody is named for",
                "1 key whose owner the evidence does not tell", "1 key of root users");
    }

    @Test
    void theMostFrequentDomainsAreNamed() {
        IntStream.rangeClosed(1, 6)
                .forEach(i -> IntStream.range(0, i).forEach(_ -> owners.add(named("a@d" + i + ".example", ""))));

        assertThat(owners.unreached()).containsExactly("21 keys of owners at domains that are not listed (d6.example 6,"
                + " d5.example 5, d4.example 4, d3.example 3, d2.example 2 and 1 more)");
    }
}
