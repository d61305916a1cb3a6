package org.keyledger.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.history.LedgerLock;
import org.keyledger.history.ReceiptRecord;
import org.keyledger.history.Receipts;
import org.keyledger.job.JobSettings;
import org.keyledger.job.LedgerJobException;
import org.keyledger.job.ProgressListener;
import org.keyledger.job.RunHistory;
import org.keyledger.job.RunHistory.Accounts;
import org.keyledger.job.RunHistory.Kind;
import org.keyledger.job.RunHistory.Outcome;
import org.keyledger.job.RunHistory.Run;
import org.keyledger.job.RunHistory.State;
import org.keyledger.job.RunHistory.Step;
import org.keyledger.job.RunRequest;
import org.keyledger.job.Source;
import org.springframework.jdbc.core.JdbcTemplate;

/// What the history tells of real runs, on any database.
@RunsBatch
abstract class RunHistoryContract {

    static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @TempDir
    Path folder;

    private SmallEvidence evidence;
    private JobSettings settings;
    LedgerContext context;

    /// The application on an empty ledger.
    abstract LedgerContext open(Path folder) throws IOException;

    @BeforeEach
    void prepare() throws IOException {
        evidence = new SmallEvidence(folder.resolve("evidence")).month(OCTOBER).month(NOVEMBER)
                .account(OCTOBER, "111122223333").account(OCTOBER, "444455556666").account(NOVEMBER, "111122223333");
        settings = JobSettings.of("test", new Source.Evidence(evidence.root()), folder.resolve("reports"));
        context = open(folder);
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void tellsRunsNewestFirstWithWhatTheyRead() {
        run(OCTOBER, false);
        run(NOVEMBER, false);
        run(OCTOBER, true);

        RunHistory.History history = history();

        assertThat(history.runs()).extracting(Run::period, Run::kind, Run::state, Run::reason, Run::accounts)
                .containsExactly(
                        tuple(OCTOBER, Kind.REPORT, State.COMPLETE, "", Optional.of(new Accounts(2, 0, 0))),
                        tuple(NOVEMBER, Kind.REPORT, State.COMPLETE, "", Optional.of(new Accounts(1, 1, 0))),
                        tuple(OCTOBER, Kind.REPORT, State.COMPLETE, "", Optional.empty()));
        assertThat(history.runs()).allSatisfy(run -> assertThat(run.ended().orElseThrow())
                .isAfterOrEqualTo(run.started()));
        assertThat(history.runs().getFirst().steps()).extracting(Step::name)
                .startsWith("open", "assess", "record", "measure", "advise").endsWith("seal");
        assertThat(history.runs().getFirst().steps().get(1)).extracting(Step::read, Step::written)
                .containsExactly(2L, 2L);
        assertThat(context.bean(RunHistory.class).latest(1).runs()).hasSize(1);
    }

    @Test
    void tellsTheStepAndTheFirstCauseOfAFailure() throws IOException {
        Files.createDirectories(folder.resolve("reports"));
        Files.writeString(folder.resolve("reports/2026-10"), "in the way");
        assertThatThrownBy(() -> run(OCTOBER, false)).isInstanceOf(LedgerJobException.class);

        Run failed = history().runs().getFirst();

        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.reason()).startsWith("write ").contains("FileAlreadyExistsException: ").doesNotContain("\n",
                "java.nio", "\tat ");
        assertThat(failed.accounts()).as("they were recorded before").contains(new Accounts(2, 0, 0));
    }

    @Test
    void aRunLeftBehindByAKilledProcessIsNotSaidToRun() {
        run(OCTOBER, false);
        pretendKilled();

        assertThat(history().runs().getFirst().state()).isEqualTo(State.KILLED);
        assertThat(history().runs().getFirst().reason()).isEqualTo("it left no reason: killed, or ended from outside");
    }

    @Test
    void aRunThatWasKilledAndResumedIsToldAsTwo() {
        run(OCTOBER, false);
        pretendKilled();
        run(OCTOBER, false);

        assertThat(history().runs()).extracting(Run::state).containsExactly(State.COMPLETE, State.KILLED);
        assertThat(history().runs().getLast().ended()).as("nobody saw it end").isEmpty();
    }

    @Test
    void tellsWhatWasDelivered() {
        run(OCTOBER, false);
        context.bean(Receipts.class).keep(new ReceiptRecord(OCTOBER, "mail leadership", ReceiptRecord.State.BEGUN,
                "0".repeat(64), Instant.parse("2026-11-01T08:00:00Z"), Optional.empty(), "timed out"));
        context.bean(Receipts.class).keep(new ReceiptRecord(NOVEMBER, "mail leadership", ReceiptRecord.State.FAILED,
                "0".repeat(64), Instant.parse("2026-12-01T08:00:00Z"),
                Optional.of(Instant.parse("2026-12-01T08:00:00Z")), "no run of it"));

        assertThat(history().deliveries()).containsExactly(new RunHistory.Delivered(OCTOBER, "mail leadership",
                Outcome.UNSURE, Instant.parse("2026-11-01T08:00:00Z"), Optional.empty(), "timed out"));
    }

    final List<State> statesWhileHeld() {
        run(OCTOBER, false);
        pretendKilled();
        jdbc().update("INSERT INTO batch_job_execution SELECT job_execution_id + 1000, version, job_instance_id,"
                + " create_time, start_time, end_time, status, exit_code, exit_message, last_updated"
                + " FROM batch_job_execution");
        jdbc().update("INSERT INTO batch_job_execution_params SELECT job_execution_id + 1000, parameter_name,"
                + " parameter_type, parameter_value, identifying FROM batch_job_execution_params");
        try (LedgerLock.Held held = context.bean(LedgerLock.class).tryAcquire().orElseThrow()) {
            assertThat(held).isNotNull();
            return history().runs().stream().map(Run::state).toList();
        }
    }

    /// What a process leaves that ends between two steps.
    private void pretendKilled() {
        jdbc().update("UPDATE batch_job_execution SET status = 'STARTED', exit_code = 'UNKNOWN', end_time = NULL");
        jdbc().update("UPDATE batch_step_execution SET status = 'STARTED', exit_code = 'EXECUTING', end_time = NULL"
                + " WHERE step_name = 'seal'");
    }

    private JdbcTemplate jdbc() {
        return new JdbcTemplate(context.bean(DataSource.class));
    }

    private RunHistory.History history() {
        return context.bean(RunHistory.class).latest(20);
    }

    final void run(YearMonth period, boolean rerun) {
        context.job().run(new RunRequest(settings, evidence.root(), period, rerun), ProgressListener.SILENT);
    }
}
