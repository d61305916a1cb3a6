package org.keyledger.iam;

import java.time.Instant;
import java.util.Optional;

/// A user's console password as the credential report tells of it.
///
/// @param lastUsed empty where the report answers `N/A` or `no_information`
public record ConsolePassword(Answer enabled, Optional<Instant> lastUsed) {}
