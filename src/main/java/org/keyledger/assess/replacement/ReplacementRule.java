package org.keyledger.assess.replacement;

import java.util.Optional;

/// One way to tell what a key should become. Implementations are stateless and read no clock.
public interface ReplacementRule {

    /// The rule as reports publish it, one sentence.
    String statement();

    /// The advice, or empty where the rule says nothing about the key.
    Optional<Advice> judge(ReplacementSubject subject);
}
