package org.keyledger.assess.access;

import java.util.List;
import java.util.Optional;

import org.keyledger.iam.Glob;
import org.keyledger.iam.PolicyVariables;
import org.keyledger.iam.RequestContext;
import org.keyledger.iam.Statement;
import org.keyledger.iam.Truth;

/// A statement in its document.
///
/// @param number    its place, from 1
/// @param variables whether `${…}` is a variable in it
record PolicyLine(Statement statement, int number, boolean variables) {

    /// `statement 2`, or `statement BreakGlass` where it has a Sid.
    String name() {
        return "statement " + (statement.sid().isEmpty() ? String.valueOf(number) : statement.sid());
    }

    /// Whether the statement, whose actions fit, takes in a request.
    Truth applies(String resource, RequestContext request) {
        Truth reached = reaches(resource, request);
        return reached == Truth.FALSE || !statement.isConditional() ? reached
                : reached.and(statement.condition().holds(request, variables));
    }

    private Truth reaches(String resource, RequestContext request) {
        return statement.notResources().isEmpty() ? matchesAny(statement.resources(), resource, request)
                : matchesAny(statement.notResources(), resource, request).not();
    }

    private Truth matchesAny(List<String> patterns, String resource, RequestContext request) {
        Truth any = Truth.FALSE;
        for (String pattern : patterns) {
            any = any.or(filled(pattern, request).map(filled -> !Glob.matches(filled.pattern(), resource) ? Truth.FALSE
                    : filled.certain() ? Truth.TRUE : Truth.UNKNOWN).orElse(Truth.FALSE));
            if (any == Truth.TRUE) {
                return any;
            }
        }
        return any;
    }

    /// Where to look for a resource that the statement takes in.
    List<String> patterns(RequestContext request) {
        return !statement.notResources().isEmpty() ? List.of("*")
                : statement.resources().stream().flatMap(pattern -> filled(pattern, request).stream())
                        .map(PolicyVariables.Filled::pattern).toList();
    }

    private Optional<PolicyVariables.Filled> filled(String pattern, RequestContext request) {
        return variables && pattern.indexOf('$') >= 0 ? PolicyVariables.fill(pattern, request)
                : Optional.of(new PolicyVariables.Filled(pattern, true));
    }

    /// The keys of its conditions, in words: ` if aws:SourceIp`.
    String conditions() {
        return statement.isConditional() ? " if " + String.join(" and ",
                statement.condition().conditions().stream().map(condition -> condition.key()).distinct().toList()) : "";
    }
}
