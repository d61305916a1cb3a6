package org.keyledger.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.keyledger.evidence.EvidenceProblem.Impact;
import org.keyledger.iam.AccountId;
import org.keyledger.iam.Partition;
import org.keyledger.organization.Account;
import org.keyledger.organization.IdentityCenter;
import org.keyledger.organization.Organization;
import org.keyledger.organization.Person;

import tools.jackson.databind.JsonNode;

/// A period's evidence as a whole: who is in the organization, which accounts to read. The accounts themselves are read
/// one at a time by [AccountEvidenceReader].
///
/// @param accounts every account that the organization lists or that has a folder, in the order of their ids: nothing
///                 listed is ever lost
/// @param people   the roster, or empty where the evidence has none
/// @param problems of the period as a whole
/// @param files    read so far: the period's own
/// @param managed  the documents of AWS-managed policies
/// @param identityCenter what is known of IAM Identity Center
public record PeriodEvidence(EvidenceFolder folder, EvidenceManifest manifest, Organization organization,
        List<Account> accounts, Optional<List<Person>> people, List<EvidenceProblem> problems,
        List<EvidenceFile> files, AwsManagedPolicies managed, IdentityCenter identityCenter) {

    private static final int DAYS_BEFORE = 1;
    private static final int DAYS_AFTER = 31;

    /// Opens the evidence of a period.
    ///
    /// @param evidence the folder of periods, or the period's folder itself
    /// @throws EvidenceException when it cannot be used; the message names file and remedy
    public static PeriodEvidence open(Path evidence, YearMonth period) {
        EvidenceFolder folder = EvidenceFolder.of(evidence, period);
        List<EvidenceProblem> problems = new ArrayList<>();
        Organization organization = Files.exists(folder.organization())
                ? new OrganizationReader().read(folder.organization())
                : new Organization("", Optional.empty(), List.of());
        EvidenceManifest manifest = manifestOf(folder, period);
        requireInstantOf(period, manifest, folder);
        Optional<List<Person>> people = new DirectoryReader().read(folder, problems::add);
        AwsManagedPolicies managed = AwsManagedPolicies.read(folder, problems::add);
        IdentityCenter identityCenter =
                IdentityCenterReader.read(folder, organization.management(), problems::add);
        Map<AccountId, Account> accounts = new TreeMap<>();
        organization.accounts().forEach(account -> accounts.put(account.id(), account));
        folder.accountsWithFolder().forEach(id -> accounts.computeIfAbsent(id, Account::unlisted));
        folder.foldersOfNoAccount().forEach(stray -> problems.add(new EvidenceProblem(Impact.ACCOUNT_UNREAD,
                folder.nameOf(stray), 0, "", "", "is not named by a twelve-digit account id and was not read",
                "Rename the folder; account ids may begin with zeros.")));
        if (accounts.isEmpty()) {
            throw new EvidenceException(folder.root(), "holds no account",
                    "Expected organization.json or folders such as accounts/111122223333.");
        }
        return new PeriodEvidence(folder, manifest, organization, List.copyOf(accounts.values()), people,
                List.copyOf(problems), filesOf(folder), managed, identityCenter);
    }

    /// Opens the evidence in the folder of one month: the one that its manifest names, or else its name, or else its newest
    /// report.
    ///
    /// @throws EvidenceException when it cannot be used; the message names file and remedy
    public static PeriodEvidence open(EvidenceFolder month) {
        return open(month.root(), new ManifestReader().read(month).map(EvidenceManifest::period)
                .or(() -> namedMonth(month))
                .orElseGet(() -> YearMonth.from(newestReport(month).atOffset(ZoneOffset.UTC))));
    }

    private static Optional<YearMonth> namedMonth(EvidenceFolder month) {
        try {
            return Optional.of(YearMonth.parse(month.root().toAbsolutePath().normalize().getFileName().toString()));
        }
        catch (DateTimeException otherName) {
            return Optional.empty();
        }
    }

    private static EvidenceManifest manifestOf(EvidenceFolder folder, YearMonth period) {
        return new ManifestReader().read(folder, period)
                .orElseGet(() -> new EvidenceManifest(EvidenceManifest.FORMAT_VERSION, period, newestReport(folder),
                        "files made by hand", Partition.AWS, true));
    }

    /// Ages count from the instant of the run: one of another year would make every key young or old. A month may be
    /// collected on its eve, in a time zone ahead, and some time after its end.
    private static void requireInstantOf(YearMonth period, EvidenceManifest manifest, EvidenceFolder folder) {
        LocalDate day = manifest.asOf().atOffset(ZoneOffset.UTC).toLocalDate();
        LocalDate first = period.atDay(1).minusDays(DAYS_BEFORE);
        LocalDate last = period.atEndOfMonth().plusDays(DAYS_AFTER);
        if (day.isBefore(first) || day.isAfter(last)) {
            String asOf = manifest.inferred() ? "the newest credential report, of " + manifest.asOf() + ","
                    : "its AsOf "
                            + manifest.asOf();
            throw new EvidenceException(manifest.inferred() ? folder.root() : folder.manifest(),
                    asOf + " is not of " + period + ": it must lie between " + first + " and " + last,
                    "Name the period the evidence was collected for, or collect it again.");
        }
    }

    /// Evidence made by hand has no instant of its own: the newest report is the best there is, and it is the same each
    /// time the report is run.
    private static Instant newestReport(EvidenceFolder folder) {
        Optional<Instant> newest = Optional.empty();
        for (AccountId id : folder.accountsWithFolder()) {
            Optional<Instant> time = reportTime(folder, id);
            if (newest.isEmpty() || time.isPresent() && time.get().isAfter(newest.get())) {
                newest = time;
            }
        }
        return newest.orElseThrow(() -> new EvidenceException(folder.manifest(), "is missing",
                "Without it the instant of the run is the newest credential report's time, and there is no report."));
    }

    private static Optional<Instant> reportTime(EvidenceFolder folder, AccountId id) {
        try {
            return Optional.of(ReportTimestamp.parse(Json.text(
                    Json.readObject(folder.stored(id, EvidenceFolder.CREDENTIAL_REPORT_INFO)), "GeneratedTime")));
        }
        catch (Json.Unreadable | DateTimeException none) {
            return fileTime(folder.stored(id, EvidenceFolder.CREDENTIAL_REPORT));
        }
    }

    private static Optional<Instant> fileTime(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.getLastModifiedTime(file).toInstant())
                    : Optional.empty();
        }
        catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static List<EvidenceFile> filesOf(EvidenceFolder folder) {
        Map<String, EvidenceFile> files = new LinkedHashMap<>();
        for (Path file : List.of(folder.manifest(), folder.organization(), folder.directory(),
                folder.identityStoreUsers(), folder.identityCenter(), folder.awsManagedPolicies())) {
            if (Files.isRegularFile(file)) {
                try {
                    files.put(folder.nameOf(file), EvidenceFile.of(folder, file));
                }
                catch (IOException failure) {
                    throw new EvidenceException(file, "cannot be read: " + failure.getMessage(), "Check the file.");
                }
            }
        }
        return List.copyOf(files.values());
    }
}
