package org.keyledger.scp.advise;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.keyledger.organization.Account;

/// Which accounts a phase of the rollout takes in: those of the units named by their paths, and those with a unit above
/// them whose name fits. An account belongs to the first phase that takes it in, and to the last one if none does.
///
/// @param units such as `Sandbox` or `Workloads/Test`, with all units below them
/// @param names expressions that match a whole name of a unit
public record PhaseRule(String name, List<String> units, List<Pattern> names) {

    /// For organizations whose job file names no phases: what people commonly call such units.
    public static final List<PhaseRule> DEFAULTS = List.of(
            new PhaseRule("Sandbox", List.of(), List.of(ignoringCase(".*(sandbox|playground|experiment).*"))),
            new PhaseRule("Non-production", List.of(),
                    List.of(ignoringCase(".*(non[-_ ]?prod|pre[-_ ]?prod|staging).*"),
                            ignoringCase("(.*[-_ ])?(dev|development|test|testing|qa|uat|integration)([-_ ].*)?"))),
            new PhaseRule("Production", List.of(), List.of()));

    public PhaseRule {
        units = List.copyOf(units);
        names = List.copyOf(names);
    }

    private static Pattern ignoringCase(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
    }

    /// @param path of an account's unit
    boolean takesIn(String path) {
        return units.stream().anyMatch(unit -> Account.isIn(path, unit))
                || Arrays.stream(path.split("/"))
                        .anyMatch(unit -> names.stream().anyMatch(name -> name.matcher(unit).matches()));
    }
}
