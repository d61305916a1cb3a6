package org.keyledger.report;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import org.keyledger.assess.Severity;
import org.keyledger.history.FindingStatus;
import org.keyledger.history.LedgerReader.FindingCount;

/// Findings counted by account, by control and altogether.
final class Tally {

    /// Open findings by severity, and undetermined verdicts.
    static final class Counts {

        private final long[] open = new long[Severity.values().length];
        private long undetermined;
        private final Map<FindingStatus, Long> byStatus = new EnumMap<>(FindingStatus.class);

        long open(Severity severity) {
            return open[severity.ordinal()];
        }

        long open() {
            long all = 0;
            for (long count : open) {
                all += count;
            }
            return all;
        }

        long undetermined() {
            return undetermined;
        }

        /// Findings that an exception covers.
        long excepted() {
            return with(FindingStatus.NEWLY_EXCEPTED) + with(FindingStatus.EXCEPTED);
        }

        long with(FindingStatus status) {
            return byStatus.getOrDefault(status, 0L);
        }

        private void add(FindingCount count) {
            byStatus.merge(count.status(), count.findings(), Long::sum);
            if (count.status().isOpen()) {
                count.severity().ifPresent(severity -> open[severity.ordinal()] += count.findings());
            }
            if (count.status() == FindingStatus.UNDETERMINED) {
                undetermined += count.findings();
            }
        }

        void add(Counts other) {
            for (int i = 0; i < open.length; i++) {
                open[i] += other.open[i];
            }
            undetermined += other.undetermined;
            other.byStatus.forEach((status, count) -> byStatus.merge(status, count, Long::sum));
        }
    }

    private static final Counts NOTHING = new Counts();

    private final Counts all = new Counts();
    private final Map<String, Counts> byAccount = new HashMap<>();
    private final Map<String, Counts> byControl = new HashMap<>();

    void add(FindingCount count) {
        all.add(count);
        byAccount.computeIfAbsent(count.account(), _ -> new Counts()).add(count);
        byControl.computeIfAbsent(count.control(), _ -> new Counts()).add(count);
    }

    Counts all() {
        return all;
    }

    Counts ofAccount(String account) {
        return byAccount.getOrDefault(account, NOTHING);
    }

    Counts ofControl(String control) {
        return byControl.getOrDefault(control, NOTHING);
    }
}
