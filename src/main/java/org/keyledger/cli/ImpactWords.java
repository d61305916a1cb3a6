package org.keyledger.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.keyledger.organization.Account;
import org.keyledger.scp.impact.Coverage;
import org.keyledger.scp.impact.Impact;
import org.keyledger.scp.impact.Loss;
import org.keyledger.scp.impact.OutcomeCount;
import org.keyledger.scp.impact.PrincipalGroup;
import org.keyledger.scp.impact.Reason;
import org.keyledger.scp.simulate.Outcome;

/// Sentences on what policies would do.
final class ImpactWords {

    private ImpactWords() {}

    /// What whoever decides on the policies needs to know first.
    static String headline(Impact impact) {
        return keys(impact.keysInUse()) + roles(impact) + " " + accounts(impact.coverage());
    }

    private static String keys(OutcomeCount keys) {
        String all = count(keys.total(), "key in use", "keys in use");
        if (keys.total() == 0) {
            return "No key in use was found.";
        }
        if (keys.allAllowed()) {
            return "None of " + all + " would stop working.";
        }
        return (keys.denied() == 0 ? "None" : number(keys.denied())) + " of " + all + " would stop working"
                + (keys.unknown() == 0 ? "." : ", and of " + number(keys.unknown()) + " the evidence does not tell.");
    }

    /// Of roles only what is certain: what they call is seldom known.
    private static String roles(Impact impact) {
        List<String> denied = new ArrayList<>();
        for (PrincipalGroup group : List.of(PrincipalGroup.IDENTITY_CENTER_ROLE, PrincipalGroup.ROLE)) {
            long losers = impact.losses().stream().filter(loss -> loss.group() == group)
                    .filter(loss -> loss.reason().outcome() == Outcome.DENIED).mapToLong(Loss::principals).sum();
            if (losers > 0) {
                denied.add(number(losers) + " of " + number(impact.today().get(group).total()) + " "
                        + (group == PrincipalGroup.ROLE ? "other roles" : group.title()));
            }
        }
        return denied.isEmpty() ? "" : " " + String.join(" and ", denied) + " would lose access.";
    }

    private static String accounts(Coverage coverage) {
        String rows = coverage.unreadRows() == 0 ? ""
                : ", " + count(coverage.unreadRows(), "row or folder was", "rows or folders were") + " not";
        return number(coverage.read()) + " of " + count(coverage.reached(), "account", "accounts")
                + " in reach " + (coverage.read() == 1 ? "was" : "were") + " read"
                + (coverage.unread().isEmpty() ? "" : ", " + number(coverage.unread().size()) + " could not be")
                + (coverage.silent().isEmpty() ? ""
                        : ", " + count(coverage.silent().size(), "is", "are") + " suspended or closed")
                + rows + "." + (coverage.isWhole() ? "" : " What was not read may hold more keys in use.");
    }

    /// Such as `DENIED by deny-iam-users.json, statement DenyIamUsers`.
    static String of(Reason reason) {
        return switch (reason.outcome()) {
            case ALLOWED -> "ALLOWED";
            case DENIED -> "DENIED by " + reason.by();
            case UNKNOWN -> "UNKNOWN, by " + reason.by() + "; what would decide: " + reason.keys().stream()
                    .map(ImpactWords::key).collect(Collectors.joining(", "));
        };
    }

    private static String key(String key) {
        return switch (key) {
            case "Action" -> "the action";
            case "Resource" -> "the resource";
            default -> key;
        };
    }

    static String called(Account account) {
        return account.id() + (account.name().isEmpty() ? "" : " " + account.name());
    }

    static String count(long number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
