package org.keyledger.history;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.keyledger.assess.AccountAssessment;
import org.keyledger.assess.AssessedKey;
import org.keyledger.assess.KeyIdentity;
import org.keyledger.evidence.CredentialReport;
import org.keyledger.iam.Created;
import org.keyledger.iam.CredentialReportEntry;

/// What this period's report shows of an account.
///
/// @param keys    by user: an account has many, a user two
/// @param users   by name
/// @param undated users of whom a key is shown without its creation date
record PresentKeys(Optional<CredentialReport> report, Map<String, List<AssessedKey>> keys,
        Map<String, CredentialReportEntry> users, Set<String> undated) {

    static PresentKeys of(AccountAssessment assessment) {
        Optional<CredentialReport> report = assessment.evidence().report();
        Map<String, List<AssessedKey>> keys = new HashMap<>();
        Set<String> undated = new HashSet<>();
        for (AssessedKey key : assessment.keys()) {
            keys.computeIfAbsent(key.identity().user(), _ -> new ArrayList<>(2)).add(key);
            if (!key.identity().isDated()) {
                undated.add(key.identity().user());
            }
        }
        Map<String, CredentialReportEntry> users = new HashMap<>();
        report.ifPresent(found -> found.entries().forEach(entry -> users.put(entry.user(), entry)));
        return new PresentKeys(report, keys, users, undated);
    }

    /// The key, or the one in its slot where its creation date was unknown.
    Optional<AssessedKey> find(KeyIdentity identity) {
        return ofUser(identity.user()).stream().filter(key -> key.identity().equals(identity)
                || !identity.isDated() && key.key().slot() == identity.ordinal()).findFirst();
    }

    private List<AssessedKey> ofUser(String user) {
        return keys.getOrDefault(user, List.of());
    }

    /// Whether a key that is not to be seen may be there all the same. There is a root user in every account, whether or
    /// not the report shows it.
    boolean mayHide(KeyIdentity key) {
        return report.isEmpty() || report.get().rowsUnread() > 0 || undated.contains(key.user())
                || key.user().equals(CredentialReportEntry.ROOT) && !users.containsKey(key.user());
    }

    /// Whether the key's user is there. One of the same name who was created after the key is somebody else.
    boolean hasUserOf(KeyIdentity key) {
        CredentialReportEntry user = users.get(key.user());
        return user != null && !(key.isDated() && user.userCreated()
                .filter(created -> created.truncatedTo(ChronoUnit.SECONDS).isAfter(Instant.parse(key.created())))
                .isPresent());
    }

    boolean hasWorkingKeyMadeAfter(String user, Instant time) {
        return ofUser(user).stream().anyMatch(key -> key.key().mayWork()
                && key.key().created() instanceof Created.At(Instant made) && made.isAfter(time));
    }
}
