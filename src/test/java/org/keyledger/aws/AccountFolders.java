package org.keyledger.aws;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.iam.AccountId;

/// The accounts' folders. What was read of one is kept only while there is room: memory must not grow with the number of
/// accounts.
final class AccountFolders {

    /// Bytes of the files that were read, which is about what they take in memory.
    private static final long ROOM = 24 << 20;

    private final EvidenceFolder folder;
    private final Map<AccountId, AccountFolder> kept = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    AccountFolders(EvidenceFolder folder) {
        this.folder = folder;
    }

    /// That all accounts answer with.
    Optional<Path> awsManagedPolicies() {
        return Optional.of(folder.awsManagedPolicies()).filter(Files::isRegularFile);
    }

    boolean exists(AccountId account) {
        return Files.isDirectory(folder.account(account));
    }

    synchronized AccountFolder of(AccountId account) {
        AccountFolder known = kept.get(account);
        if (known != null) {
            return known;
        }
        AccountFolder added = new AccountFolder(folder, account);
        bytes += added.bytes();
        for (Iterator<AccountFolder> oldest = kept.values().iterator(); bytes > ROOM && oldest.hasNext();) {
            bytes -= oldest.next().bytes();
            oldest.remove();
        }
        kept.put(account, added);
        return added;
    }
}
