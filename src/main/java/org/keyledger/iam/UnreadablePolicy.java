package org.keyledger.iam;

/// A policy document that is there and cannot be read as one.
///
/// @param problem one clause
public record UnreadablePolicy(String problem) implements PolicyContent {}
