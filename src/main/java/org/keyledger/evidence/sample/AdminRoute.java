package org.keyledger.evidence.sample;

/// The ways in which users become administrators.
enum AdminRoute {
    NONE, ATTACHED, BY_GROUP, INLINE, CUSTOMER_POLICY, NOT_ACTION, IAM_STAR,
    /// `*` on `*`, but only after multi-factor authentication, which access keys do not carry.
    CONDITIONAL,
    /// `*` on `*`, from one network: whether requests come from there no evidence tells.
    OFFICE_ONLY,
    /// AdministratorAccess, held down by a permissions boundary.
    BOUNDED,
    /// AdministratorAccess, taken back by a Deny.
    DENIED,
    /// May pass an administrator's role to a function of its own.
    PASSES_ROLE,
    /// May assume an administrator's role.
    ASSUMES_ROLE,
    /// May make access keys for anybody, administrators among them.
    MAKES_KEYS,
    /// May write its own inline policies.
    OWN_POLICY
}
