package org.keyledger.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.job.LedgerHolder;

class HolderFileTests {

    private static final String GONE = """
            purpose=run of 2026-10
            host=%s
            process=%d
            started=2026-10-31T06:15:00Z
            user=keyledger
            since=2026-10-31T06:15:03Z
            """;
    /// Greater than any process id of Linux, 2^22.
    private static final long NOBODY = 99_999_999;

    @TempDir
    private Path folder;

    @Test
    void whoComesSecondIsToldWhoHoldsTheLedger() {
        LedgerHolder first = OwnProcess.as("run of 2026-11");

        try (HolderFile _ = HolderFile.take(ledger(), first)) {
            assertThatThrownBy(() -> HolderFile.take(ledger(), OwnProcess.as("delivery of 2026-11")))
                    .isInstanceOf(UsageException.class)
                    .hasMessage("another process holds the ledger database " + ledger()
                            + ": run of 2026-11, process " + ProcessHandle.current().pid() + " of user "
                            + System.getProperty("user.name") + " on host " + OwnProcess.host() + ", since "
                            + first.since() + ". Nothing was started. Wait until it has ended, or end it.");
        }
    }

    @Test
    void theLedgerIsFreeAgainOnceItIsClosed() throws IOException {
        HolderFile.take(ledger(), OwnProcess.as("run of 2026-11")).close();

        assertThat(folder.resolve("ledger.holder")).isEmptyFile();
        HolderFile.take(ledger(), OwnProcess.as("run of 2026-12")).close();
    }

    @Test
    void whatAKilledProcessHasWrittenKeepsNobodyOut() throws IOException {
        Files.writeString(folder.resolve("ledger.holder"), GONE.formatted(OwnProcess.host(), NOBODY));

        try (HolderFile _ = HolderFile.take(ledger(), OwnProcess.as("run of 2026-11"))) {
            assertThat(folder.resolve("ledger.holder")).content().startsWith("purpose=run of 2026-11\n");
        }
    }

    @Test
    void aProcessThatIsNoMoreIsNotNamed() {
        assertThat(HolderFile.holderIn(GONE.formatted(OwnProcess.host(), NOBODY))).isEmpty();
    }

    @Test
    void aProcessThatHasTheIdOfOneThatIsNoMoreIsNotNamed() {
        assertThat(HolderFile.holderIn(GONE.formatted(OwnProcess.host(), ProcessHandle.current().pid()))).isEmpty();
    }

    @Test
    void ofAnotherHostTheTextIsBelieved() {
        assertThat(HolderFile.holderIn(GONE.formatted("batch-2.example.com", NOBODY)))
                .contains(new LedgerHolder("run of 2026-10", "batch-2.example.com", NOBODY, "keyledger",
                        Instant.parse("2026-10-31T06:15:03Z")));
    }

    @Test
    void aTextThatIsNotWholeNamesNobody() {
        assertThat(HolderFile.holderIn("")).isEmpty();
        assertThat(HolderFile.holderIn("purpose=run of 2026-10\nhost=batch-2.example.com\nproc")).isEmpty();
    }

    private Path ledger() {
        return folder.resolve("ledger");
    }
}
