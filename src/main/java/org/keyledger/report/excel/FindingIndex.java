package org.keyledger.report.excel;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.keyledger.report.FindingLine;
import org.keyledger.report.Rows;

/// What the findings of a period say, as fingerprints: of half a million findings, some tens of megabytes.
final class FindingIndex {

    private final Rows<FindingLine> findings;
    private final FindingFacts facts;
    private final boolean[] compared;
    private final Map<Fingerprint, Says> byId = new HashMap<>();
    private final Map<String, String> oddIds = new HashMap<>();
    private final Set<Fingerprint> signed = new HashSet<>();
    private final Set<Fingerprint> seen = new HashSet<>();

    /// @param compared the columns whose texts have to be the same
    FindingIndex(Rows<FindingLine> findings, FindingFacts facts, boolean[] compared) {
        this.findings = findings;
        this.facts = facts;
        this.compared = compared.clone();
        findings.forEach(finding -> {
            List<String> texts = facts.of(finding);
            byId.put(Fingerprint.of(texts.getLast()),
                    new Says(fingerprint(texts), fingerprint(facts.of(finding.withMaskedKeyIds()))));
            if (finding.signOff().isSigned()) {
                signed.add(Fingerprint.of(texts.getLast()));
            }
            if (!texts.getLast().equals(finding.uid())) {
                oddIds.put(texts.getLast(), finding.uid());
            }
        });
    }

    /// What a finding says in a workbook that shows key ids, and in one that hides them.
    private record Says(Fingerprint whole, Fingerprint masked) {}

    /// @return whether the texts are the finding's; empty where there is no such finding
    Optional<Boolean> holds(String id, List<String> texts) {
        Fingerprint key = Fingerprint.of(id);
        Says expected = byId.get(key);
        if (expected == null) {
            return Optional.empty();
        }
        seen.add(key);
        Fingerprint found = fingerprint(texts);
        return Optional.of(found.equals(expected.whole) || found.equals(expected.masked));
    }

    /// Whether the finding carries a sign-off of an earlier month.
    boolean isSigned(String id) {
        return signed.contains(Fingerprint.of(id));
    }

    boolean isCompared(int column) {
        return compared[column];
    }

    /// The finding's id, of which a cell may not show every character.
    String uid(String shown) {
        return oddIds.getOrDefault(shown, shown);
    }

    long unseen() {
        return (long) byId.size() - seen.size();
    }

    /// What the findings say, read once more: with key ids whole, and with them hidden.
    Map<String, List<List<String>>> facts(Set<String> ids) {
        Map<String, List<List<String>>> wanted = new HashMap<>();
        if (!ids.isEmpty()) {
            findings.forEach(finding -> {
                List<String> texts = facts.of(finding);
                if (ids.contains(texts.getLast())) {
                    wanted.put(texts.getLast(), List.of(texts, facts.of(finding.withMaskedKeyIds())));
                }
            });
        }
        return wanted;
    }

    private Fingerprint fingerprint(List<String> texts) {
        StringBuilder all = new StringBuilder();
        for (int column = 0; column < compared.length; column++) {
            if (compared[column]) {
                all.append(texts.get(column)).append('\0');
            }
        }
        return Fingerprint.of(all.toString());
    }
}
