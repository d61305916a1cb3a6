package org.keyledger.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.deliver.Delivery;
import org.keyledger.deliver.Delivery.State;
import org.keyledger.deliver.mail.ScriptedSmtp;
import org.keyledger.deliver.mail.ScriptedSmtp.Act;
import org.keyledger.deliver.mail.ScriptedSmtp.Point;
import org.keyledger.history.Receipts;
import org.keyledger.job.DeliveryJob;
import org.keyledger.job.DeliveryPreview;
import org.keyledger.job.DeliveryRequest;
import org.keyledger.job.JobFile;
import org.keyledger.job.JobSettings;
import org.keyledger.job.ProgressListener;
import org.keyledger.job.RunRequest;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

/// A month that was really run, and a mail server that others wrote.
@RunsBatch
class HolderRoundTests {

    private static final String OWNERS = "domains: [example.com]";
    private static final String ALL = "accountOwners: true, domains: [example.com]";

    @TempDir
    static Path folder;

    private static LedgerContext context;

    private GreenMail server;
    private int port;

    @BeforeAll
    static void run() throws IOException {
        context = LedgerContext.onH2(folder.resolve("history/ledger"));
        JobSettings settings = settings(OWNERS, 1);
        context.job().run(new RunRequest(settings, HolderEvidence.write(folder.resolve("evidence")),
                HolderEvidence.PERIOD, false), ProgressListener.SILENT);
    }

    @AfterAll
    static void close() {
        context.close();
    }

    @BeforeEach
    void start() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        port = server.getSmtp().getPort();
        context.bean(Receipts.class).forget(HolderEvidence.PERIOD, "mail ");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private static JobSettings settings(String holders, int port) throws IOException {
        return JobFile.read(Files.writeString(folder.resolve("job.yaml"), """
                name: test
                source: {evidence: '%s'}
                reports: '%s'
                deliver:
                  mail:
                    from: keyledger@example.com
                    smtp: {host: 127.0.0.1, port: %d, security: none}
                    holders: {%s}
                """.formatted(folder.resolve("evidence"), folder.resolve("reports"), port, holders)));
    }

    private List<Delivery> deliver(String holders, boolean resend, String only) throws IOException {
        return context.bean(DeliveryJob.class).deliver(new DeliveryRequest(settings(holders, port),
                HolderEvidence.PERIOD, resend, Optional.ofNullable(only)));
    }

    private List<Delivery> deliver(String holders) throws IOException {
        return deliver(holders, false, null);
    }

