package org.keyledger.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.keyledger.assess.exceptions.ExceptionsRegister;
import org.keyledger.deliver.DeliverySettings;
import org.keyledger.iam.AccountId;
import org.keyledger.templates.Language;
import org.keyledger.templates.TemplateException;
import org.keyledger.templates.Templates;
import org.yaml.snakeyaml.nodes.MappingNode;

/// The settings of a job file, from its nodes.
final class JobSettingsReader {

    private static final List<String> KNOWN = List.of("name", "source", "reports", "baseline", "thresholds", "owners",
            "names", "userTags", "database", "acknowledgedAccounts", "concurrency", "trendPeriods",
            "exceptions", "scp", "language", "templates", "deliver", "metrics", "protect",
            "classification", "keyIds");
    private static final int MOST_WORKERS = 256;
    private static final int MOST_TREND_PERIODS = 120;

    private final Problems problems;
    private final Readings readings = new Readings("", KNOWN);

    JobSettingsReader(Problems problems) {
        this.problems = problems;
    }

    /// What is returned is of use only when no problem was found.
    JobSettings read(MappingNode root) {
        Section job = new Section(root, "", KNOWN, problems, readings);
        job.require("name", "Give the job a name; reports show it.");
        Path reports = job.orDefault("reports", job.path("reports"), JobSettings.DEFAULT_REPORTS);
        job.otherwise("baseline", "the first month in the ledger");
        DeliverySettings delivery = DeliveryReader.read(job);
        return new JobSettings(job.text("name").orElse(""), SourceReader.read(job), reports, job.month("baseline"),
                AssessmentReader.read(job), DatabaseReader.read(job, reports, delivery.bucket().isPresent()),
                acknowledgedAccounts(job),
                job.orDefault("concurrency", job.number("concurrency", 1, MOST_WORKERS).map(Math::toIntExact),
                        JobSettings.defaultConcurrency()),
                job.orDefault("trendPeriods",
                        job.number("trendPeriods", 2, MOST_TREND_PERIODS).map(Math::toIntExact),
                        JobSettings.DEFAULT_TREND_PERIODS),
                exceptions(job), ScpSettingsReader.read(job), templates(job).speaking(language(job)),
                delivery, MetricsReader.read(job), DocumentReader.read(job));
    }

    /// What [#read] has read, in the order of the settings.
    List<SettingInForce> readings() {
        return readings.all();
    }

    private ExceptionsRegister exceptions(Section job) {
        return job.path("exceptions").map(file -> ExceptionsFile.read(file, problems.of(file.toString())))
                .orElse(ExceptionsRegister.EMPTY);
    }

    /// What the templates have to look like is known to those who fill them: see [TemplateCheck].
    private Templates templates(Section job) {
        job.otherwise("templates", "the built-in ones");
        return job.path("templates").map(folder -> {
            try {
                return Templates.in(folder);
            }
            catch (TemplateException unreadable) {
                problems.addAll(List.of(ConfigurationProblem.of(unreadable)));
                return Templates.builtIn();
            }
        }).orElse(Templates.builtIn());
    }

    private static Language language(Section job) {
        job.otherwise("language", Language.ENGLISH.tag());
        return job.parsed("language", tag -> Language.of(tag).orElseThrow(IllegalArgumentException::new),
                "a language of the summary and the mail", "Write one of " + String.join(", ", Language.tags()) + ".")
                .orElse(Language.ENGLISH);
    }

    private static List<AcknowledgedAccount> acknowledgedAccounts(Section job) {
        job.otherwise("acknowledgedAccounts", "[]");
        List<AcknowledgedAccount> accounts = new ArrayList<>();
        Set<AccountId> seen = new HashSet<>();
        for (Section element : job.sections("acknowledgedAccounts", List.of("account", "reason", "until"))) {
            element.require("account", "Name the account by its twelve digits.");
            element.require("reason", "Say why the account cannot be read; reports repeat it.");
            element.require("until", "Name the last day on which this is accepted: 2026-11-30.");
            Optional<AccountId> account = element.parsed("account", AccountId::new, "an AWS account id",
                    "Write its twelve digits.");
            account.filter(id -> !seen.add(id)).ifPresent(
                    id -> element.mistake("account", id + " is acknowledged a second time", "Keep one of the two."));
            Optional<String> reason = element.text("reason");
            element.date("until").ifPresent(until -> account.ifPresent(
                    id -> reason.ifPresent(text -> accounts.add(new AcknowledgedAccount(id, text, until)))));
        }
        accounts.sort(Comparator.comparing(AcknowledgedAccount::account));
        return accounts;
    }
}
