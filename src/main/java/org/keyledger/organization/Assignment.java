package org.keyledger.organization;

import org.keyledger.iam.AccountId;

/// A permission set that a user or a group has in an account, as `ListAccountAssignments` answers.
///
/// @param permissionSet its ARN
/// @param principalId   the user's or the group's id in the identity store
public record Assignment(AccountId account, String permissionSet, PrincipalType principalType, String principalId) {

    /// Who may be assigned to.
    public enum PrincipalType {
        USER, GROUP
    }

    /// @throws IllegalArgumentException when it does not say what is assigned, or to whom
    public Assignment {
        if (permissionSet.isBlank() || principalId.isBlank()) {
            throw new IllegalArgumentException("an assignment needs a permission set and a principal");
        }
    }
}
