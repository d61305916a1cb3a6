package org.keyledger.report;

import java.util.List;

import org.keyledger.report.words.Words;

/// Whether IAM users can be denied by service control policies yet, who would notice, and who needs an exception.
///
/// @param verdict    one sentence
/// @param phases     of the rollout, in their order; none in months that were recorded without advice
/// @param policies   that are recommended
/// @param places     where they are to be attached, in the order of the phases
/// @param exceptions advised, by account and in the order of the credential report
/// @param losses     who would lose access: those with a key in use first, then by account
/// @param changes    of exceptions since the previous period, by account; empty where there is nothing to compare with
/// @param signIn     whether people can sign in through Identity Center instead
public record ScpReadiness(String verdict, List<PhaseLine> phases, List<ScpPolicyLine> policies,
        List<ScpPlace> places, ScpTotals totals, ExceptionDiff diff, Rows<ScpExceptionLine> exceptions,
        Rows<ScpLossLine> losses, Rows<ScpChangeLine> changes, SignInReadiness signIn) {

    /// Of a month that was recorded without advice.
    public static final ScpReadiness NONE = new ScpReadiness(
            Words.english().text("scp.none"), List.of(), List.of(), List.of(),
            ScpTotals.NONE, ExceptionDiff.NONE, Rows.of(List.of()), Rows.of(List.of()), Rows.of(List.of()),
            SignInReadiness.NONE);

    public ScpReadiness {
        phases = List.copyOf(phases);
        policies = List.copyOf(policies);
        places = List.copyOf(places);
    }

    public ScpReadiness(String verdict, List<PhaseLine> phases, List<ScpPolicyLine> policies, List<ScpPlace> places,
            ScpTotals totals, ExceptionDiff diff, Rows<ScpExceptionLine> exceptions, Rows<ScpLossLine> losses,
            Rows<ScpChangeLine> changes) {
        this(verdict, phases, policies, places, totals, diff, exceptions, losses, changes, SignInReadiness.NONE);
    }

    /// Whether the month holds any advice.
    public boolean advised() {
        return !phases.isEmpty();
    }
}
