package org.keyledger.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

import org.keyledger.iam.AccountId;

/// Where the files of one period's evidence lie: the layout of the public format, and nothing else.
///
/// @param root the period's folder, such as `evidence/2026-11`
public record EvidenceFolder(Path root) {

    public static final String CREDENTIAL_REPORT = "credential-report.csv";
    public static final String CREDENTIAL_REPORT_INFO = "credential-report.json";
    public static final String AUTHORIZATION_DETAILS = "account-authorization-details.json";
    public static final String ACCESS_KEYS = "access-keys.json";
    public static final String ACCESS_KEY_LAST_USED = "access-key-last-used.json";
    public static final String KEY_EVENTS = "key-events.json";
    public static final String SERVICE_SPECIFIC_CREDENTIALS = "service-specific-credentials.json";
    public static final String OUTCOME = "outcome.json";

    /// The folder of a period: `evidence/2026-11` below the given one, or the given one itself when it already is a
    /// period's folder.
    ///
    /// @throws EvidenceException when neither is there
    public static EvidenceFolder of(Path evidence, YearMonth period) {
        Path below = evidence.resolve(period.toString());
        if (Files.isDirectory(below)) {
            return new EvidenceFolder(below);
        }
        EvidenceFolder itself = new EvidenceFolder(evidence);
        if (Files.isRegularFile(itself.manifest()) || Files.isDirectory(itself.accounts())) {
            return itself;
        }
        throw new EvidenceException(evidence, "holds no evidence of " + period,
                "Expected a folder '" + period + "' or 'accounts' in it; see the README, \"What is read\".");
    }

    public Path manifest() {
        return root.resolve("evidence.json");
    }

    public Path organization() {
        return root.resolve("organization.json");
    }

    public Path directory() {
        return root.resolve("directory.csv");
    }

    public Path identityStoreUsers() {
        return root.resolve("identity-store-users.json");
    }

    /// Whether there is an instance of IAM Identity Center, its permission sets, and who has them where.
    public Path identityCenter() {
        return root.resolve("identity-center.json");
    }

    /// The policies that AWS manages, which are the same in all accounts.
    public Path awsManagedPolicies() {
        return root.resolve("aws-managed-policies.json");
    }

    public Path accounts() {
        return root.resolve("accounts");
    }

    public Path account(AccountId account) {
        return accounts().resolve(account.value());
    }

    public Path file(AccountId account, String name) {
        return account(account).resolve(name);
    }

    /// The file of an account as it lies there: `NAME`, or `NAME.gz` where only that is there.
    public Path stored(AccountId account, String name) {
        return StoredFile.of(file(account, name));
    }

    /// The path as reports name it: relative to the period's folder, with `/` on every system.
    public String nameOf(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /// The accounts that have a folder, in the order of their ids.
    public List<AccountId> accountsWithFolder() {
        return entriesOfAccounts().stream().map(EvidenceFolder::lastName).filter(AccountId::isValid)
                .map(AccountId::new).sorted().toList();
    }

    /// Folders beside the accounts' own whose names are no account ids, as when a leading zero was lost; hidden ones left
    /// out.
    List<Path> foldersOfNoAccount() {
        return entriesOfAccounts().stream().filter(Files::isDirectory)
                .filter(entry -> !AccountId.isValid(lastName(entry)) && !lastName(entry).startsWith(".")).sorted()
                .toList();
    }

    private List<Path> entriesOfAccounts() {
        if (!Files.isDirectory(accounts())) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(accounts())) {
            return entries.toList();
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String lastName(Path path) {
        return path.getFileName().toString();
    }
}
