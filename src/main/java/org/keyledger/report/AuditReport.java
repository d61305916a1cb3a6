package org.keyledger.report;

import java.util.List;

/// A period's report, ready to be rendered. What is as long as the organization is large comes as [Rows], everything
/// else as lists.
///
/// @param metrics    the before/after table: headline metrics first
/// @param trends     the last twelve periods at most, oldest first
/// @param units      where the risk sits: one line for each top organizational unit, worst first
/// @param frameworks names of the frameworks that [FindingLine#controlIds] lists, in order
/// @param findings   open findings and those that an exception covers, worst first, then by account and user
/// @param undetermined verdicts that the evidence did not allow
/// @param keys       the full population, passes too, by account and in the order of the credential report
/// @param changes    what is new, reopened or closed since the previous period; empty in the first
/// @param problems   what could not be read, with remedy
/// @param files      the evidence that was read, with hashes
/// @param flow       how the findings of the previous period became those of this one
/// @param exceptions the exceptions register and what is wrong with its entries
/// @param scp        whether IAM users can be denied, and who would notice
/// @param signOffs   what reviewers signed about findings in earlier months
/// @param masked     whether key ids are hidden but for their last four characters
public record AuditReport(Heading heading, Coverage coverage, Summary summary, Score score, List<MetricLine> metrics,
        List<TrendSeries> trends, List<ControlLine> controls, List<UnitLine> units, List<String> frameworks,
        List<Definition> definitions, List<Setting> settings, Rows<AccountLine> accounts, Rows<FindingLine> findings,
        Rows<UndeterminedLine> undetermined, Rows<KeyLine> keys, Rows<FindingLine> changes, Rows<ProblemLine> problems,
        Rows<FileLine> files, FindingFlow flow, ExceptionsOverview exceptions, ScpReadiness scp,
        SignOffs signOffs, boolean masked) {

    public AuditReport {
        metrics = List.copyOf(metrics);
        trends = List.copyOf(trends);
        controls = List.copyOf(controls);
        units = List.copyOf(units);
        frameworks = List.copyOf(frameworks);
        definitions = List.copyOf(definitions);
        settings = List.copyOf(settings);
    }

    /// A report that shows key ids whole.
    public AuditReport(Heading heading, Coverage coverage, Summary summary, Score score, List<MetricLine> metrics,
            List<TrendSeries> trends, List<ControlLine> controls, List<UnitLine> units, List<String> frameworks,
            List<Definition> definitions, List<Setting> settings, Rows<AccountLine> accounts,
            Rows<FindingLine> findings, Rows<UndeterminedLine> undetermined, Rows<KeyLine> keys,
            Rows<FindingLine> changes, Rows<ProblemLine> problems, Rows<FileLine> files, FindingFlow flow,
            ExceptionsOverview exceptions, ScpReadiness scp, SignOffs signOffs) {
        this(heading, coverage, summary, score, metrics, trends, controls, units, frameworks, definitions, settings,
                accounts, findings, undetermined, keys, changes, problems, files, flow, exceptions, scp, signOffs,
                false);
    }

    /// The same report with every key's id hidden but for its last four characters. Findings keep their ids, and keys
    /// account, user and slot, by which they can be told apart and joined.
    public AuditReport withMaskedKeyIds() {
        AuditReport hidden = MaskedTexts.of(this);
        return new AuditReport(hidden.heading, hidden.coverage, hidden.summary, hidden.score, hidden.metrics,
                hidden.trends, hidden.controls, hidden.units, hidden.frameworks, hidden.definitions, hidden.settings,
                hidden.accounts, hidden.findings, hidden.undetermined, hidden.keys, hidden.changes, hidden.problems,
                hidden.files, hidden.flow, hidden.exceptions, hidden.scp, hidden.signOffs, true);
    }

    /// A report on findings that nobody has signed.
    public AuditReport(Heading heading, Coverage coverage, Summary summary, Score score, List<MetricLine> metrics,
            List<TrendSeries> trends, List<ControlLine> controls, List<UnitLine> units, List<String> frameworks,
            List<Definition> definitions, List<Setting> settings, Rows<AccountLine> accounts,
            Rows<FindingLine> findings, Rows<UndeterminedLine> undetermined, Rows<KeyLine> keys,
            Rows<FindingLine> changes, Rows<ProblemLine> problems, Rows<FileLine> files, FindingFlow flow,
            ExceptionsOverview exceptions, ScpReadiness scp) {
        this(heading, coverage, summary, score, metrics, trends, controls, units, frameworks, definitions, settings,
                accounts, findings, undetermined, keys, changes, problems, files, flow, exceptions, scp,
                SignOffs.unsigned(findings.count()));
    }
}
