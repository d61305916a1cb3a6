package org.keyledger.report;

/// A person who holds a key that may work, and what stands between that person and Identity Center.
///
/// @param user     the IAM user
/// @param person   what the person signs in as, or is called where that is unknown
/// @param state    such as `Can sign in`
/// @param inUse    whether a key was used lately, or nobody can tell: `Yes` or `No`
/// @param roles    permission sets that the person has in the account, joined by commas; empty where none is known
/// @param nextStep one or two sentences
/// @param settings for the person's `~/.aws/config`; a word in capitals stands for what is unknown
public record PersonLine(String accountId, String accountName, String unit, String user, String arn, String person,
        String state, String inUse, String roles, String nextStep, String settings) {}
