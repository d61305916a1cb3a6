package org.keyledger.assess.access;

import java.util.Optional;

/// A policy that somebody holds, and how.
///
/// @param path     such as `policy AdministratorAccess, group Admins`
/// @param unseen   what is not in evidence, one clause; such a policy is supposed to allow everything, or nothing
record HeldPolicy(String path, IndexedPolicy policy, Optional<String> unseen) {

    boolean isSeen() {
        return unseen.isEmpty();
    }
}
