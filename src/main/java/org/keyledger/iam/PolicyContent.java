package org.keyledger.iam;

/// What is known of a policy's document. One that cannot be read may say anything, and whoever judges by it says so.
public sealed interface PolicyContent permits PolicyDocument, UnreadablePolicy {}
