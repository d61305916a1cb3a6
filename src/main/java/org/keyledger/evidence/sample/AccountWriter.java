package org.keyledger.evidence.sample;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.keyledger.evidence.CollectionOutcome;
import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.evidence.EvidenceWriter;
import org.keyledger.iam.AccessKeyMetadata;

/// Writes one account's folder of one month.
final class AccountWriter {

    private static final int MONTHS_SINCE_OUTAGE = 2;
    private static final int MINUTE = 60;

    private final SampleSpec spec;
    private final StoryTime time;
    private final Roster roster;
    private final EvidenceWriter writer;
    private final Instant outage;

    AccountWriter(SampleSpec spec, StoryTime time, Roster roster, EvidenceWriter writer) {
        this.spec = spec;
        this.time = time;
        this.roster = roster;
        this.writer = writer;
        this.outage = StoryTime.asOf(spec.lastPeriod().minusMonths(MONTHS_SINCE_OUTAGE));
    }

    void write(AccountPlan account, Instant asOf) throws IOException {
        Dice dice = new Dice(spec.seed(), account.index(), asOf.getEpochSecond());
        CollectionOutcome outcome = outcome(account, asOf);
        if (outcome instanceof CollectionOutcome.Collected) {
            // AWS answers with a report up to four hours old.
            writeAnswers(account, asOf.minusSeconds(dice.between(6 * MINUTE, 180 * MINUTE)));
        }
        Instant started = asOf.minusSeconds(dice.between(30, 5 * MINUTE));
        // Last, so that whoever reads "collected" finds all that was.
        writer.writeOutcome(account.id(), outcome, started, started.plusSeconds(dice.between(2, 9)));
    }

    private CollectionOutcome outcome(AccountPlan account, Instant asOf) {
        if (account.has(Quirk.SUSPENDED)) {
            return new CollectionOutcome.Skipped("the account is SUSPENDED");
        }
        if (account.has(Quirk.ROLE_MISSING)) {
            return new CollectionOutcome.Failed("AssumeRole", "AccessDenied",
                    "User: arn:aws:sts::111122223333:assumed-role/keyledger-collector/keyledger is not authorized to"
                            + " perform: sts:AssumeRole on resource: arn:aws:iam::" + account.id()
                            + ":role/keyledger-reader",
                    "deploy jobs/aws/reader-role.yaml to this account");
        }
        if (account.has(Quirk.UNREADABLE_ONCE) && asOf.equals(outage)) {
            return new CollectionOutcome.Failed("GenerateCredentialReport", "ServiceFailure", "Unknown",
                    "collect the period again: the fault is on AWS's side");
        }
        return new CollectionOutcome.Collected(false);
    }

    /// @param at the instant of which all answers tell
    private void writeAnswers(AccountPlan account, Instant at) throws IOException {
        EvidenceFolder folder = writer.folder();
        SampleIds ids = new SampleIds(spec.seed(), account.index());
        RootUser root = RootUser.of(account, time, ids, new Dice(spec.seed(), account.index(), 3));
        Collection<SampleUser> users = new Population(spec, account, roster, time, ids).users();
        writer.writeCsv(folder.file(account.id(), EvidenceFolder.CREDENTIAL_REPORT),
                new CredentialReportRows(account, root, users, at));
        writer.writeReportTime(account.id(), at);
        if (!account.has(Quirk.NO_ACCESS_KEYS_FILE)) {
            writer.writeAccessKeys(account.id(), keys(users, at));
        }
        if (!account.has(Quirk.NO_AUTHORIZATION_DETAILS)) {
            writer.writeJson(folder.file(account.id(), EvidenceFolder.AUTHORIZATION_DETAILS),
                    new AuthorizationDetailsJson(account, ids, root.created(), UserTags.of(time)).of(users, at));
        }
        if (account.has(Quirk.KEY_EVENTS)) {
            writer.writeJson(folder.file(account.id(), EvidenceFolder.KEY_EVENTS),
                    new KeyEventsJson(spec.seed(), account.id(), callers(account)).of(users, at));
        }
    }

    private KeyCallers callers(AccountPlan account) {
        return new KeyCallers(spec.seed(), account.id(), roster.first(account.index(),
                person -> person.listed() && person.departed() == StoryTime.NEVER).email());
    }

    private static List<AccessKeyMetadata> keys(Collection<SampleUser> users, Instant at) {
        List<AccessKeyMetadata> keys = new ArrayList<>();
        for (SampleUser user : users) {
            if (user.existsAt(at)) {
                user.keysAt(at).forEach(key -> keys
                        .add(new AccessKeyMetadata(user.name(), key.id(), key.statusAt(at), key.created())));
            }
        }
        return keys;
    }
}
