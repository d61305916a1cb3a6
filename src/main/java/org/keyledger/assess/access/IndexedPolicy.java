package org.keyledger.assess.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.keyledger.iam.ConditionBlock;
import org.keyledger.iam.PolicyDocument;
import org.keyledger.iam.Statement;
import org.keyledger.iam.Statement.Effect;

/// A document whose statements are found by action: worked out once, for all who hold the policy.
final class IndexedPolicy {

    private static final ByEffect NONE = new ByEffect(List.of(), List.of());

    /// What is not in evidence is supposed to allow everything, or not to be there.
    static final IndexedPolicy EVERYTHING = new IndexedPolicy(
            new PolicyDocument(List.of(new Statement("", Effect.ALLOW, List.of("*"), List.of(), List.of("*"), List.of(),
                    ConditionBlock.NONE, Optional.empty()))));

    static IndexedPolicy ofNothing() {
        return new IndexedPolicy(new PolicyDocument(List.of()));
    }

    private final List<PolicyLine> lines = new ArrayList<>();
    private final Map<String, ByEffect> byAction = new HashMap<>();

    /// The statements that speak of an action.
    record ByEffect(List<PolicyLine> allows, List<PolicyLine> denies) {}

    IndexedPolicy(PolicyDocument document) {
        document.statements().forEach(
                statement -> lines.add(new PolicyLine(statement, lines.size() + 1, document.hasVariables())));
        for (String action : EscalationCatalogue.ACTIONS) {
            ByEffect about = new ByEffect(about(action, Effect.ALLOW), about(action, Effect.DENY));
            if (!about.allows().isEmpty() || !about.denies().isEmpty()) {
                byAction.put(action, about);
            }
        }
    }

    /// @param action one of [EscalationCatalogue#ACTIONS]
    ByEffect of(String action) {
        return byAction.getOrDefault(action, NONE);
    }

    private List<PolicyLine> about(String action, Effect effect) {
        return lines.stream().filter(line -> line.statement().effect() == effect
                && line.statement().coversAction(action)).toList();
    }

    /// Whether any statement speaks of anything that leads to administrative access.
    boolean matters() {
        return !byAction.isEmpty();
    }

    /// Whether a condition asks for something that differs between calls with the key and calls of a session.
    boolean asksForSessions() {
        return lines.stream().flatMap(line -> line.statement().condition().conditions().stream())
                .map(condition -> condition.key().toLowerCase(Locale.ROOT))
                .anyMatch(key -> key.equals("aws:tokenissuetime") || key.startsWith("aws:multifactorauth"));
    }
}
