package org.keyledger.iam;

import java.util.List;
import java.util.Map;

/// Whom a statement of a resource's policy speaks of.
///
/// @param excluded whether it is a `NotPrincipal`
/// @param byKind   the values of `AWS`, `Service`, `Federated` and `CanonicalUser`; the plain `"*"` is `AWS: *`
public record StatementPrincipal(boolean excluded, Map<String, List<String>> byKind) {

    public static final String AWS = "AWS";
    public static final String SERVICE = "Service";

    public StatementPrincipal {
        byKind = Map.copyOf(byKind);
    }

    public List<String> of(String kind) {
        return byKind.getOrDefault(kind, List.of());
    }
}
