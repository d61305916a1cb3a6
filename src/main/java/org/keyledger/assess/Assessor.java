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
            AccountKeys account = new AccountKeys(evidence, report, prior);
            report.entries().stream().filter(entry -> !entry.keys().isEmpty())
                    .forEach(entry -> account.assess(entry, keys));
        });
        return new AccountAssessment(evidence, keys);
    }

    /// The keys of one account, and what is the same for all of them.
    private final class AccountKeys {

        private final AccountEvidence evidence;
        private final CredentialReport report;
        private final PriorKeys prior;
        private final AdminRule admins;
        private final VanishedCreators creators;
        private final ApplicableThresholds limits;

        AccountKeys(AccountEvidence evidence, CredentialReport report, PriorKeys prior) {
            this.evidence = evidence;
            this.report = report;
            this.prior = prior;
            this.admins = new AdminRule(evidence.authorization(), managed);
            this.creators = new VanishedCreators(evidence.events(), report);
            this.limits = thresholds.forAccount(evidence.account());
        }

        void assess(CredentialReportEntry entry, List<AssessedKey> keys) {
            Optional<AuthorizationDetails.User> user = userOf(entry);
            KeyKind kind = kinds.judge(entry, user);
            Ownership owner = owners.judge(entry, user.map(AuthorizationDetails.User::tags),
                    evidence.account().tags());
            AdminAccess access = admins.judge(entry);
            Optional<String> vanishedCreator = creators.of(entry);
            for (AccessKey key : entry.keys()) {
                KeyIdentity identity = KeyIdentity.of(evidence.account().id(), entry, key);
                KeySubject subject = new KeySubject(entry, key, kind, owner, access, inactiveSince(key, identity),
                        limits, asOf, evidence.events(), vanishedCreator);
                keys.add(assessed(subject, identity, user));
            }
        }

        private AssessedKey assessed(KeySubject subject, KeyIdentity identity,
                Optional<AuthorizationDetails.User> user) {
            List<Judgement> judgements = Controls.ALL.stream()
                    .map(control -> new Judgement(control.id(), control.judge(subject))).toList();
            KeyIdMatch id = evidence.keyIds().match(subject.entry(), subject.key());
            return new AssessedKey(identity, subject.entry(), subject.key(), id, subject.kind(), subject.owner(),
                    subject.access(), subject.inactiveSince(), judgements,
                    KeyCreator.of(evidence.events(), subject.entry(), subject.key(), id, report.generated()),
                    ReplacementRules.advise(new ReplacementSubject(subject, judgements, user)));
        }

        private Optional<Instant> inactiveSince(AccessKey key, KeyIdentity identity) {
            return key.status() == KeyStatus.INACTIVE
                    ? prior.inactiveSince(identity).or(() -> Optional.of(report.generated()))
                    : Optional.empty();
        }

        private Optional<AuthorizationDetails.User> userOf(CredentialReportEntry entry) {
            return evidence.authorization().map(AuthorizationDetails::users)
                    .flatMap(users -> Optional.ofNullable(users.get(entry.user())));
        }
    }
}
