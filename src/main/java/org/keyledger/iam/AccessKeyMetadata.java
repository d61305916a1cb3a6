package org.keyledger.iam;

import java.time.Instant;

/// One element of `ListAccessKeys`: what gives a key of the credential report its id.
public record AccessKeyMetadata(String userName, AccessKeyId id, KeyStatus status, Instant created) {}
