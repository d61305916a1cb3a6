package org.keyledger.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.deliver.Courier;
import org.keyledger.deliver.Delivery;
import org.keyledger.deliver.Destination;
import org.keyledger.deliver.MonthOfReports;
import org.keyledger.deliver.mail.ScriptedSmtp;
import org.keyledger.history.ReceiptsOnH2;
import org.keyledger.job.DeliveryRequest;
import org.keyledger.job.JobFile;
import org.keyledger.job.LedgerJobException;

class DeliveryRunTests {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-01T06:00:00Z"));

    @TempDir
    Path folder;

    @Test
    void servesEveryDestinationOrTheOneThatIsNamed() throws IOException {
        assertThat(run(1, Optional.empty()).destinations()).extracting(Destination::name)
                .containsExactly("mail leadership", "mail auditors");
        assertThat(run(1, Optional.of("mail auditors")).destinations()).extracting(Destination::name)
                .containsExactly("mail auditors");
    }

    @Test
    void aDestinationThatTheJobFileLacksIsRefusedWithThoseThatItHas() {
        assertThatThrownBy(() -> run(1, Optional.of("auditors"))).isInstanceOf(LedgerJobException.class)
                .hasMessage("the job file delivers to no 'auditors'. It delivers to: mail leadership, mail auditors.")
                .matches(refused -> ((LedgerJobException) refused).isConfiguration());
    }

    @Test
    void oneThatIsRefusedKeepsNoOtherFromBeingServed() throws IOException {
        MonthOfReports.whole(folder.resolve("reports")).finish();
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            server.refusing("ciso@example.com");
            DeliveryRun run = run(server.port(), Optional.empty());

            run.destinations().forEach(run::deliver);

            assertThat(run.deliveries()).extracting(Delivery::state).containsExactly(Delivery.State.FAILED,
                    Delivery.State.DELIVERED);
            assertThat(server.accepted()).hasSize(1);
        }
    }

    private DeliveryRun run(int port, Optional<String> only) throws IOException {
        Path job = Files.writeString(folder.resolve("job.yaml"), """
                name: test
                source: {evidence: nowhere}
                reports: %s
                deliver:
                  mail:
                    from: keyledger@example.com
                    leadership: [ciso@example.com]
                    auditors: [audit@example.com]
                    smtp: {host: 127.0.0.1, port: %d, security: none}
                """.formatted(folder.resolve("reports"), port));
        return new DeliveryRun(new DeliveryRequest(JobFile.read(job), MonthOfReports.PERIOD, false, only),
                new Courier(ReceiptsOnH2.open(), CLOCK), null, CLOCK);
    }
}
