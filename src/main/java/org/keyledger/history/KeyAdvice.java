package org.keyledger.history;

import java.util.Optional;

import org.keyledger.assess.replacement.Advice;
import org.keyledger.assess.replacement.KeyAction;

/// What the ledger keeps of the advice on a key, in the words of its month.
///
/// @param action empty where no advice was given
public record KeyAdvice(String replacement, String reason, Optional<KeyAction> action) {

    /// Of months that were recorded before keys were given advice.
    public static final KeyAdvice NONE = new KeyAdvice("", "", Optional.empty());

    static KeyAdvice of(Advice advice) {
        return new KeyAdvice(advice.title(), advice.reason(), Optional.of(advice.action()));
    }

    /// @param action as [#actionName] gives it
    static KeyAdvice of(String replacement, String reason, String action) {
        return new KeyAdvice(replacement, reason,
                action.isEmpty() ? Optional.empty() : Optional.of(KeyAction.valueOf(action)));
    }

    String actionName() {
        return action.map(KeyAction::name).orElse("");
    }
}
