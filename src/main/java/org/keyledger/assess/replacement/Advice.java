package org.keyledger.assess.replacement;

import java.util.List;
import java.util.stream.Collectors;

/// What a key should become, and why.
///
/// @param replacements alternatives, the first to be looked at first
/// @param evidence     what led there, one clause
public record Advice(List<Replacement> replacements, Strength strength, String evidence, KeyAction action) {

    /// @throws IllegalArgumentException when there is no replacement, or one without evidence
    public Advice {
        replacements = List.copyOf(replacements);
        if (replacements.isEmpty() || evidence.isBlank()) {
            throw new IllegalArgumentException("advice names a replacement and what led to it");
        }
    }

    /// The alternatives in words, such as `OIDC role, subject pinned; or instance profile`.
    public String title() {
        String titles = replacements.stream().map(Replacement::title).collect(Collectors.joining("; or "));
        return Character.toUpperCase(titles.charAt(0)) + titles.substring(1);
    }

    /// Such as `Weak evidence: the user's name says github.`
    public String reason() {
        String sentence = switch (strength) {
            case STRONG -> "Strong evidence: " + evidence;
            case WEAK -> "Weak evidence: " + evidence;
            case NONE -> Character.toUpperCase(evidence.charAt(0)) + evidence.substring(1);
        };
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }
}
