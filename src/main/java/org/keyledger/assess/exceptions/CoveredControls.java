package org.keyledger.assess.exceptions;

import java.util.List;
import java.util.stream.Collectors;

import org.keyledger.assess.ControlId;

/// Which controls an entry lifts.
public sealed interface CoveredControls {

    /// `*`: every control but those that are lifted by name only.
    record Every() implements CoveredControls {}

    record Named(List<ControlId> controls) implements CoveredControls {

        public Named {
            controls = List.copyOf(controls);
            if (controls.isEmpty()) {
                throw new IllegalArgumentException("an exception names one control at least");
            }
        }
    }

    default boolean names(ControlId control) {
        return this instanceof Named(List<ControlId> controls) && controls.contains(control);
    }

    /// As the register has it.
    default String text() {
        return switch (this) {
            case Every _ -> "*";
            case Named(List<ControlId> controls) ->
                    controls.stream().map(ControlId::value).collect(Collectors.joining(", "));
        };
    }
}
