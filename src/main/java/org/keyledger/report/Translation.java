package org.keyledger.report;

import java.util.List;
import java.util.Optional;

import org.keyledger.history.Amount;
import org.keyledger.report.MetricLine.Figure;
import org.keyledger.report.words.Words;
import org.keyledger.trends.KeyScore;
import org.keyledger.trends.Metric;

/// A report in the words of those who read the summary and the mail. It is built in English, for machines and for the
/// workbook; its figures say all that the sentences do, so that these are made again of the same figures. Of what goes into
/// neither summary nor mail, nothing is translated.
public final class Translation {

    private final AuditReport report;
    private final Words words;

    private Translation(AuditReport report, Words words) {
        this.report = report;
        this.words = words;
    }

    public static AuditReport of(AuditReport report, Words words) {
        return words.areThoseOf(Words.english()) ? report : anew(report, words);
    }

    static AuditReport anew(AuditReport report, Words words) {
        return new Translation(report, words).translated();
    }

    private AuditReport translated() {
        Coverage coverage = CoverageWords.in(words, report.coverage());
        List<MetricLine> metrics = report.metrics().stream().map(metric -> metric(metric, coverage)).toList();
        Heading heading = heading();
        Score score = score();
        Summary summary = new SummaryWords(metrics, coverage, heading, score, report.undetermined().count(), words)
                .summary();
        return new AuditReport(heading, coverage, summary, score, metrics, report.trends(),
                report.controls().stream().map(this::control).toList(),
                report.units().stream().map(this::unit).toList(), report.frameworks(), report.definitions(),
                report.settings(), report.accounts(), report.findings(), report.undetermined(), report.keys(),
                report.changes(), report.problems(), report.files(), report.flow(), exceptions(), scp(),
                report.signOffs(), report.masked());
    }

    private Heading heading() {
        Heading heading = report.heading();
        return !heading.organization().equals(Heading.NO_ORGANIZATION) ? heading
                : new Heading(words.text("organization.none"), heading.period(), heading.previous(),
                        heading.baseline(), heading.asOf(), heading.partition(), heading.source(),
                        heading.settingsHash(), heading.version(), heading.classification());
    }

    private MetricLine metric(MetricLine line, Coverage coverage) {
        return Metric.of(line.id()).map(metric -> {
            Figure now = figure(metric, line.now());
            Optional<Figure> then = line.cohortBefore().map(figure -> figure(metric, figure));
            Optional<Figure> later = line.cohortNow().map(figure -> figure(metric, figure));
            return new MetricLine(line.id(), words.text("metric." + line.id()), line.unit(), line.headline(),
                    line.before().map(figure -> figure(metric, figure)), now, then, later,
                    Figures.change(metric, then, later.orElse(now), words), line.direction(),
                    Figures.target(metric, words), CoverageWords.accounts(words, coverage), line.definition());
        }).orElse(line);
    }

    private Figure figure(Metric metric, Figure figure) {
        return Figures.figure(metric, new Amount(figure.numerator(), figure.denominator()), words);
    }

    private Score score() {
        Score score = report.score();
        return new Score(score.value(), score.previous(),
                score.apart().isEmpty() ? score.comparison() : Scores.comparison(score.apart(), words),
                score.formula().equals(KeyScore.FORMULA) ? words.text("score.formula") : score.formula(),
                score.parts().stream().map(part -> new Score.Part(words.textOr("part." + part.id(), part.title()),
                        part.share(), part.weight(), part.lost(), part.id())).toList(),
                score.apart());
    }

    private ControlLine control(ControlLine line) {
        String name = "control." + line.id();
        return new ControlLine(line.id(), words.textOr(name + ".title", line.title()),
                words.textOr("severity." + line.severity().replace(' ', '-'), line.severity()), line.flagged(),
                line.undetermined(), line.clear(), line.newFindings(), line.closedFindings(),
                words.textOr(name + ".risk", line.risk()), line.remediation(), line.replacement(), line.reference(),
                line.controlIds());
    }

    private UnitLine unit(UnitLine unit) {
        return !unit.name().equals(UnitLine.NO_UNIT) ? unit
                : new UnitLine(words.text("unit.none"), unit.accounts(), unit.accountsRead(), unit.keys(),
                        unit.activeKeys(), unit.critical(), unit.high(), unit.medium(), unit.low(),
                        unit.undetermined());
    }

    private ExceptionsOverview exceptions() {
        ExceptionsOverview exceptions = report.exceptions();
        return exceptions.counts().isEmpty() ? exceptions
                : new ExceptionsOverview(ExceptionWords.sentence(exceptions.counts(), words), exceptions.lines(),
                        exceptions.counts());
    }

    private ScpReadiness scp() {
        ScpReadiness scp = report.scp();
        List<PhaseLine> phases = scp.phases().stream().map(this::phase).toList();
        return new ScpReadiness(scp.advised() ? PhaseVerdict.of(phases, words) : words.text("scp.none"), phases,
                scp.policies(), scp.places(), scp.totals(), scp.diff(), scp.exceptions(), scp.losses(), scp.changes(),
                scp.signIn());
    }

    private PhaseLine phase(PhaseLine phase) {
        return new PhaseLine(phase.name(), phase.targets(), phase.accounts(), phase.unread(), phase.users(),
                phase.inUse(), phase.exempt(), phase.toGrant(), phase.migrate(), phase.delete(), phase.undecided(),
                phase.unused(), phase.console(), phase.denied(), phase.undetermined(), phase.ready(),
                PhaseStatement.of(phase, words));
    }
}
