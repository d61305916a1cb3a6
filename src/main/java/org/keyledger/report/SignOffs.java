package org.keyledger.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.keyledger.history.Disposition;
import org.keyledger.iam.AccountId;

/// How many of a month's findings carry a sign-off of an earlier month.
///
/// @param findings      open, or covered by an exception
/// @param signed        of them
/// @param byDisposition every disposition by its label, in their order, also those that nobody chose
public record SignOffs(long findings, long signed, Map<String, Long> byDisposition) {

    public SignOffs {
        byDisposition = Collections.unmodifiableMap(new LinkedHashMap<>(byDisposition));
    }

    static SignOffs unsigned(long findings) {
        return new SignOffs(findings, 0, none());
    }

    /// @param reviewed accounts that may have a sign-off; without any, the findings need not be read
    static SignOffs of(Rows<FindingLine> findings, Set<AccountId> reviewed) {
        Map<String, Long> counts = none();
        if (!reviewed.isEmpty()) {
            findings.forEach(finding -> {
                if (finding.signOff().isSigned()) {
                    counts.merge(finding.signOff().disposition(), 1L, Long::sum);
                }
            });
        }
        return new SignOffs(findings.count(), counts.values().stream().mapToLong(Long::longValue).sum(), counts);
    }

    /// Such as `Revoke 5, Rotate 2`.
    public String words() {
        return byDisposition.entrySet().stream().filter(count -> count.getValue() > 0)
                .map(count -> count.getKey() + " " + count.getValue()).collect(Collectors.joining(", "));
    }

    private static Map<String, Long> none() {
        Map<String, Long> counts = new LinkedHashMap<>();
        Disposition.labels().forEach(label -> counts.put(label, 0L));
        return counts;
    }
}
