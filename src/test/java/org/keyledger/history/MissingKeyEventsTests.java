package org.keyledger.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keyledger.assess.AccountBuilder.account;
import static org.keyledger.assess.KeyBuilder.activeKey;
import static org.keyledger.assess.KeyBuilder.inactiveKey;
import static org.keyledger.iam.KeyEventBuilder.event;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.keyledger.assess.AccountBuilder;
import org.keyledger.assess.KeyBuilder;
import org.keyledger.assess.Severity;
import org.keyledger.evidence.KeyEvents;
import org.keyledger.iam.KeyEvent;
import org.keyledger.iam.KeyEvent.Action;
import org.keyledger.trends.LedgerOfMonths;

/// What becomes of a failed rotation in months of which nobody collected, or could read, the key events.
class MissingKeyEventsTests {

    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final Instant TRIED = LedgerOfMonths.endOf(SEPTEMBER).minus(Duration.ofDays(3));
    private static final KeyEvent REFUSED = event(Action.UPDATE_KEY, TRIED).failedWith("AccessDenied").build();

    private final LedgerOfMonths ledger = new LedgerOfMonths();

    private static AccountBuilder payments(KeyBuilder... keys) {
        return account("111122223333").with(keys);
    }

    private static KeyBuilder key() {
        return activeKey().createdAt(TRIED.minus(Duration.ofDays(100))).usedAt(TRIED.minus(Duration.ofDays(1)));
    }

    private FindingRecord rotation(YearMonth month) {
        List<FindingRecord> found = new ArrayList<>();
        ledger.reader().forEachFinding(month, Optional.of(Severity.MEDIUM), (_, finding) -> found.add(finding));
        found.removeIf(finding -> !finding.control().equals("stuck-rotation"));
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    @Test
    void leaveAFailedRotationOpenUntilEventsTellThatNoneFailedAnyMore() {
        ledger.month(SEPTEMBER, payments(key()).with(KeyEvents.of(List.of(REFUSED))).read());
        ledger.month(OCTOBER, payments(key()).with(KeyEvents.notCollected()).read());
        ledger.month(NOVEMBER, payments(key()).with(KeyEvents.of(List.of(REFUSED,
                event(Action.UPDATE_KEY, TRIED.plusSeconds(60)).build()))).read());

        assertThat(rotation(SEPTEMBER).status()).isEqualTo(FindingStatus.NEW);
        assertThat(rotation(OCTOBER).status()).isEqualTo(FindingStatus.NOT_READ);
        assertThat(rotation(OCTOBER).statement()).isEqualTo(rotation(SEPTEMBER).statement());
        assertThat(rotation(NOVEMBER).status()).isEqualTo(FindingStatus.CLOSED);
        assertThat(rotation(NOVEMBER).closeReason()).isEqualTo(CloseReason.RESOLVED);
    }

    @Test
    void leaveAFailedRotationOpenAlsoWhereTheOverlapThatWentWithItIsOver() {
        KeyBuilder second = activeKey().createdAt(TRIED.minus(Duration.ofDays(50)))
                .usedAt(TRIED.minus(Duration.ofDays(1)));
        ledger.month(SEPTEMBER, payments(key().beside(second)).with(KeyEvents.of(List.of(REFUSED))).read());
        ledger.month(OCTOBER, payments(key()).read());

        assertThat(rotation(SEPTEMBER).limit()).isEqualTo("at most 14 days; rotations succeed");
        assertThat(rotation(OCTOBER).status()).isEqualTo(FindingStatus.NOT_READ);
    }

    @Test
    void closeAFailedRotationWhoseKeyWasSwitchedOff() {
        ledger.month(SEPTEMBER, payments(key()).with(KeyEvents.of(List.of(REFUSED))).read());
        ledger.month(OCTOBER, payments(inactiveKey().createdAt(TRIED.minus(Duration.ofDays(100)))
                .usedAt(TRIED.minus(Duration.ofDays(1)))).read());

        assertThat(rotation(OCTOBER).closeReason()).isEqualTo(CloseReason.KEY_DEACTIVATED);
    }

    @Test
    void changeNothingAboutAnOverlapOfWhichTheReportTells() {
        KeyBuilder second = activeKey().createdAt(TRIED.minus(Duration.ofDays(50)))
                .usedAt(TRIED.minus(Duration.ofDays(1)));
        ledger.month(SEPTEMBER, payments(key().beside(second)).read());
        ledger.month(OCTOBER, payments(key()).read());

        assertThat(rotation(OCTOBER).closeReason()).isEqualTo(CloseReason.RESOLVED);
    }
}
