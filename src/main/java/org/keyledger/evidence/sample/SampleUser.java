package org.keyledger.evidence.sample;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.keyledger.iam.AccountId;

/// An IAM user's whole life.
///
/// @param console null where the user has no password
/// @param owner   the e-mail in the user's `Owner` tag, empty where it has none
/// @param keys    all it ever had
record SampleUser(String name, String path, String id, Instant created, Instant deleted, Console console,
        List<SampleKey> keys, Access access, String owner) {

    /// @param mfaSince [StoryTime#NEVER] where the user has no second factor
    record Console(Instant mfaSince, Usage usage) {}

    /// What the user may do.
    ///
    /// @param admin      the way in which it is an administrator
    /// @param adminUntil when that was taken away
    record Access(AdminRoute admin, Instant adminUntil, Duty duty) {

        AdminRoute adminAt(Instant at) {
            return adminUntil.isAfter(at) ? admin : AdminRoute.NONE;
        }
    }

    SampleUser {
        keys = List.copyOf(keys);
    }

    SampleUser named(String other) {
        return new SampleUser(other, path, id, created, deleted, console, keys, access, owner);
    }

    boolean existsAt(Instant at) {
        return !created.isAfter(at) && deleted.isAfter(at);
    }

    /// The keys there are, in the order of their ids as reports have them.
    List<SampleKey> keysAt(Instant at) {
        return keys.stream().filter(key -> key.existsAt(at)).sorted(Comparator.comparing(key -> key.id().value()))
                .toList();
    }

    Optional<Console> password() {
        return Optional.ofNullable(console);
    }

    String arn(AccountId account) {
        return "arn:aws:iam::" + account + ":user" + path + name;
    }
}
