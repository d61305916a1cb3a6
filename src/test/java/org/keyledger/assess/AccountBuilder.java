package org.keyledger.assess;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.keyledger.assess.owner.Roster;
import org.keyledger.evidence.AccountEvidence;
import org.keyledger.evidence.CollectionOutcome;
import org.keyledger.evidence.CredentialReport;
import org.keyledger.evidence.EvidenceProblem;
import org.keyledger.evidence.EvidenceProblem.Impact;
import org.keyledger.evidence.KeyEvents;
import org.keyledger.evidence.KeyIdJoin;
import org.keyledger.evidence.KeyIds;
import org.keyledger.iam.AccountId;
import org.keyledger.iam.AuthorizationDetails;
import org.keyledger.iam.CredentialReportEntry;
import org.keyledger.organization.Account;
import org.keyledger.organization.AccountState;

/// The evidence of one account, said in a few words.
public final class AccountBuilder {

    private final AccountId id;
    private String name = "payments";
    private String unit = "Production/Payments";
    private Instant generated = KeyBuilder.AS_OF.minusSeconds(3_600);
    private KeyIdJoin keyIds = KeyIds.notCollected();
    private Optional<AuthorizationDetails> authorization = Optional.empty();
    private KeyEvents events = KeyEvents.notCollected();
    private final List<KeyBuilder> users = new ArrayList<>();
    private int rowsUnread;

    private AccountBuilder(String id) {
        this.id = new AccountId(id);
    }

    public static AccountBuilder account(String id) {
        return new AccountBuilder(id);
    }

    public AccountBuilder named(String accountName) {
        name = accountName;
        return this;
    }

    public AccountBuilder in(String unitPath) {
        unit = unitPath;
        return this;
    }

    public AccountBuilder reportedAt(Instant time) {
        generated = time;
        return this;
    }

    /// One user for each key, with the key beside it if there is one.
    public AccountBuilder with(KeyBuilder... keys) {
        users.addAll(List.of(keys));
        return this;
    }

    public AccountBuilder with(KeyIdJoin ids) {
        keyIds = ids;
        return this;
    }

    public AccountBuilder with(AuthorizationDetails details) {
        authorization = Optional.of(details);
        return this;
    }

    public AccountBuilder with(KeyEvents recorded) {
        events = recorded;
        return this;
    }

    public AccountBuilder withUnreadRows(int count) {
        rowsUnread = count;
        return this;
    }

    public AccountEvidence read() {
        List<CredentialReportEntry> entries = new ArrayList<>();
        users.forEach(key -> entries.add(key.entry(id, entries.size() + 2)));
        List<EvidenceProblem> problems = new ArrayList<>();
        for (int i = 0; i < rowsUnread; i++) {
            problems.add(new EvidenceProblem(Impact.ROW_UNREAD, "accounts/" + id + "/credential-report.csv", 90 + i,
                    "arn", "junk", "is not an ARN", "Collect the report of this account again."));
        }
        return new AccountEvidence(account(), new CollectionOutcome.Collected(false),
                Optional.of(new CredentialReport(generated, false, entries, rowsUnread)), keyIds, authorization,
                problems, List.of(), events);
    }

    public AccountEvidence failed() {
        return unread(new CollectionOutcome.Failed("AssumeRole", "AccessDenied", "not authorized",
                "Create the role keyledger-reader in the account."));
    }

    public AccountEvidence skipped() {
        return unread(new CollectionOutcome.Skipped("the account is SUSPENDED"));
    }

    private AccountEvidence unread(CollectionOutcome outcome) {
        return new AccountEvidence(account(), outcome, Optional.empty(), KeyIds.notCollected(), Optional.empty(),
                List.of(), List.of(), KeyEvents.notCollected());
    }

    public AccountAssessment assessed() {
        return assess(read(), Optional.empty(), KeyBuilder.AS_OF);
    }

    public static AccountAssessment assess(AccountEvidence evidence, Optional<Roster> roster, Instant asOf) {
        return new Assessor(AssessmentSettings.DEFAULTS, roster, asOf).assess(evidence, PriorKeys.none());
    }

    private Account account() {
        return new Account(id, name, name + "@example.com", AccountState.ACTIVE, unit, Map.of());
    }
}
