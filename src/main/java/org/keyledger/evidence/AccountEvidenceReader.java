package org.keyledger.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.keyledger.evidence.CredentialReportReader.NotACredentialReport;
import org.keyledger.evidence.EvidenceProblem.Impact;
import org.keyledger.iam.AccessKeyMetadata;
import org.keyledger.iam.AuthorizationDetails;
import org.keyledger.iam.CredentialReportEntry;
import org.keyledger.organization.Account;
import org.keyledger.organization.AccountState;

import tools.jackson.databind.JsonNode;

/// Reads one account's folder. Whatever is wrong with it ends as that account's outcome or problem, never as an
/// exception: one account must not cost the others their month.
public final class AccountEvidenceReader {

    /// How much later than its making a report may say that something happened.
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    private static final String COLLECT_AGAIN = "Collect this account again.";

    private static final Duration RECENT = Duration.ofDays(7);

    private final EvidenceFolder folder;
    private final Optional<Instant> asOf;

    /// A reader that leaves open how recent a report must be.
    public AccountEvidenceReader(EvidenceFolder folder) {
        this(folder, Optional.empty());
    }

    /// @param asOf the instant of the run; a report more than a week older is a problem
    public AccountEvidenceReader(EvidenceFolder folder, Instant asOf) {
        this(folder, Optional.of(asOf));
    }

    private AccountEvidenceReader(EvidenceFolder folder, Optional<Instant> asOf) {
        this.folder = folder;
        this.asOf = asOf;
    }

    public AccountEvidence read(Account account) {
        return new Reading(account).run();
    }

    /// One account being read; holds what has come to light so far.
    private final class Reading {

        private final Account account;
        private final List<EvidenceProblem> problems = new ArrayList<>();
        private final List<EvidenceFile> files = new ArrayList<>();
        private final KnownUsers known = new KnownUsers();

        Reading(Account account) {
            this.account = account;
        }

        AccountEvidence run() {
            CollectionOutcome outcome = outcome();
            if (!(outcome instanceof CollectionOutcome.Collected)) {
                return unread(outcome);
            }
            try {
                CredentialReport report = report();
                noteAge(report.generated());
                KeyIdJoin keyIds = keyIds();
                Optional<AuthorizationDetails> authorization = authorization();
                KeyEvents events = keyEvents(report.generated());
                return new AccountEvidence(account, outcome, Optional.of(checkedForUsers(report)), keyIds,
                        authorization, problems, files, events);
            }
            catch (NotACredentialReport unusable) {
                return unreadable(unusable.getMessage());
            }
            catch (IOException failure) {
                return unreadable(StoredFile.describe(file(EvidenceFolder.CREDENTIAL_REPORT), failure));
            }
        }

        private AccountEvidence unreadable(String problem) {
            String file = folder.nameOf(file(EvidenceFolder.CREDENTIAL_REPORT));
            problems.add(new EvidenceProblem(Impact.ACCOUNT_UNREAD, file, 0, "", "", problem, COLLECT_AGAIN));
            return unread(new CollectionOutcome.Failed("read evidence", "EvidenceUnreadable", file + ": " + problem,
                    COLLECT_AGAIN));
        }

        private AccountEvidence unread(CollectionOutcome outcome) {
            return new AccountEvidence(account, outcome, Optional.empty(), KeyIdJoin.notCollected(), Optional.empty(),
                    problems, files, KeyEvents.notCollected());
        }

        private CollectionOutcome outcome() {
            Path file = file(EvidenceFolder.OUTCOME);
            if (!Files.exists(file)) {
                return outcomeWithoutFile();
            }
            try {
                JsonNode outcome = Json.readObject(file);
                remember(file);
                outcome.path("Notes").forEach(note -> problems.add(new EvidenceProblem(Impact.VALUE_UNKNOWN,
                        folder.nameOf(file), 0, "", "", note.asString(),
                        "Everything else of the account was collected.")));
                return OutcomeReader.outcomeOf(outcome);
            }
            catch (Json.Unreadable broken) {
                problems.add(new EvidenceProblem(Impact.ACCOUNT_UNREAD, folder.nameOf(file), 0, "", "",
                        broken.getMessage(), COLLECT_AGAIN));
                return new CollectionOutcome.Failed("read evidence", "EvidenceUnreadable",
                        folder.nameOf(file) + ": " + broken.getMessage(), COLLECT_AGAIN);
            }
        }

        private CollectionOutcome outcomeWithoutFile() {
            if (Files.exists(file(EvidenceFolder.CREDENTIAL_REPORT))) {
                return new CollectionOutcome.Collected(true);
            }
            if (account.state() == AccountState.SUSPENDED || account.state() == AccountState.CLOSED) {
                return new CollectionOutcome.Skipped("the account is " + account.state());
            }
            String missing = folder.nameOf(file(EvidenceFolder.CREDENTIAL_REPORT));
            return new CollectionOutcome.Failed("read evidence", "EvidenceMissing", "there is no " + missing,
                    "Collect the account, or write its report with: aws iam get-credential-report"
                            + " --query Content --output text | base64 -d > " + missing);
        }

