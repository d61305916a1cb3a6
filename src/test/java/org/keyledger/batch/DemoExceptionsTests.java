package org.keyledger.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.evidence.sample.SampleOrganization;
import org.keyledger.evidence.sample.SampleSpec;
import org.keyledger.job.JobFile;
import org.keyledger.job.JobSettings;
import org.keyledger.job.ProgressListener;
import org.keyledger.job.RunRequest;
import org.keyledger.job.Source;
import org.keyledger.report.AuditReport;
import org.keyledger.report.ExceptionLine;
import org.keyledger.report.GoldenFile;
import org.keyledger.report.mail.MailText;

/// The demo's six months with its register, against `golden/demo-exceptions.txt`.
@RunsBatch
class DemoExceptionsTests {

    @TempDir
    Path folder;

    @Test
    void theDemoShowsWhatTheRegisterCanShow() throws IOException {
        JobSettings demo = JobFile.read(Path.of("jobs/demo/job.yaml"));
        Source.Sample sample = (Source.Sample) demo.source();
        Path evidence = folder.resolve("evidence");
        new SampleOrganization(new SampleSpec(sample.accounts(), sample.users(), sample.months(), sample.seed(),
                sample.lastPeriod())).write(evidence);
        JobSettings settings = new JobSettings(demo.name(), demo.source(), folder.resolve("reports"), demo.baseline(),
                demo.assessment(), demo.database(), demo.acknowledgedAccounts(), 2, demo.trendPeriods(),
                demo.exceptions(), demo.scp(), demo.templates(), demo.delivery());
        List<String> text = new ArrayList<>();
        try (LedgerContext ledger = LedgerContext.onH2(folder.resolve("ledger"))) {
            for (int ago = sample.lastPeriods() - 1; ago >= 0; ago--) {
                YearMonth period = sample.lastPeriod().minusMonths(ago);
                ledger.job().run(new RunRequest(settings, evidence, period, false), ProgressListener.SILENT);
                text.addAll(describe(ledger.report()));
            }
        }
        Path mail = folder.resolve("reports").resolve(sample.lastPeriod().toString()).resolve("mail");
        GoldenFile.assertSame("demo-mail.txt", mail.resolve("leadership.txt"));
        GoldenFile.assertSame("demo-mail-html.txt", Files.writeString(folder.resolve("mail"),
                MailText.of(Files.readString(mail.resolve("leadership.html")))));
        Path written = Files.writeString(folder.resolve("demo-exceptions.txt"), String.join("\n", text) + "\n");

        GoldenFile.assertSame("demo-exceptions.txt", written);
        assertThat(text).anyMatch(line -> line.contains("Closed: exception granted"))
                .anyMatch(line -> line.contains("Reopened"));
    }

    private static List<String> describe(AuditReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("== " + report.heading().period() + ": " + report.exceptions().sentence());
        report.findings().forEach(finding -> {
            if (finding.status().startsWith("Excepted")) {
                lines.add(String.join(" | ", "finding", finding.user(), finding.control(), finding.status(),
                        "since " + finding.firstSeen(), finding.exception().owner(), finding.exception().approver()));
            }
        });
        report.changes().forEach(change -> {
            if (change.status().startsWith("Closed: exception") || change.user().contains("smtp")) {
                lines.add(String.join(" | ", "change", change.user(), change.control(), change.status(),
                        "since " + change.firstSeen()));
            }
        });
        report.exceptions().lines().forEach(entry -> lines.add(describe(entry)));
        return lines;
    }

    private static String describe(ExceptionLine entry) {
        return String.join(" | ", "entry", entry.id(), entry.state(), entry.daysLeft() + " days", entry.use(),
                entry.keys() + " keys", entry.findings() + " findings",
                entry.worst().map(severity -> severity.label() + ": ").orElse("") + entry.problems());
    }
}
