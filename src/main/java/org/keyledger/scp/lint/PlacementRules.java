package org.keyledger.scp.lint;

import java.util.List;
import java.util.stream.Stream;

import org.keyledger.organization.ControlPolicies;
import org.keyledger.organization.ControlPolicies.Node;
import org.keyledger.scp.Places;

/// Mistakes that the organization makes of a policy. Without its tree nothing is found.
final class PlacementRules {

    static final LintRule NOTHING_ALLOWED = LintRule.ofDocument("nothing-allowed", Severity.ERROR,
            Sources.SCP_EVALUATION, (subject, found) -> subject.placement().ifPresent(placement -> {
                for (Node node : placement.path()) {
                    List<LintDocument> there = inForce(subject, placement, node);
                    boolean readable = there.stream().allMatch(document -> document.problem().isEmpty());
                    boolean allowed = there.stream().flatMap(document -> document.statements().stream())
                            .anyMatch(statement -> !statement.isDenial());
                    // The evidence of a place without any policy is not whole: AWS keeps one at each.
                    if (!placement.attachedTo(node).isEmpty() && readable && !allowed) {
                        found.at(LintDocument.WHOLE, "No policy at " + Places.called(node)
                                + " allows anything, and what no level allows is denied: everything stops below it.",
                                "Keep FullAWSAccess attached there; it takes one of " + subject.options().maxPolicies()
                                        + " places.");
                    }
                }
            }));

    static final LintRule TOO_MANY = LintRule.ofDocument("too-many-policies", Severity.ERROR, Sources.QUOTAS,
            (subject, found) -> subject.placement().ifPresent(placement -> {
                int count = inForce(subject, placement, placement.target()).size();
                int limit = subject.options().maxPolicies();
                if (count > limit) {
                    found.at(LintDocument.WHOLE, "With these there are " + count + " policies at "
                            + Places.called(placement.target()) + ", and AWS admits " + limit
                            + ", FullAWSAccess among them. Inherited ones do not count.",
                            "Put statements together into one policy of up to " + subject.options().maxSize()
                                    + " characters, or attach some a level higher.");
                }
            }));

    static final LintRule ROOT_FIRST = LintRule.ofDocument("root-before-test", Severity.WARNING, Sources.SCP,
            (subject, found) -> subject.placement().ifPresent(placement -> {
                boolean root = placement.target().kind() == ControlPolicies.Kind.ROOT;
                if (root && !subject.document().denials().isEmpty()
                        && placement.triedAt(subject.document()).findAny().isEmpty()) {
                    found.at(LintDocument.WHOLE, "It goes to the root, where it binds every member account at once, and"
                            + " no unit or account has it yet.",
                            "Attach it to a unit for tests first, then to non-production, then to production.");
                }
            }));

    static final List<LintRule> ALL = List.of(NOTHING_ALLOWED, TOO_MANY, ROOT_FIRST);

    private PlacementRules() {}

    /// What a place would have: what it has, and at the target what is to be attached and is not there yet.
    private static List<LintDocument> inForce(LintSubject subject, LintPlacement placement, Node node) {
        List<LintDocument> attached = placement.attachedTo(node);
        return !node.equals(placement.target()) ? attached
                : Stream.concat(attached.stream(), subject.given().stream()
                        .filter(document -> attached.stream().noneMatch(document::isSameAs))).toList();
    }
}
