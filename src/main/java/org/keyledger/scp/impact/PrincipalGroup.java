package org.keyledger.scp.impact;

import org.keyledger.scp.simulate.Principal;

/// Kinds of principals as those who decide on a policy tell them apart.
public enum PrincipalGroup {
    ROOT_USER("Root users"), KEY_IN_USE("IAM users with a key in use"),
    /// With keys that nobody uses, or with neither key nor password.
    NO_KEY_IN_USE("IAM users without a key in use"), CONSOLE_ONLY("IAM users with a password only"),
    IDENTITY_CENTER_ROLE("Identity Center roles"), ROLE("Other roles"),
    /// Not bound by service control policies.
    SERVICE_LINKED_ROLE("Service-linked roles");

    private final String title;

    PrincipalGroup(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    static PrincipalGroup of(Principal principal) {
        return switch (principal.kind()) {
            case ROOT_USER -> ROOT_USER;
            case IAM_USER -> principal.inUse() ? KEY_IN_USE
                    : principal.keys().isEmpty() && principal.console() ? CONSOLE_ONLY : NO_KEY_IN_USE;
            case ROLE -> ROLE;
            case IDENTITY_CENTER_ROLE -> IDENTITY_CENTER_ROLE;
            case SERVICE_LINKED_ROLE -> SERVICE_LINKED_ROLE;
        };
    }
}
