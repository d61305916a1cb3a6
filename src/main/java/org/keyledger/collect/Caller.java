package org.keyledger.collect;

import org.keyledger.iam.AccountId;
import org.keyledger.iam.Arn;

/// Whom AWS takes us for, by `GetCallerIdentity`.
public record Caller(AccountId account, Arn arn) {}
