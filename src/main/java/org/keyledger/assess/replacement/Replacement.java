package org.keyledger.assess.replacement;

/// What can stand in a key's place. After the IAM user guide,
/// [Alternatives to long-term access keys](https://docs.aws.amazon.com/IAM/latest/UserGuide/security-creds-programmatic-access.html).
public enum Replacement {
    IDENTITY_CENTER("IAM Identity Center"),
    OIDC("OIDC role, subject pinned"),
    INSTANCE_PROFILE("instance profile"),
    TASK_ROLE("ECS task role"),
    POD_IDENTITY("EKS Pod Identity or IRSA"),
    LAMBDA_ROLE("Lambda execution role"),
    CROSS_ACCOUNT_ROLE("cross-account role with external ID"),
    ROLES_ANYWHERE("IAM Roles Anywhere"),
    /// SMTP passwords derive from the secret of a long-lived key and temporary ones are not supported, so an exception is
    /// honest where mail must go by SMTP.
    SES_EXCEPTION("SES API by role; an exception while it is SMTP"),
    CODECOMMIT("git-remote-codecommit with a role"),
    DELETE_NOW("none: delete the key"),
    UNDECIDED("undecided");

    private final String title;

    Replacement(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
