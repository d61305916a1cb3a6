package org.keyledger.job;

import java.util.Optional;

/// The role that is assumed in each account.
///
/// @param name       with its path, if it has one, but without a leading slash
/// @param externalId what the role's trust policy asks for; AWS does not hold it to be a secret
public record ReaderRole(String name, Optional<String> externalId, String sessionName) {

    public static final ReaderRole DEFAULT = new ReaderRole("keyledger-reader", Optional.empty(), "keyledger");
}
