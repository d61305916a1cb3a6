package org.keyledger.iam;

import java.util.List;

/// A statement's `Condition` element: operators, their keys, and their values.
///
/// @param conditions in the order written; all of them have to hold
public record ConditionBlock(List<Condition> conditions) {

    public static final ConditionBlock NONE = new ConditionBlock(List.of());

    public ConditionBlock {
        conditions = List.copyOf(conditions);
    }

    public boolean isEmpty() {
        return conditions.isEmpty();
    }

    /// @param variables whether the document's version knows variables
    public Truth holds(RequestContext request, boolean variables) {
        Truth all = Truth.TRUE;
        for (Condition condition : conditions) {
            all = all.and(condition.holds(request, variables));
            if (all == Truth.FALSE) {
                return all;
            }
        }
        return all;
    }

    /// The keys whose values would decide; none where the block certainly holds or certainly does not.
    public List<String> undecidedBy(RequestContext request, boolean variables) {
        return holds(request, variables) != Truth.UNKNOWN ? List.of()
                : conditions.stream()
                        .flatMap(condition -> condition.undecidedBy(request, variables).stream()).distinct().toList();
    }
}
