package org.keyledger.report;

import java.util.List;

/// What leadership reads first.
///
/// @param verdict   one sentence
/// @param points    three to five sentences that carry the verdict
/// @param decisions what leadership is asked to decide, one to three sentences
/// @param method    how the figures came about, and their limits
public record Summary(String verdict, List<String> points, List<String> decisions, List<String> method) {

    public Summary {
        points = List.copyOf(points);
        decisions = List.copyOf(decisions);
        method = List.copyOf(method);
    }
}
