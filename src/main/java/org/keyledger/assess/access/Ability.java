package org.keyledger.assess.access;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.keyledger.iam.Truth;

/// Whether something can be done, by which statements, and what had to be supposed for it.
///
/// @param by       paths, such as `policy Deploy, statement 2`
/// @param supposed clauses about what is not in evidence; empty where everything was seen
record Ability(Truth truth, List<String> by, List<String> supposed) {

    static final Ability NONE = new Ability(Truth.FALSE, List.of(), List.of());

    /// Needs nothing.
    static final Ability GIVEN = new Ability(Truth.TRUE, List.of(), List.of());

    static Ability supposing(String clause) {
        return new Ability(Truth.TRUE, List.of(), List.of(clause));
    }

    static Ability of(Truth truth, String by) {
        return new Ability(truth, List.of(by), List.of());
    }

    boolean isImpossible() {
        return truth == Truth.FALSE;
    }

    boolean isCertain() {
        return truth == Truth.TRUE;
    }

    Ability and(Ability other) {
        if (isImpossible() || other.isImpossible()) {
            return NONE;
        }
        return new Ability(truth.and(other.truth), union(by, other.by), union(supposed, other.supposed));
    }

    /// The surer of the two, and this one where they are equal.
    Ability or(Ability other) {
        return other.truth.compareTo(truth) > 0 ? other : this;
    }

    private static List<String> union(List<String> one, List<String> other) {
        if (other.isEmpty() || one.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        Set<String> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }
}
