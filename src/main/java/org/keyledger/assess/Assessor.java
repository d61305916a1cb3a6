package org.keyledger.assess;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.keyledger.assess.access.AdminAccess;
import org.keyledger.assess.access.AdminRule;
import org.keyledger.assess.owner.KeyKind;
import org.keyledger.assess.owner.KindRule;
import org.keyledger.assess.owner.OwnerRule;
import org.keyledger.assess.owner.Ownership;
import org.keyledger.assess.owner.Roster;
import org.keyledger.assess.replacement.ReplacementRules;
import org.keyledger.assess.replacement.ReplacementSubject;
import org.keyledger.evidence.AccountEvidence;
import org.keyledger.evidence.AwsManagedPolicies;
import org.keyledger.evidence.CredentialReport;
import org.keyledger.evidence.KeyIdMatch;
import org.keyledger.iam.AccessKey;
import org.keyledger.iam.AuthorizationDetails;
import org.keyledger.iam.CredentialReportEntry;
import org.keyledger.iam.KeyStatus;

/// Assesses accounts, one after another, against one set of thresholds and one instant. Safe to share between threads.
public final class Assessor {

    private final ThresholdPolicy thresholds;
    private final KindRule kinds;
    private final OwnerRule owners;
    private final Instant asOf;
    private final AwsManagedPolicies managed;

    public Assessor(AssessmentSettings settings, Optional<Roster> roster, Instant asOf) {
        this(settings, roster, asOf, AwsManagedPolicies.wellKnown());
    }

    /// @param managed the documents of AWS-managed policies
    public Assessor(AssessmentSettings settings, Optional<Roster> roster, Instant asOf, AwsManagedPolicies managed) {
        this.thresholds = settings.thresholds();
        this.kinds = new KindRule(settings.names(), settings.kindTags(), roster);
        this.owners = new OwnerRule(settings.owners(), roster);
        this.asOf = asOf;
        this.managed = managed;
    }

    public AccountAssessment assess(AccountEvidence evidence, PriorKeys prior) {
        List<AssessedKey> keys = new ArrayList<>();
        evidence.report().ifPresent(report -> {
            AdminRule admins = new AdminRule(evidence.authorization(), managed);
            VanishedCreators creators = new VanishedCreators(evidence.events(), report);
            report.entries().forEach(entry -> assess(evidence, report, entry, admins, creators, prior, keys));
        });
        return new AccountAssessment(evidence, keys);
    }

    private void assess(AccountEvidence evidence, CredentialReport report, CredentialReportEntry entry,
            AdminRule admins, VanishedCreators creators, PriorKeys prior, List<AssessedKey> keys) {
        if (entry.keys().isEmpty()) {
            return;
        }
        Optional<AuthorizationDetails.User> user = userOf(evidence, entry);
        KeyKind kind = kinds.judge(entry, user);
        Ownership owner = owners.judge(entry, user.map(AuthorizationDetails.User::tags), evidence.account().tags());
        AdminAccess access = admins.judge(entry);
        for (AccessKey key : entry.keys()) {
            KeyIdentity identity = KeyIdentity.of(evidence.account().id(), entry, key);
            Optional<Instant> inactiveSince = key.status() == KeyStatus.INACTIVE
                    ? prior.inactiveSince(identity).or(() -> Optional.of(report.generated()))
                    : Optional.empty();
            KeySubject subject = new KeySubject(entry, key, kind, owner, access, inactiveSince,
                    thresholds.forAccount(evidence.account()), asOf, evidence.events(), creators.of(entry));
            List<Judgement> judgements = Controls.ALL.stream()
                    .map(control -> new Judgement(control.id(), control.judge(subject))).toList();
            KeyIdMatch id = evidence.keyIds().match(entry, key);
            keys.add(new AssessedKey(identity, entry, key, id, kind, owner, access, inactiveSince, judgements,
                    KeyCreator.of(evidence.events(), entry, key, id, report.generated()),
                    ReplacementRules.advise(new ReplacementSubject(subject, judgements, userOf(evidence, entry)))));
        }
    }

    private static Optional<AuthorizationDetails.User> userOf(AccountEvidence evidence, CredentialReportEntry entry) {
        return evidence.authorization().map(AuthorizationDetails::users)
                .flatMap(users -> Optional.ofNullable(users.get(entry.user())));
    }
}
