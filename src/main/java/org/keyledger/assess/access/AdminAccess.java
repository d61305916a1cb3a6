package org.keyledger.assess.access;

/// Whether whoever holds a key is an administrator, or can come to be one. A `path` says by what, such as `policy
/// AdministratorAccess, group Admins, statement 1, boundary DevBoundary`. A `note` is empty, or says what was not seen and
/// might make it more.
public sealed interface AdminAccess {

    /// Every action on every resource; denies of single services aside.
    record Full(String path, String note) implements AdminAccess {}

    /// As good as everything: the key can give its own user whatever it lacks.
    record Equivalent(Method method, String path, String note) implements AdminAccess {}

    /// A known way leads to administrative access, over another user, a role or a machine.
    record Escalation(Method method, String path, String note) implements AdminAccess {}

    /// One of the above, under a condition of which the evidence does not tell whether requests meet it.
    record Conditional(Method method, String path, String note) implements AdminAccess {}

    /// Everything was seen, and no way was found.
    record NotAdmin() implements AdminAccess {}

    /// What was seen gives no way, and something that was not seen may.
    record Undetermined(String reason) implements AdminAccess {}

    /// A way to administrative access, from `escalations.yaml`.
    ///
    /// @param title   goes on after "may"
    /// @param actions that it takes, such as `iam:PassRole + ec2:RunInstances`
    record Method(String id, String title, String actions) {}

    /// Whether the key counts as an administrator's: every verdict that names a way.
    default boolean countsAsAdmin() {
        return switch (this) {
            case Full _,Equivalent _,Escalation _,Conditional _ -> true;
            case NotAdmin _,Undetermined _ -> false;
        };
    }
}
