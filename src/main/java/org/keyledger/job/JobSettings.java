package org.keyledger.job;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.apache.commons.codec.digest.DigestUtils;
import org.keyledger.assess.AssessmentSettings;
import org.keyledger.assess.LimitsInForce;
import org.keyledger.assess.exceptions.ExceptionsRegister;
import org.keyledger.deliver.DeliverySettings;
import org.keyledger.iam.AccountId;
import org.keyledger.scp.advise.ScpSettings;
import org.keyledger.telemetry.MetricsSettings;
import org.keyledger.templates.Templates;

/// What one job file says. Relative paths are relative to the folder that Keyledger is started in, as for every other
/// command line tool.
///
/// @param reports              the folder of all periods' reports
/// @param baseline             the period that "before" means in before and after; empty for the first in the ledger
/// @param acknowledgedAccounts in the order of their ids
/// @param concurrency          how many accounts are worked on at a time
/// @param trendPeriods         how many periods the trends show
/// @param exceptions           empty where the job file names no register
/// @param scp                  how IAM users are to be denied
/// @param templates            the wording, as it was when the job file was read, and its language
/// @param delivery             where reports go besides the folder
/// @param metrics              where figures on each run go
/// @param documents            how documents are kept from others
public record JobSettings(String name, Source source, Path reports, Optional<YearMonth> baseline,
        AssessmentSettings assessment, Database database, List<AcknowledgedAccount> acknowledgedAccounts,
        int concurrency, int trendPeriods, ExceptionsRegister exceptions, ScpSettings scp, Templates templates,
        DeliverySettings delivery, MetricsSettings metrics, DocumentSettings documents) {

    public static final Path DEFAULT_REPORTS = Path.of("reports");
    public static final int DEFAULT_TREND_PERIODS = 12;

    private static final int FEWEST_WORKERS = 2;
    private static final int MOST_DEFAULT_WORKERS = 8;

    public JobSettings {
        acknowledgedAccounts = List.copyOf(acknowledgedAccounts);
    }

    /// Without metrics, and with documents that are open to whoever has them.
    public JobSettings(String name, Source source, Path reports, Optional<YearMonth> baseline,
            AssessmentSettings assessment, Database database, List<AcknowledgedAccount> acknowledgedAccounts,
            int concurrency, int trendPeriods, ExceptionsRegister exceptions, ScpSettings scp, Templates templates,
            DeliverySettings delivery) {
        this(name, source, reports, baseline, assessment, database, acknowledgedAccounts, concurrency, trendPeriods,
                exceptions, scp, templates, delivery, MetricsSettings.NONE, DocumentSettings.DEFAULTS);
    }

    /// The settings of a job file that names nothing but these three.
    public static JobSettings of(String name, Source source, Path reports) {
        return new JobSettings(name, source, reports, Optional.empty(), AssessmentSettings.DEFAULTS,
                defaultDatabase(reports), List.of(), defaultConcurrency(), DEFAULT_TREND_PERIODS,
                ExceptionsRegister.EMPTY, ScpSettings.DEFAULTS, Templates.builtIn(),
                DeliverySettings.NONE);
    }

    static Database.H2File defaultDatabase(Path reports) {
        return new Database.H2File(defaultLedger(reports));
    }

    static Path defaultLedger(Path reports) {
        return reports.resolve("history").resolve("ledger");
    }

    /// As many as there are processors: reading evidence is work for the processor, and more would only take memory.
    static int defaultConcurrency() {
        return Math.clamp(Runtime.getRuntime().availableProcessors(), FEWEST_WORKERS, MOST_DEFAULT_WORKERS);
    }

    /// Whether the account is known to be unreadable on that day.
    public boolean acknowledges(AccountId account, LocalDate day) {
        return acknowledgedAccounts.stream()
                .anyMatch(acknowledged -> acknowledged.account().equals(account) && acknowledged.isInForceOn(day));
    }

    /// The settings that bear on what a report says, by their paths in the job file, in the order of a job file. Paths,
    /// the database and the concurrency change no figure and are left out: the same report is the same on every machine.
    public Map<String, String> effective() {
        return EffectiveSettings.of(this);
    }

    /// The same as lines, sorted: what a hash of the settings is computed of.
    public String canonicalText() {
        return effective().entrySet().stream().map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                .sorted().collect(Collectors.joining());
    }

    /// SHA-256 of [#canonicalText].
    public String hash() {
        return DigestUtils.sha256Hex(canonicalText());
    }

    public LimitsInForce limits() {
        return new LimitsInForce(assessment.thresholds(), hash());
    }
}
