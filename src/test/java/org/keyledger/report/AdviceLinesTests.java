package org.keyledger.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keyledger.assess.AccountBuilder.account;
import static org.keyledger.assess.KeyBuilder.activeKey;
import static org.keyledger.assess.KeyBuilder.inactiveKey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyledger.assess.AccountBuilder;
import org.keyledger.assess.KeyBuilder;
import org.keyledger.assess.exceptions.AccountExceptions;
import org.keyledger.history.AccountEntry;
import org.keyledger.history.KeyRecord;
import org.keyledger.history.PriorAccount;

class AdviceLinesTests {

    private static final Instant AS_OF = KeyBuilder.AS_OF;

    @Test
    void datesDeletionAMonthAfterADeactivationOfToday() {
        AdviceLine advice = adviceOn(activeKey().createdDaysAgo(8).neverUsed());

        assertThat(advice.deleteFrom()).isEqualTo(LocalDate.of(2026, 12, 2));
        assertThat(advice.action()).isEqualTo("Deactivate; delete from 2026-12-02 on if nothing has missed it.");
    }

    @ParameterizedTest
    @CsvSource({ "2026-10-02T06:00:00Z, 'Delete from 2026-11-02 on if nothing has missed it.'",
            "2026-10-01T06:00:00Z, Delete.", "2026-09-30T06:00:00Z, Delete." })
    void deletesAnInactiveKeyOnceItHasBeenInactiveForAMonth(Instant since, String action) {
        KeyRecord seen = recordOf(inactiveKey().ofHuman().createdDaysAgo(20));
        KeyRecord key = new KeyRecord(seen.seq(), seen.identity(), seen.arn(), seen.keyId(), seen.keyNote(),
                seen.slot(), seen.status(), seen.created(), seen.ageDays(), seen.lastUsed(), seen.lastUsedNote(),
                seen.usedRegion(), seen.usedService(), seen.kind(), seen.kindReason(), seen.owner(), seen.ownerStatus(),
                seen.admin(), seen.console(), seen.mfa(), Optional.of(since), seen.verdicts(), seen.worst(),
                seen.sourceLine(), seen.origin(), seen.riskScore(), seen.advice());

        assertThat(new AdviceLines(AS_OF).of(key).action()).isEqualTo(action);
    }

    @Test
    void wordsEachStep() {
        List<String> actions = new ArrayList<>();
        for (KeyBuilder key : List.of(activeKey().ofRoot(), activeKey().ofUser("svc-github"), activeKey())) {
            actions.add(adviceOn(key).action());
        }

        assertThat(actions).containsExactly(
                "Sign in as root and delete the key, or delete it centrally with AssumeRoot.",
                "Replace (OIDC role, subject pinned), then deactivate, and delete 31 days later.",
                "Find out what uses the key, then replace it by a role.");
    }

    private static AdviceLine adviceOn(KeyBuilder key) {
        return new AdviceLines(AS_OF).of(recordOf(key));
    }

    private static KeyRecord recordOf(KeyBuilder key) {
        return AccountEntry.of(0, AccountBuilder.assess(account("111122223333").with(key).read(), Optional.empty(),
                AS_OF), PriorAccount.unknown(), YearMonth.of(2026, 10), AS_OF, AccountExceptions.none()).keys()
                .getFirst();
    }
}
