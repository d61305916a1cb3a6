package org.keyledger.evidence;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.keyledger.evidence.EvidenceProblem.Impact;
import org.keyledger.iam.AccessKeyMetadata;
import org.keyledger.iam.AuthorizationDetails;

/// The users whom an account's other files name. A credential report that was cut off between two rows reads as the whole
/// report of fewer users, and findings of the users below the cut must not look settled.
final class KnownUsers {

    private static final int NAMED = 3;

    private final Map<String, Instant> since = new TreeMap<>();

    void addOwnersOf(List<AccessKeyMetadata> keys) {
        keys.forEach(key -> add(key.userName(), key.created()));
    }

    void addUsersOf(AuthorizationDetails details) {
        details.users().values().forEach(user -> user.created().ifPresent(when -> add(user.name(), when)));
    }

    /// @param when an instant at which the user was there
    private void add(String user, Instant when) {
        if (!user.isEmpty()) {
            since.merge(user, when, (one, other) -> one.isBefore(other) ? one : other);
        }
    }

    /// Those who were there before the report was made, and are not in it. One made later is missing from no report.
    List<String> missingFrom(CredentialReport report) {
        Set<String> reported = new HashSet<>();
        report.entries().forEach(entry -> reported.add(entry.user()));
        return since.entrySet().stream()
                .filter(user -> user.getValue().isBefore(report.generated()) && !reported.contains(user.getKey()))
                .map(Map.Entry::getKey).toList();
    }

    static EvidenceProblem problem(String file, List<String> missing) {
        String names = String.join(", ", missing.subList(0, Math.min(NAMED, missing.size())));
        return new EvidenceProblem(Impact.ROW_UNREAD, file, 0, "user", "", "lacks " + missing.size()
                + (missing.size() == 1 ? " user who was" : " users who were") + " there before it was made, "
                + (missing.size() > NAMED ? "such as " : "") + names + "; the file may be cut off",
                "Collect this account again: its report, its keys and its permissions.");
    }
}
