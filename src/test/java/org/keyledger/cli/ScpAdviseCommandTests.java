package org.keyledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.batch.RunsBatch;
import org.keyledger.KeyledgerApplication;
import org.keyledger.evidence.sample.SampleOrganization;
import org.keyledger.evidence.sample.SampleSpec;
import org.keyledger.report.GoldenFile;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// On the ledger of the sample organization's last two months.
@RunsBatch
class ScpAdviseCommandTests {

    private static final YearMonth LAST = YearMonth.of(2026, 10);
    private static final LedgerJobFactory JOBS = new SpringLedgerJobFactory(KeyledgerApplication.class, Map.of());

    @TempDir
    static Path folder;

    private static Path job;

    @BeforeAll
    static void runTwoMonths() throws IOException {
        job = folder.resolve("job.yaml");
        new SampleOrganization(new SampleSpec(12, 10, 2, 7, LAST)).write(folder.resolve("evidence"));
        Files.writeString(job, "name: sample\nsource:\n  evidence: " + folder.resolve("evidence") + "\nreports: "
                + folder.resolve("reports") + "\n");
        for (YearMonth month : List.of(LAST.minusMonths(1), LAST)) {
            CommandLineRun run = CommandLineRun.of(JOBS, "run", job.toString(), "--period", month.toString());
            assertThat(run.code()).as(run.err()).isIn(0, 3);
        }
    }

    @Test
    void printsTheAdviceOfAMonth() throws IOException {
        CommandLineRun run = advise("2026-10");

        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        GoldenFile.assertSame("scp-advise.txt", Files.writeString(folder.resolve("scp-advise.txt"),
                run.out().replace(folder.toString(), "FOLDER")));
    }

    /// One account of the sample has no reader role.
    @Test
    void exitsWith3WhereAnAccountWasNotRead() {
        assertThat(advise("2026-10").code()).isEqualTo(3);
    }

    @Test
    void printsEveryListInFullAsJson() throws IOException {
        JsonNode advice = JsonMapper.shared().readTree(advise("2026-10", "--json").out());

        assertThat(advice.get("period").asString()).isEqualTo("2026-10");
        assertThat(advice.get("summary").get("totals").get("exceptions").asInt())
                .isEqualTo(advice.get("exceptions").size()).isPositive();
        assertThat(advice.get("summary").get("people").get("all").asInt()).isEqualTo(advice.get("people").size())
                .isPositive();
        assertThat(advice.get("losses")).isNotEmpty();
        for (JsonNode policy : advice.get("policies")) {
            assertThat(Files.readString(folder.resolve("reports/2026-10").resolve(policy.get("file").asString())))
                    .isEqualTo(policy.get("text").asString());
        }
    }

    @Test
    void everyPersonWithAKeyHasANoteWithTheOrganizationsStartUrl() throws IOException {
        String note = Files.readString(folder.resolve("reports/2026-10/scp/people.md"));
        JsonNode people = JsonMapper.shared().readTree(advise("2026-10", "--json").out()).get("people");

        Set<String> states = new HashSet<>();
        for (JsonNode person : people) {
            states.add(person.get("state").asString());
            assertThat(note).contains(person.get("settings").asString());
            assertThat(person.get("settings").asString())
                    .contains("sso_start_url = https://", "sso_account_id = " + person.get("account").asString());
        }
        assertThat(states).contains("Can sign in").hasSizeGreaterThan(1);
    }

    @Test
    void saysWhichMonthsTheLedgerHolds() {
        CommandLineRun run = advise("2026-07");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("keyledger: the ledger does not hold 2026-07; it holds 2026-09, 2026-10.");
    }

    private static CommandLineRun advise(String month, String... options) {
        List<String> arguments = new ArrayList<>(List.of("scp", "advise", job.toString(), "--period", month));
        arguments.addAll(List.of(options));
        return CommandLineRun.of(JOBS, arguments.toArray(String[]::new));
    }
}