        private CredentialReport report() throws IOException, NotACredentialReport {
            Path csv = file(EvidenceFolder.CREDENTIAL_REPORT);
            if (!Files.isRegularFile(csv)) {
                throw new NotACredentialReport(
                        Files.exists(csv) ? "is a folder where a file is expected" : "the file is missing");
            }
            Optional<Instant> generated = generatedTime();
            // A file's time is whatever copying it made of it, and bounds nothing.
            // A report cannot tell of what comes after it; but where its own time is doubtful, the run's still bounds it.
            Instant latest = generated.map(when -> asOf.filter(when::isBefore).orElse(when).plus(CLOCKS_DIFFER))
                    .orElse(Instant.MAX);
            List<CredentialReportEntry> entries = new ArrayList<>();
            int unread = new CredentialReportReader().read(csv, folder.nameOf(csv), account.id(), latest, entries::add,
                    problems::add);
            remember(csv);
            return new CredentialReport(generated.orElse(Files.getLastModifiedTime(csv).toInstant()),
                    generated.isEmpty(), entries, unread);
        }

        private Optional<Instant> generatedTime() {
            Path info = file(EvidenceFolder.CREDENTIAL_REPORT_INFO);
            Optional<Instant> generated = new ReportTimeReader(folder.nameOf(info), problems::add).read(info);
            if (generated.isPresent()) {
                remember(info);
            }
            return generated;
        }

        private void noteAge(Instant generated) {
            asOf.filter(instant -> generated.isBefore(instant.minus(RECENT))).ifPresent(instant -> problems
                    .add(new EvidenceProblem(Impact.VALUE_UNKNOWN,
                            folder.nameOf(file(EvidenceFolder.CREDENTIAL_REPORT)),
                            0, "", "", "the report is " + Duration.between(generated, instant).toDays()
                                    + " days older than the instant of the run",
                            COLLECT_AGAIN)));
        }

        private CredentialReport checkedForUsers(CredentialReport report) {
            List<String> missing = known.missingFrom(report);
            // A row that could not be read may be a missing user's, and is reported already.
            if (missing.size() <= report.rowsUnread()) {
                return report;
            }
            problems.add(KnownUsers.problem(folder.nameOf(file(EvidenceFolder.CREDENTIAL_REPORT)), missing));
            return new CredentialReport(report.generated(), report.timeInferred(), report.entries(), missing.size());
        }

        private KeyIdJoin keyIds() {
            Path file = file(EvidenceFolder.ACCESS_KEYS);
            if (!Files.exists(file)) {
                return KeyIdJoin.notCollected();
            }
            try {
                List<AccessKeyMetadata> keys = new AccessKeysReader().read(file, folder.nameOf(file), problems::add);
                remember(file);
                known.addOwnersOf(keys);
                return KeyIdJoin.of(keys);
            }
            catch (Json.Unreadable broken) {
                problems.add(new EvidenceProblem(Impact.VALUE_UNKNOWN, folder.nameOf(file), 0, "", "",
                        broken.getMessage(), "Key ids are unknown in this account; collect it again."));
                return KeyIdJoin.notCollected();
            }
        }

        private Optional<AuthorizationDetails> authorization() {
            Path file = file(EvidenceFolder.AUTHORIZATION_DETAILS);
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            try {
                AuthorizationDetails details = new AuthorizationDetailsReader().read(file);
                remember(file);
                known.addUsersOf(details);
                new UnreadablePolicies(folder.nameOf(file), problems::add).nameThoseOf(details);
                return Optional.of(details);
            }
            catch (Json.Unreadable broken) {
                problems.add(new EvidenceProblem(Impact.VALUE_UNKNOWN, folder.nameOf(file), 0, "", "",
                        broken.getMessage(), "Administrative access is undetermined here; collect the account again."));
                return Optional.empty();
            }
        }

        private KeyEvents keyEvents(Instant generated) {
            Path file = file(EvidenceFolder.KEY_EVENTS);
            if (!Files.exists(file)) {
                return KeyEvents.notCollected();
            }
            try {
                // Collected beside the report, so that what is dated a day after both it and the run is wrong.
                Instant latest = asOf.filter(generated::isBefore).orElse(generated).plus(CLOCKS_DIFFER);
                KeyEvents events = new KeyEventsReader(account.id(), latest).read(file, folder.nameOf(file),
                        problems::add);
                remember(file);
                return events;
            }
            catch (Json.Unreadable broken) {
                problems.add(new EvidenceProblem(Impact.VALUE_UNKNOWN, folder.nameOf(file), 0, "", "",
                        broken.getMessage(), "Failed rotations and who created keys are unknown in this account;"
                                + " collect it again."));
                return KeyEvents.notCollected();
            }
        }

        /// How far an account came is never compressed.
        private Path file(String name) {
            return name.equals(EvidenceFolder.OUTCOME) ? folder.file(account.id(), name)
                    : folder.stored(account.id(), name);
        }

        private void noteTwice(Path file) {
            Path twin = StoredFile.twinOf(file);
            if (Files.exists(twin)) {
                problems.add(new EvidenceProblem(Impact.NOTE, folder.nameOf(twin), 0, "", "",
                        "lies beside " + file.getFileName() + ", which was read in its place",
                        "Remove one of the two."));
            }
        }

        private void remember(Path file) {
            try {
                files.add(EvidenceFile.of(folder, file));
                noteTwice(file);
            }
            catch (IOException failure) {
                problems.add(new EvidenceProblem(Impact.VALUE_UNKNOWN, folder.nameOf(file), 0, "", "",
                        "cannot be hashed: " + failure.getClass().getSimpleName(), "Check the file and run again."));
            }
        }
    }
}
