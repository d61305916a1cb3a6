package org.keyledger.job;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.keyledger.assess.ControlId;
import org.keyledger.assess.Controls;
import org.keyledger.assess.exceptions.CoveredControls;
import org.keyledger.assess.exceptions.ExceptionEntry;
import org.keyledger.assess.exceptions.ExceptionScope;

/// Which controls an entry lifts.
final class ExceptionControlsReader {

    private static final String NAME = "controls";
    private static final String EVERY = "*";
    private static final List<String> KNOWN = Controls.ALL.stream().map(control -> control.id().value()).toList();
    private static final String REMEDY = "Known: " + String.join(", ", KNOWN) + ".";

    private ExceptionControlsReader() {}

    /// @param scope empty where it is a mistake
    static Optional<CoveredControls> read(Section entry, Optional<ExceptionScope> scope) {
        entry.require(NAME, "List the controls that are lifted: [stale-key, unused-key].");
        if (entry.isText(NAME, EVERY)) {
            return Optional.of(new CoveredControls.Every());
        }
        Set<String> seen = new HashSet<>();
        List<String> names = entry.texts(NAME, name -> mistakeIn(name, seen), REMEDY).orElse(List.of());
        if (names.equals(List.of(EVERY))) {
            return Optional.of(new CoveredControls.Every());
        }
        if (entry.isEmptyList(NAME)) {
            entry.mistake(NAME, "lists nothing", "List the controls that are lifted: [stale-key, unused-key].");
        }
        if (names.contains(EVERY)) {
            entry.mistake(NAME, "names every control beside others", "Keep '*', or better name the controls.");
        }
        if (names.isEmpty() || !KNOWN.containsAll(names) || seen.size() < names.size()) {
            return Optional.empty();
        }
        CoveredControls named = new CoveredControls.Named(names.stream().map(ControlId::new).toList());
        return scope.filter(whose -> !fits(entry, whose, named)).isPresent() ? Optional.empty() : Optional.of(named);
    }

    private static Optional<String> mistakeIn(String name, Set<String> seen) {
        if (!seen.add(name)) {
            return Optional.of(name + " stands here a second time");
        }
        return name.equals(EVERY) || KNOWN.contains(name) ? Optional.empty()
                : Optional.of(Problems.quote(name) + " is not a control" + UnknownSetting.nearest(name, KNOWN)
                        .map(near -> ", '" + near + "' is").orElse(""));
    }

    private static boolean fits(Section entry, ExceptionScope scope, CoveredControls controls) {
        boolean root = !controls.names(ExceptionEntry.ROOT_KEY) || ExceptionEntry.mayLiftRootKey(scope);
        if (!root) {
            entry.mistake(NAME, "root-key is lifted for one root user only",
                    "Name that user as principal, without wildcards: arn:aws:iam::111122223333:root.");
        }
        boolean admin = !controls.names(ExceptionEntry.ADMIN_KEY) || ExceptionEntry.mayLiftAdminKey(scope);
        if (!admin) {
            entry.mistake(NAME, "admin-key is not lifted for a whole account",
                    "Name the users by principal, or the key.");
        }
        return root && admin;
    }
}
