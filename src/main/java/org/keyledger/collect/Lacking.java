package org.keyledger.collect;

/// Something that an account's collection calls and that AWS would not answer.
///
/// @param action as policies name it, such as `iam:GenerateCredentialReport`
/// @param code   AWS's error code
/// @param remedy what an operator does about it: one sentence
public record Lacking(String action, String code, String remedy) {}
