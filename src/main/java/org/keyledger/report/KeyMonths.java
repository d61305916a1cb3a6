package org.keyledger.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.keyledger.history.AccountRecord;
import org.keyledger.history.FindingRecord;
import org.keyledger.history.FindingStatus;
import org.keyledger.history.KeySearch;

/// Words a key's months.
final class KeyMonths {

    private KeyMonths() {}

    /// What a month tells of a key, on one line.
    static String words(KeySearch.Month month) {
        List<String> parts = new ArrayList<>();
        parts.add(month.key().map(key -> key.status()).orElseGet(() -> whyNotShown(month)));
        add(parts, "open", month, finding -> finding.status().isOpen());
        add(parts, "closed", month, finding -> finding.status() == FindingStatus.CLOSED);
        add(parts, "excepted", month, finding -> finding.status().isExcepted());
        add(parts, "undetermined", month, finding -> finding.status() == FindingStatus.UNDETERMINED);
        return parts.size() == 1 && month.key().isPresent() ? parts.getFirst() + "; nothing open"
                : String.join("; ", parts);
    }

    private static String whyNotShown(KeySearch.Month month) {
        if (month.account().isEmpty()) {
            return "Account not listed";
        }
        AccountRecord account = month.account().get();
        return switch (account.outcome()) {
            case READ -> account.rowsUnread() > 0 ? "Not shown, and not every row of the report could be read"
                    : "Not in the credential report";
            case FAILED, SKIPPED -> "Account not read";
        };
    }

    private static void add(List<String> parts, String what, KeySearch.Month month,
            Predicate<FindingRecord> which) {
        String controls = month.findings().stream().filter(which).map(KeyMonths::name)
                .collect(Collectors.joining(", "));
        if (!controls.isEmpty()) {
            parts.add(what + " " + controls);
        }
    }

    private static String name(FindingRecord finding) {
        return finding.control() + switch (finding.status()) {
            case NEW -> " (new)";
            case REOPENED -> " (reopened)";
            case NEWLY_EXCEPTED, EXCEPTED -> " (" + finding.exceptionId() + ")";
            case CARRIED, NOT_READ, CLOSED, UNDETERMINED -> "";
        };
    }
}
