package org.keyledger.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keyledger.deliver.MonthOfReports.PERIOD;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keyledger.deliver.Delivery;
import org.keyledger.deliver.MonthOfReports;

class DeliverCommandTests {

    private static final String MAIL = """
            deliver:
              mail:
                from: keyledger@example.com
                leadership: [ciso@example.com]
                auditors: [audit@example.com]
                ses: {}
            """;

    @TempDir
    Path folder;

    private final FakeLedgerJob jobs = new FakeLedgerJob();

    @BeforeEach
    void finishedReports() throws IOException {
        MonthOfReports.whole(folder.resolve("reports")).finish();
    }

    @Test
    void deliversTheMonthAndTellsHowEachDestinationStands() throws IOException {
        jobs.delivered = List.of(new Delivery("mail leadership", Delivery.State.DELIVERED, "250 OK"),
                new Delivery("mail auditors", Delivery.State.EARLIER, "at noon"));

        CommandLineRun run = run(MAIL, "--period", "2026-10");

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("""
                  deliveries    mail leadership delivered: 250 OK
                                mail auditors earlier: at noon

                """);
        assertThat(jobs.deliveries).singleElement().satisfies(request -> {
            assertThat(request.period()).isEqualTo(PERIOD);
            assertThat(request.resend()).isFalse();
            assertThat(request.only()).isEmpty();
        });
        assertThat(jobs.requests).isEmpty();
        assertThat(jobs.closed).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(value = Delivery.State.class, names = { "FAILED", "UNSURE", "PARTLY" })
    void exitsWith4WhenSomebodyHasToLook(Delivery.State state) throws IOException {
        jobs.delivered = List.of(new Delivery("mail leadership", state, "why"));

        assertThat(run(MAIL, "--period", "2026-10").code()).isEqualTo(4);
    }

    @Test
    void resendsOnlyWhenAsked() throws IOException {
        run(MAIL, "--period", "2026-10", "--resend");

        assertThat(jobs.deliveries).singleElement().satisfies(request -> assertThat(request.resend()).isTrue());
    }

    @Test
    void oneDestinationMayBeServedAlone() throws IOException {
        run(MAIL, "--period", "2026-10", "--only", "mail auditors", "--resend");

        assertThat(jobs.deliveries).singleElement()
                .satisfies(request -> assertThat(request.only()).contains("mail auditors"));
    }

    @Test
    void aDryRunOfOneDestinationIsWrongUsage() throws IOException {
        CommandLineRun run = run(MAIL, "--period", "2026-10", "--only", "mail auditors", "--dry-run", "mails");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("Leave --only out.");
    }

    @Test
    void aDryRunWritesTheMailsAndTouchesNothingElse() throws IOException {
        Path mails = folder.resolve("mails");

        CommandLineRun run = run(MAIL, "--period", "2026-10", "--dry-run", mails.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo(
                mails.resolve("2026-10-leadership.eml") + "\n" + mails.resolve("2026-10-auditors.eml") + "\n");
        assertThat(Files.readString(mails.resolve("2026-10-leadership.eml")))
                .contains("To: ciso@example.com\r\n", "Date: Tue, 24 Nov 2026 08:00:00 +0000\r\n",
                        "filename=keyledger-2026-10.pdf");
        assertThat(jobs.opened).isZero();
        assertThat(jobs.deliveries).isEmpty();
    }

    @Test
    void aDryRunShowsTheMailsToHoldersFromTheLedger() throws IOException {
        String mails = folder.resolve("mails").toString();

        CommandLineRun run = run(MAIL + "    holders: {domains: [example.com]}\n", "--period", "2026-10", "--dry-run",
                mails);

        assertThat(run.code()).isZero();
        assertThat(run.out().lines()).hasSize(3).last().asString().endsWith("2026-10-holder-anna@example.com.eml");
        assertThat(jobs.opened).isEqualTo(1);
        assertThat(jobs.closed).isEqualTo(1);
        assertThat(jobs.deliveries).isEmpty();
    }

    @Test
    void aJobThatDeliversNowhereIsWrongUsage() throws IOException {
        CommandLineRun run = run("", "--period", "2026-10");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("names nowhere to deliver to. Add 'deliver' to it");
    }

    @Test
    void aMonthWithoutReportsIsWrongUsage() throws IOException {
        CommandLineRun run = run(MAIL, "--period", "2026-09");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("there are no finished reports of 2026-09");
        assertThat(jobs.opened).isZero();
    }

    private CommandLineRun run(String delivery, String... options) throws IOException {
        Path job = Files.writeString(folder.resolve("job.yaml"), "name: test\nsource: {evidence: evidence}\nreports: '"
                + folder.resolve("reports") + "'\n" + delivery);
        List<String> arguments = new ArrayList<>(List.of("deliver", job.toString()));
        arguments.addAll(List.of(options));
        return CommandLineRun.of(jobs, arguments.toArray(String[]::new));
    }
}
