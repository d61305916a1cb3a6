package org.keyledger.aws;

import java.nio.file.Files;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.iam.AccountId;

/// The accounts' folders. What was read of one is kept only while there is room: memory must not grow with the number of
/// accounts.
final class AccountFolders {

    /// Users and keys, about 200 bytes each.
    private static final int ROOM = 100_000;

    private final EvidenceFolder folder;
    private final Map<AccountId, AccountFolder> kept = new LinkedHashMap<>(64, 0.75f, true);

    AccountFolders(EvidenceFolder folder) {
        this.folder = folder;
    }

    boolean exists(AccountId account) {
        return Files.isDirectory(folder.account(account));
    }

    synchronized AccountFolder of(AccountId account) {
        AccountFolder wanted = kept.computeIfAbsent(account, id -> new AccountFolder(folder, id));
        int size = kept.values().stream().mapToInt(AccountFolder::size).sum();
        Iterator<AccountFolder> oldest = kept.values().iterator();
        while (size > ROOM || kept.size() > 256) {
            size -= oldest.next().size();
            oldest.remove();
        }
        return wanted;
    }
}
