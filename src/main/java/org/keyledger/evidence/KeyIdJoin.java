package org.keyledger.evidence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.keyledger.iam.AccessKey;
import org.keyledger.iam.AccessKeyId;
import org.keyledger.iam.AccessKeyMetadata;
import org.keyledger.iam.Created;
import org.keyledger.iam.CredentialReportEntry;
import org.keyledger.iam.KeyStatus;

/// Finds the ids of one account's keys.
public final class KeyIdJoin {

    private record Signature(String user, Instant createdSecond, KeyStatus status) {}

    private final Map<Signature, List<AccessKeyId>> listed = new HashMap<>();
    private final boolean collected;

    private KeyIdJoin(List<AccessKeyMetadata> keys, boolean collected) {
        this.collected = collected;
        for (AccessKeyMetadata key : keys) {
            List<AccessKeyId> ids = listed.computeIfAbsent(signatureOf(key), _ -> new ArrayList<>(1));
            // Answers merged by hand may list a key twice, which makes it no second key.
            if (!ids.contains(key.id())) {
                ids.add(key.id());
            }
        }
    }

    static KeyIdJoin of(List<AccessKeyMetadata> keys) {
        return new KeyIdJoin(keys, true);
    }

    static KeyIdJoin notCollected() {
        return new KeyIdJoin(List.of(), false);
    }

    public KeyIdMatch match(CredentialReportEntry entry, AccessKey key) {
        if (entry.isRoot()) {
            return new KeyIdMatch.NotListed();
        }
        if (!collected) {
            return new KeyIdMatch.NotCollected();
        }
        if (!(key.created() instanceof Created.At(Instant when))) {
            return new KeyIdMatch.Unmatched();
        }
        List<AccessKeyId> candidates = listed.getOrDefault(new Signature(entry.user(), when, key.status()),
                List.of());
        return switch (candidates.size()) {
            case 0 -> new KeyIdMatch.Unmatched();
            case 1 -> new KeyIdMatch.Matched(candidates.getFirst());
            default -> new KeyIdMatch.Ambiguous(candidates.size());
        };
    }

    private static Signature signatureOf(AccessKeyMetadata key) {
        return new Signature(key.userName(), key.created().truncatedTo(ChronoUnit.SECONDS), key.status());
    }
}
