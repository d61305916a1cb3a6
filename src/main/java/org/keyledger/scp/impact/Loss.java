package org.keyledger.scp.impact;

import org.keyledger.iam.Arn;

/// Principals of one kind without a key in use that lose access, or may, for one reason.
///
/// @param accounts how many accounts they are in
/// @param example  the first of them
public record Loss(PrincipalGroup group, Reason reason, long principals, long accounts, Arn example) {}
