package org.keyledger.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.assess.KeyIdentity;
import org.keyledger.iam.AccountId;

class FindingIdentityTests {

    @ParameterizedTest
    @ValueSource(strings = { "anna", "<root_account>", "a/b", "=1+1", "/", "" })
    void anIdNamesTheFindingItWasMadeOf(String user) {
        FindingIdentity finding = new FindingIdentity(
                new KeyIdentity(new AccountId("111122223333"), user, "2026-01-02T03:04:05Z", 2), "stale-key");

        assertThat(FindingIdentity.parse(finding.uid())).isEqualTo(finding);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "stale-key", "111122223333/anna/1/stale-key", "111122223333/anna/unknown/x/stale-key",
            "1111/anna/unknown/1/stale-key" })
    void whatIsNoIdIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> FindingIdentity.parse(text));
    }

    @ParameterizedTest
    @EnumSource(Disposition.class)
    void everyDispositionIsKnownByItsLabel(Disposition disposition) {
        assertThat(Disposition.of(disposition.label())).contains(disposition);
    }

    @ParameterizedTest
    @CsvSource({ "accept  WITH exception, ACCEPT_WITH_EXCEPTION", "' false\u00A0positive ', FALSE_POSITIVE" })
    void labelsAreKnownWhateverTheirCaseAndSpaces(String text, Disposition disposition) {
        assertThat(Disposition.of(text)).contains(disposition);
    }

    @Test
    void anythingElseIsNoDisposition() {
        assertThat(Disposition.of("REVOKED")).isEmpty();
        assertThat(Disposition.of("")).isEmpty();
    }
}
