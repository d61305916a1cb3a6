package org.keyledger.trends;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.keyledger.assess.Severity;
import org.keyledger.history.CloseReason;
import org.keyledger.history.FindingStatus;
import org.keyledger.history.LedgerReader;

/// Open before + new + reopened = open now + closed, each closed one with its reason: for each account and altogether.
final class FindingBalance {

    private final LedgerReader ledger;

    FindingBalance(LedgerReader ledger) {
        this.ledger = ledger;
    }

    void holds() {
        List<YearMonth> months = ledger.recordedPeriods();
        Map<String, Long> before = Map.of();
        for (YearMonth month : months) {
            Map<String, Map<FindingStatus, Long>> now = statuses(month);
            Map<String, Long> open = new HashMap<>();
            for (Map.Entry<String, Map<FindingStatus, Long>> account : now.entrySet()) {
                open.put(account.getKey(), check(month, account.getKey(), before, account.getValue()));
            }
            assertThat(now.keySet()).as("%s leaves out no account that had open findings", month)
                    .containsAll(before.entrySet().stream().filter(entry -> entry.getValue() > 0)
                            .map(Map.Entry::getKey).toList());
            checkTotal(month, before, now, open);
            before = open;
        }
    }

    private static long check(YearMonth month, String account, Map<String, Long> before,
            Map<FindingStatus, Long> now) {
        long open = now.entrySet().stream().filter(status -> status.getKey().isOpen())
                .mapToLong(Map.Entry::getValue).sum();
        assertThat(before.getOrDefault(account, 0L) + of(now, FindingStatus.NEW) + of(now, FindingStatus.REOPENED))
                .as("account %s in %s: %s", account, month, now).isEqualTo(open + of(now, FindingStatus.CLOSED));
        return open;
    }

    private void checkTotal(YearMonth month, Map<String, Long> before, Map<String, Map<FindingStatus, Long>> now,
            Map<String, Long> open) {
        Map<CloseReason, Long> reasons = ClosedFindings.of(ledger.sums(month, List.of()));
        assertThat(sum(before) + total(now, FindingStatus.NEW) + total(now, FindingStatus.REOPENED))
                .as("all accounts in %s: %s", month, reasons)
                .isEqualTo(sum(open) + reasons.values().stream().mapToLong(Long::longValue).sum());
        assertThat(reasons).as("reasons as counted and as kept in %s", month).isEqualTo(reasons(month));
        Map<String, Long> sums = ledger.sums(month, List.of());
        assertThat(sums.getOrDefault(Measure.FINDINGS_REMEDIATED.key(), 0L)).as("remediated in %s", month)
                .isEqualTo(reasons.entrySet().stream().filter(reason -> reason.getKey().isRemediation())
                        .mapToLong(Map.Entry::getValue).sum());
    }

    /// As the single findings say.
    private Map<CloseReason, Long> reasons(YearMonth month) {
        Map<CloseReason, Long> reasons = new EnumMap<>(ClosedFindings.of(Map.of()));
        for (Severity severity : Severity.values()) {
            ledger.forEachFinding(month, Optional.of(severity), (_, finding) -> {
                if (finding.status() == FindingStatus.CLOSED) {
                    reasons.merge(finding.closeReason(), 1L, Long::sum);
                }
            });
        }
        return reasons;
    }

    private Map<String, Map<FindingStatus, Long>> statuses(YearMonth month) {
        Map<String, Map<FindingStatus, Long>> statuses = new HashMap<>();
        ledger.forEachFindingCount(month, count -> statuses
                .computeIfAbsent(count.account(), _ -> new EnumMap<>(FindingStatus.class))
                .merge(count.status(), count.findings(), Long::sum));
        return statuses;
    }

    private static long total(Map<String, Map<FindingStatus, Long>> accounts, FindingStatus status) {
        return accounts.values().stream().mapToLong(counts -> of(counts, status)).sum();
    }

    private static long of(Map<FindingStatus, Long> counts, FindingStatus status) {
        return counts.getOrDefault(status, 0L);
    }

    private static long sum(Map<String, Long> open) {
        return open.values().stream().mapToLong(Long::longValue).sum();
    }
}
