package org.keyledger.report;

import java.time.LocalDate;
import java.util.Optional;

import org.keyledger.assess.replacement.KeyAction;

/// What a key should become and what is done about it.
///
/// @param reason     the evidence that led there
/// @param action     in words
/// @param step       the same for who acts on it; empty where no advice was given
/// @param deleteFrom the day from which the key may be deleted, if it is deactivated now; it has come where the key has been
///                   inactive long enough
public record AdviceLine(String replacement, String reason, String action, Optional<KeyAction> step,
        LocalDate deleteFrom) {}
