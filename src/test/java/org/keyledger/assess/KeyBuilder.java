package org.keyledger.assess;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.keyledger.assess.access.AdminAccess;
import org.keyledger.assess.owner.KeyKind;
import org.keyledger.assess.owner.Ownership;
import org.keyledger.evidence.KeyEvents;
import org.keyledger.iam.AccessKey;
import org.keyledger.iam.AccountId;
import org.keyledger.iam.Answer;
import org.keyledger.iam.Arn;
import org.keyledger.iam.ConsolePassword;
import org.keyledger.iam.Created;
import org.keyledger.iam.CredentialReportEntry;
import org.keyledger.iam.KeyEvent;
import org.keyledger.iam.KeyStatus;
import org.keyledger.iam.LastUse;
import org.keyledger.iam.Partition;

/// An access key and its user, said in a few words. Left alone it is a key that no control minds: a machine's, made ten
/// days ago and used yesterday, without console password, owned and not administrative.
public final class KeyBuilder {

    /// The instant of the run.
    public static final Instant AS_OF = Instant.parse("2026-11-01T06:00:00Z");

    public static final AccountId ACCOUNT = new AccountId("111122223333");

    private final KeyStatus status;
    private int slot = 1;
    private String user = "svc-build";
    private Created created = new Created.At(daysAgo(10));
    private LastUse lastUse = used(daysAgo(1));
    private Optional<Instant> userCreated = Optional.of(daysAgo(2_000));
    private Answer password = Answer.NO;
    private Answer mfa = Answer.NO;
    private KeyKind kind = new KeyKind(KeyKind.Kind.MACHINE, "a test says so");
    private Ownership owner = new Ownership.AccountItself();
    private AdminAccess access = new AdminAccess.NotAdmin();
    private Optional<Instant> inactiveSince = Optional.empty();
    private ApplicableThresholds thresholds = ApplicableThresholds.of(Thresholds.DEFAULTS);
    private KeyEvents events = KeyEvents.notCollected();
    private Optional<KeyBuilder> other = Optional.empty();

    private KeyBuilder(KeyStatus status) {
        this.status = status;
    }

    public static KeyBuilder activeKey() {
        return new KeyBuilder(KeyStatus.ACTIVE);
    }

    public static KeyBuilder inactiveKey() {
        return new KeyBuilder(KeyStatus.INACTIVE);
    }

    public static KeyBuilder keyOfUnknownStatus() {
        return new KeyBuilder(KeyStatus.UNKNOWN);
    }

    public static Instant daysAgo(long days) {
        return AS_OF.minus(Duration.ofDays(days));
    }

    public KeyBuilder createdDaysAgo(long days) {
        return createdAt(daysAgo(days));
    }

    public KeyBuilder createdAt(Instant when) {
        created = new Created.At(when);
        return this;
    }

    public KeyBuilder createdNobodyKnowsWhen() {
        created = new Created.Unknown("the report's access_key_1_last_rotated is 'junk'");
        return this;
    }

    public KeyBuilder usedDaysAgo(long days) {
        return usedAt(daysAgo(days));
    }

    public KeyBuilder usedAt(Instant when) {
        lastUse = used(when);
        return this;
    }

    public KeyBuilder usedFor(String service) {
        lastUse = new LastUse.At(daysAgo(1), "us-east-1", service);
        return this;
    }

    public KeyBuilder neverUsed() {
        lastUse = new LastUse.NeverRecorded();
        return this;
    }

    public KeyBuilder withUnknownLastUse() {
        lastUse = new LastUse.Unknown("the report has no column access_key_1_last_used_date");
        return this;
    }

    public KeyBuilder ofUser(String name) {
        user = name;
        return this;
    }

    public KeyBuilder ofRoot() {
        user = CredentialReportEntry.ROOT;
        return ofKind(KeyKind.Kind.ROOT);
    }

    public KeyBuilder ofHuman() {
        return ofKind(KeyKind.Kind.HUMAN);
    }

    public KeyBuilder ofMachine() {
        return ofKind(KeyKind.Kind.MACHINE);
    }

    public KeyBuilder ofUnknownKind() {
        return ofKind(KeyKind.Kind.UNKNOWN);
    }

    private KeyBuilder ofKind(KeyKind.Kind found) {
        kind = new KeyKind(found, "a test says so");
        return this;
    }

    public KeyBuilder ofUserCreatedAt(Instant when) {
        userCreated = Optional.of(when);
        return this;
    }

    public KeyBuilder ofUserCreatedNobodyKnowsWhen() {
        userCreated = Optional.empty();
        return this;
    }

    public KeyBuilder withPassword(Answer answer) {
        password = answer;
        return this;
    }

    public KeyBuilder withMfa(Answer answer) {
        mfa = answer;
        return this;
    }

    public KeyBuilder ownedBy(Ownership found) {
        owner = found;
        return this;
    }

    public KeyBuilder with(AdminAccess found) {
        access = found;
        return this;
    }

    public KeyBuilder seenInactiveSince(Instant report) {
        inactiveSince = Optional.of(report);
        return this;
    }

    public KeyBuilder under(Thresholds limits) {
        return under(ApplicableThresholds.of(limits));
    }

    public KeyBuilder under(ApplicableThresholds limits) {
        thresholds = limits;
        return this;
    }

    /// What CloudTrail recorded in the account.
    public KeyBuilder with(KeyEvent... recorded) {
        events = KeyEvents.of(List.of(recorded));
        return this;
    }

    /// Gives the user a second key, in the other slot.
    public KeyBuilder beside(KeyBuilder second) {
        second.slot = slot == 1 ? 2 : 1;
        other = Optional.of(second);
        return this;
    }

    public KeyBuilder inSlotTwo() {
        slot = 2;
        return this;
    }

    public AccessKey key() {
        return new AccessKey(slot, status, created, lastUse);
    }

    /// The row of the credential report.
    public CredentialReportEntry entry() {
        return entry(ACCOUNT, 2);
    }

    public CredentialReportEntry entry(AccountId account, long line) {
        List<AccessKey> keys = new ArrayList<>(List.of(key()));
        other.ifPresent(second -> keys.add(slot == 1 ? 1 : 0, second.key()));
        Arn arn = user.equals(CredentialReportEntry.ROOT) ? Arn.root(Partition.AWS, account)
                : Arn.user(Partition.AWS, account, "/", user);
        return new CredentialReportEntry(line, user, arn, userCreated, new ConsolePassword(password, Optional.empty()),
                mfa, keys, "", "accounts/" + account + "/credential-report.csv");
    }

    public KeySubject subject() {
        return new KeySubject(entry(), key(), kind, owner, access, inactiveSince, thresholds, AS_OF, events,
                Optional.empty());
    }

    private static LastUse used(Instant when) {
        return new LastUse.At(when, "eu-west-1", "s3");
    }
}
