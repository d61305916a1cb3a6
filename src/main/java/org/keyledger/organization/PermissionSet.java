package org.keyledger.organization;

import java.time.Duration;
import java.util.Optional;

/// A permission set of IAM Identity Center. In each account that it is provisioned to it becomes a role.
///
/// @param name            as people choose it at sign-in, and as `sso_role_name` names it
/// @param sessionDuration how long its sessions last; empty where that was not told
public record PermissionSet(String arn, String name, Optional<Duration> sessionDuration) {

    /// @throws IllegalArgumentException when it has no ARN or no name
    public PermissionSet {
        if (arn.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException(
                    "a permission set needs an ARN and a name: '" + arn + "', '" + name + "'");
        }
    }
}
