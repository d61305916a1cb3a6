package org.keyledger.evidence.sample;

/// The ways in which users become administrators.
enum AdminRoute {
    NONE, ATTACHED, BY_GROUP, INLINE, CUSTOMER_POLICY, NOT_ACTION, IAM_STAR,
    /// `*` on `*`, but only after multi-factor authentication, which access keys do not carry.
    CONDITIONAL,
    /// AdministratorAccess, held down by a permissions boundary.
    BOUNDED
}
