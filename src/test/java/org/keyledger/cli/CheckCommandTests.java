package org.keyledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.iam.AccountId;
import org.keyledger.job.AccessReport;
import org.keyledger.job.AccessReport.AccountAccess;
import org.keyledger.job.AccessReport.Lacking;
import org.keyledger.job.ConfigurationProblem;
import org.keyledger.job.JobFileException;
import org.keyledger.job.LedgerJobException;
import org.keyledger.report.GoldenFile;

class CheckCommandTests {

    private static final Lacking ROLE = new Lacking("sts:AssumeRole", "AccessDenied",
            "Deploy jobs/aws/reader-role.yaml to this account.");
    private static final Lacking REPORT = new Lacking("iam:GenerateCredentialReport", "AccessDenied",
            "Allow it to the role, as jobs/aws/reader-role.yaml does.");
    private static final String PEOPLE = "The identity store was not read: AccessDenied.";

    @TempDir
    Path folder;

    private final FakeLedgerJob jobs = new FakeLedgerJob();
    private Path job;

    @BeforeEach
    void organizationAsSource() throws IOException {
        job = Files.writeString(folder.resolve("job.yaml"), "name: test\nsource: {organization: {}}\n");
    }

    @Test
    void exitsWith0WhenEveryAccountThatWasTriedIsReady() {
        jobs.finding(() -> report(2, List.of(), account("111122223333", "management", "")));

        CommandLineRun run = run("check", job.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("""
                  caller        arn:aws:sts::111122223333:assumed-role/keyledger-collector/…
                  in            account 111122223333, partition aws
                  reads         organization o-exampleorgid, 2 accounts

                ACCOUNT       NAME        UNIT  READY  LACKS
                111122223333  management  -     yes

                1 of 1 account tried is ready; --accounts all tries every one
                """);
        assertThat(jobs.openedWithoutLedger).isEqualTo(1);
        assertThat(jobs.opened).isZero();
        assertThat(jobs.closed).isEqualTo(1);
    }

    @Test
    void exitsWith2OverAWeakPasswordBeforeAnAccountIsTried() {
        jobs.passwordsAreWrong = LedgerJobException.ofConfiguration("protect.pdf: the password in x is empty.", null);

        CommandLineRun run = run("check", job.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("protect.pdf: the password in x is empty.");
        assertThat(jobs.checks).isEmpty();
    }

    @Test
    void exitsWith2OverABrokenTemplateBeforeAnAccountIsTried() {
        jobs.templateCheck = _ -> {
            throw new JobFileException(List.of(new ConfigurationProblem("own/scp/rollout.md", 3, "",
                    "there is no slot {{x}}", "Mend it.")));
        };

        CommandLineRun run = run("check", job.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("own/scp/rollout.md line 3: there is no slot {{x}}. Mend it.");
        assertThat(jobs.checks).isEmpty();
    }

    @Test
    void exitsWith3AndTellsEachRemedyOnceWhenAccountsAreNotReady() throws IOException {
        jobs.finding(() -> report(5, List.of(PEOPLE), account("111122223333", "management", ""),
                account("222233334444", "payments-prod", "Production/Payments", ROLE),
                account("333344445555", "a name that is longer than any column ought to be", "Sandbox", ROLE, REPORT),
                account("444455556666", "", "Sandbox", ROLE), account("555566667777", "last", "Sandbox", ROLE)));

        CommandLineRun run = run("check", job.toString());

        assertThat(run.code()).isEqualTo(3);
        GoldenFile.assertSame("check.txt", Files.writeString(folder.resolve("out"), run.out()));
    }

    @Test
    void aNoteAboutTheOrganizationIsToldAndTurnsNoExitCode() {
        jobs.finding(() -> report(1, List.of(PEOPLE), account("111122223333", "management", "")));

        CommandLineRun run = run("check", job.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("  notes         " + PEOPLE + "\n");
    }

    @Test
    void exitsWith1WhenTheCallerCannotWorkAtAll() {
        jobs.finding(() -> {
            throw new LedgerJobException("there are no AWS credentials. Set them.");
        });

        CommandLineRun run = run("check", job.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("keyledger: there are no AWS credentials. Set them.\n");
    }

    @Test
    void triesTwentyAccountsUnlessTold() {
        jobs.finding(() -> report(1, List.of(), account("111122223333", "management", "")));

        run("check", job.toString());
        run("check", job.toString(), "--accounts", "1");
        run("check", job.toString(), "--accounts", "all");

        assertThat(jobs.checks).containsExactly(OptionalInt.of(20), OptionalInt.of(1), OptionalInt.empty());
    }

    @Test
    void aSessionIsMaskedAndAUserIsNot() {
        assertThat(AccessTable.masked("arn:aws-cn:sts::111122223333:assumed-role/path/role/anna@example.com"))
                .isEqualTo("arn:aws-cn:sts::111122223333:assumed-role/path/role/…");
        assertThat(AccessTable.masked("arn:aws:iam::111122223333:user/collector"))
                .isEqualTo("arn:aws:iam::111122223333:user/collector");
    }

    private static AccessReport report(long listed, List<String> notes, AccountAccess... accounts) {
        return new AccessReport(new AccountId("111122223333"),
                "arn:aws:sts::111122223333:assumed-role/keyledger-collector/anna@example.com", "aws",
                "organization o-exampleorgid", listed, notes, List.of(accounts));
    }

    private static AccountAccess account(String id, String name, String ou, Lacking... lacking) {
        return new AccountAccess(new AccountId(id), name, ou, List.of(lacking));
    }

    private CommandLineRun run(String... arguments) {
        return CommandLineRun.of(jobs, arguments);
    }
}
