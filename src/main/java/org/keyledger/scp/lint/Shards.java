package org.keyledger.scp.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.keyledger.iam.Glob;
import org.keyledger.iam.Partition;
import org.keyledger.iam.RequestContext;
import org.keyledger.iam.Truth;

/// Whether what one denial spares is denied by another of the same actions. It tries both with callers that the first
/// spares; where the second asks for more than is known of them, nothing is concluded.
final class Shards {

    /// A caller that a statement spares, and how to call it.
    private record Spared(String name, RequestContext request) {}

    private final LintStatement statement;
    private final Partition partition;

    Shards(LintStatement statement, Partition partition) {
        this.statement = statement;
        this.partition = partition;
    }

    /// A caller that the statement spares and the other does not.
    Optional<String> cancelledBy(LintStatement other) {
        if (other.exemptions().isEmpty() || !isAboutTheSame(other)) {
            return Optional.empty();
        }
        return spared().stream().filter(one -> statement.holds(one.request()) == Truth.FALSE
                && other.holds(one.request()) == Truth.TRUE).map(Spared::name).findFirst();
    }

    private boolean isAboutTheSame(LintStatement other) {
        return statement.isBroad() && other.isBroad() || statement.statement().notActions().isEmpty()
                && other.statement().notActions().isEmpty() && !statement.statement().actions().isEmpty()
                && lower(statement.statement().actions()).equals(lower(other.statement().actions()))
                && Set.copyOf(statement.statement().resources()).equals(Set.copyOf(other.statement().resources()));
    }

    private static Set<String> lower(List<String> actions) {
        Set<String> lower = new HashSet<>();
        actions.forEach(action -> lower.add(action.toLowerCase(Locale.ROOT)));
        return lower;
    }

    private List<Spared> spared() {
        List<Spared> spared = new ArrayList<>();
        for (Clause clause : statement.exemptions()) {
            String tag = clause.after(LintStatement.PRINCIPAL_TAG);
            for (String value : clause.values()) {
                String example = Glob.example(value, "x");
                if (clause.isOn(LintStatement.PRINCIPAL_ARN)) {
                    spared.add(new Spared(value, untagged(Callers.exampleOf(value))));
                }
                else if (!tag.isEmpty()) {
                    spared.add(new Spared("who has the tag " + tag + "=" + value, caller()
                            .withAllOf(LintStatement.PRINCIPAL_TAG, Map.of(tag, example))));
                }
                else if (clause.isOn("aws:PrincipalAccount")) {
                    spared.add(new Spared("account " + value, caller()
                            .withAllOf(LintStatement.PRINCIPAL_TAG, Map.of()).with("aws:PrincipalAccount", example)));
                }
            }
        }
        return spared;
    }

    private static RequestContext untagged(String arn) {
        return Callers.by(arn).withAllOf(LintStatement.PRINCIPAL_TAG, Map.of());
    }

    /// Somebody whom the statement is about.
    private RequestContext caller() {
        return Callers.by(PrincipalRules.scope(statement).findFirst().map(Callers::exampleOf)
                .orElse("arn:" + partition + ":iam::" + Callers.ACCOUNT + ":user/x"));
    }
}
