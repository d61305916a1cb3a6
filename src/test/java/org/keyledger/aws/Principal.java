package org.keyledger.aws;

import org.keyledger.iam.AccountId;

/// Who signed a call.
///
/// @param isCaller whether these are the credentials that were given to the caller, not those of an assumed role
record Principal(AccountId account, String arn, String userId, boolean isCaller) {}