    private List<String> mailed() throws Exception {
        List<String> addresses = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            assertThat(mail.getAllRecipients()).hasSize(1);
            addresses.add(mail.getAllRecipients()[0].toString());
        }
        return addresses;
    }

    private List<String> messageIdsTo(String address) throws Exception {
        List<String> ids = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            if (mail.getAllRecipients()[0].toString().equals(address)) {
                ids.add(mail.getMessageID());
            }
        }
        return ids;
    }

    private String textTo(String address) throws Exception {
        for (MimeMessage mail : server.getReceivedMessages()) {
            if (mail.getAllRecipients()[0].toString().equals(address)) {
                MimeMultipart parts = (MimeMultipart) mail.getContent();
                return mail.getSubject() + "\n" + parts.getBodyPart(0).getContent() + parts.getBodyPart(1).getContent();
            }
        }
        throw new AssertionError("no mail to " + address);
    }

    @Test
    void eachOwnerGetsOneMailWithTheirOwnRowsOnly() throws Exception {
        List<Delivery> deliveries = deliver(OWNERS);

        assertThat(mailed()).containsExactlyInAnyOrder("anna@example.com", "team-x@example.com");
        assertThat(textTo("anna@example.com")).startsWith("Your IAM access keys, October 2026: 2 keys to replace")
                .contains("111122223333 payments", "444455556666 search", "Key older than its limit", "What to do")
                .doesNotContain("user ben", "carl", "svc-report", "nobody-cli", "user lone", "boss");
        assertThat(textTo("team-x@example.com")).contains("svc-report", "1 key").doesNotContain("anna", "444455556666");
        assertThat(deliveries).singleElement().satisfies(delivery -> {
            assertThat(delivery.destination()).isEqualTo("mail holders");
            assertThat(delivery.state()).isEqualTo(State.DELIVERED);
        });
    }

    @Test
    void noMailHoldsAKeyIdInFull() throws Exception {
        deliver(ALL);

        for (String address : mailed()) {
            assertThat(textTo(address)).contains("AKIA…MPLE").doesNotContainPattern("AKIA[A-Z0-9]{4}");
        }
    }

    @Test
    void whoGetsNoneIsCountedWithTheReason() throws Exception {
        assertThat(deliver(OWNERS).getFirst().detail())
                .isEqualTo("2 delivered. Nobody is mailed about 1 key of owners at domains that are not listed"
                        + " (other.example 1), 1 key whose owner has left or is disabled, 1 key whose owners are not mailed"
                        + " by the job file, 1 key that nobody is named for.");
    }

    @Test
    void ownersOfAccountsStandInWhereTheJobFileSaysSo() throws Exception {
        assertThat(deliver(ALL).getFirst().detail())
                .isEqualTo("3 delivered. Nobody is mailed about 1 key that nobody is named for.");

        assertThat(mailed()).containsExactlyInAnyOrder("anna@example.com", "boss@example.com", "team-x@example.com");
        assertThat(textTo("boss@example.com")).contains("user ben", "user carl", "user nobody-cli", "(of your account)")
                .doesNotContain("user anna", "svc-report");
        assertThat(textTo("anna@example.com")).doesNotContain("of your account");
    }

    @Test
    void nobodyIsMailedTwiceUnlessAnOperatorSaysSo() throws Exception {
        deliver(OWNERS);
        assertThat(deliver(OWNERS)).singleElement().extracting(Delivery::state).isEqualTo(State.EARLIER);
        assertThat(mailed()).hasSize(2);

        deliver(OWNERS, true, "mail holder anna@example.com");

        assertThat(mailed()).containsExactlyInAnyOrder("anna@example.com", "team-x@example.com", "anna@example.com");
        List<String> ids = messageIdsTo("anna@example.com");
        assertThat(ids).hasSize(2).allMatch(ids.getFirst()::equals)
                .allMatch(id -> id.matches("<keyledger\\.2026-10\\.holders\\.[0-9a-f]{32}@example\\.com>"))
                .doesNotContainAnyElementsOf(messageIdsTo("team-x@example.com"));
    }

    @Test
    void aRoundEndsAtItsLimitAndTheNextGoesOn() throws Exception {
        List<Delivery> first = deliver(ALL + ", limit: 2");
        assertThat(first).singleElement().extracting(Delivery::state).isEqualTo(State.PARTLY);
        assertThat(first.getFirst().detail())
                .startsWith("2 delivered; the limit of 2 mails is reached, and up to 1 more");

        assertThat(deliver(ALL + ", limit: 2").getFirst().detail()).startsWith("1 delivered, 2 earlier.");
        assertThat(mailed()).containsExactlyInAnyOrder("anna@example.com", "boss@example.com", "team-x@example.com");
    }

    @Test
    void aLimitThatIsJustEnoughIsNoTrouble() throws Exception {
        assertThat(deliver(ALL + ", limit: 3")).singleElement().extracting(Delivery::state).isEqualTo(State.DELIVERED);
    }

    @Test
    void whatMayHaveArrivedIsNamedAndNotSentAgainAndTheOthersAre() throws Exception {
        try (ScriptedSmtp broken = new ScriptedSmtp().at(Point.END, Act.DROP)) {
            port = broken.port();
            List<Delivery> deliveries = deliver(OWNERS);
            assertThat(deliveries).extracting(Delivery::destination).containsExactly("mail holders",
                    "mail holder anna@example.com", "mail holder team-x@example.com");
            assertThat(deliveries).extracting(Delivery::state).containsOnly(State.UNSURE);
            broken.behave();

            assertThat(deliver(OWNERS).getFirst().state()).isEqualTo(State.UNSURE);
            assertThat(broken.had()).hasSize(2);

            assertThat(deliver(OWNERS, true, "mail holder team-x@example.com")).extracting(Delivery::state)
                    .containsExactly(State.DELIVERED);
            assertThat(broken.accepted()).hasSize(1);
        }
    }

    @Test
    void whoWasRefusedIsTriedAgainAndKeepsNoOtherFromTheirMail() throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            server.refusing("anna@example.com");
            port = server.port();
            assertThat(deliver(OWNERS)).extracting(Delivery::state).containsExactly(State.FAILED, State.FAILED);
            assertThat(server.accepted()).hasSize(1);
            server.refusing("nobody");

            assertThat(deliver(OWNERS).getFirst().detail()).startsWith("1 delivered, 1 earlier.");
        }
    }

    @Test
    void aNameThatLeadsToNobodyIsSaid() throws Exception {
        assertThat(deliver(OWNERS, false, "mail holder boss@example.com")).singleElement().satisfies(delivery -> {
            assertThat(delivery.state()).isEqualTo(State.FAILED);
            assertThat(delivery.detail()).contains("nobody of this address");
        });
        assertThat(mailed()).isEmpty();
    }

    @Test
    void theWholeRoundIsServedAloneByItsName() throws Exception {
        assertThat(deliver(OWNERS, false, "mail holders")).singleElement().extracting(Delivery::state)
                .isEqualTo(State.DELIVERED);
    }

    @Test
    void aPreviewWritesWhatWouldBeMailedAndKeepsNoReceipt() throws Exception {
        Path mails = folder.resolve("mails");

        List<Path> files = context.bean(DeliveryPreview.class).write(
                new DeliveryRequest(settings(ALL, port), HolderEvidence.PERIOD, false, Optional.empty()), mails,
                Instant.parse("2026-11-01T12:00:00Z"));

        assertThat(files).containsExactly(mails.resolve("2026-10-holder-anna@example.com.eml"),
                mails.resolve("2026-10-holder-boss@example.com.eml"),
                mails.resolve("2026-10-holder-team-x@example.com.eml"));
        assertThat(Files.readString(files.getFirst())).contains("To: anna@example.com\r\n",
                "Date: Sun, 1 Nov 2026 12:00:00 +0000\r\n", "Message-ID: <keyledger.2026-10.holders.");
        assertThat(mailed()).isEmpty();
        assertThat(context.bean(Receipts.class).of(HolderEvidence.PERIOD)).isEmpty();
    }
}
