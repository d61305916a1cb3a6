package org.keyledger.deliver.bucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.keyledger.aws.S3Failure;
import org.keyledger.deliver.Courier;
import org.keyledger.deliver.Delivery;
import org.keyledger.deliver.Destination;
import org.keyledger.deliver.LedgerBucket;
import org.keyledger.deliver.NotDeliveredException;
import org.keyledger.deliver.ReceiptCopies;
import org.keyledger.deliver.Shipment;
import org.keyledger.history.Receipts;
import org.keyledger.history.ReceiptsOnH2;

/// A disk is lost with its ledger after a mail has left: the receipts in the bucket know of it.
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class BucketReceiptsTests {

    private static final YearMonth PERIOD = YearMonth.of(2026, 10);
    private static final Shipment SHIPMENT = new Shipment(PERIOD, Path.of("reports"));
    private static final Instant NOW = Instant.parse("2026-11-01T06:00:00.5Z");

    private final Mailbox mailbox = new Mailbox();
    private AtS3 at;

    @BeforeEach
    void startS3() throws IOException {
        at = new AtS3();
    }

    @AfterEach
    void stopS3() {
        at.close();
    }

    /// With a ledger that knows nothing unless one is given.
    private Delivery deliver(Receipts receipts, boolean resend) throws Exception {
        try (ReceiptCopies copies = LedgerBucket.receipts(AtS3.PLAIN, InstantSource.system())) {
            return new Courier(receipts, copies, InstantSource.fixed(NOW)).deliver(SHIPMENT, mailbox, resend);
        }
    }

    private Delivery deliver() throws Exception {
        return deliver(ReceiptsOnH2.open(), false);
    }

    @Test
    void whatWasDeliveredIsNotDeliveredAgainByALedgerThatForgot() throws Exception {
        assertThat(deliver().state()).isEqualTo(Delivery.State.DELIVERED);
        Receipts forgetful = ReceiptsOnH2.open();

        assertThat(deliver(forgetful, false).state()).isEqualTo(Delivery.State.EARLIER);
        assertThat(forgetful.of(PERIOD)).as("the ledger knows it again").hasSize(1);
        assertThat(mailbox.got).isEqualTo(1);
    }

    @Test
    void whatWasBegunIsUnsureForALedgerThatForgot() throws Exception {
        mailbox.failure = new IllegalStateException("the machine is gone");
        mailbox.deadly = true;
        try {
            deliver();
        }
        catch (Error gone) {
            mailbox.deadly = false;
        }
        mailbox.failure = null;

        assertThat(deliver().state()).isEqualTo(Delivery.State.UNSURE);
        assertThat(mailbox.got).isZero();
        assertThat(deliver(ReceiptsOnH2.open(), true).state()).isEqualTo(Delivery.State.DELIVERED);
        assertThat(deliver().state()).isEqualTo(Delivery.State.EARLIER);
        assertThat(mailbox.got).isEqualTo(1);
    }

    @Test
    void aFailureIsTriedAgain() throws Exception {
        mailbox.failure = new NotDeliveredException("refused");
        assertThat(deliver().state()).isEqualTo(Delivery.State.FAILED);
        mailbox.failure = null;

        assertThat(deliver().state()).isEqualTo(Delivery.State.DELIVERED);
    }

    @Test
    void nothingLeavesWithoutAReceipt() throws Exception {
        at.s3.before(call -> {
            if (call.operation().equals("PutObject")) {
                throw new S3Failure(403, "AccessDenied", "no");
            }
        });
        assertThat(deliver()).satisfies(delivery -> {
            assertThat(delivery.state()).isEqualTo(Delivery.State.FAILED);
            assertThat(delivery.detail()).contains("s3:PutObject");
        });
        at.s3.before(_ -> {});
        at.s3.deny("s3:GetObject");
        assertThat(deliver().state()).isEqualTo(Delivery.State.FAILED);
        assertThat(mailbox.got).isZero();
    }

    @Test
    void ofTwoThatAreAboutToSendOneStops() throws Exception {
        at.s3.before(call -> {
            if (call.operation().equals("PutObject")) {
                at.s3.before(_ -> {});
                at.s3.put(call.key(), "{}");
            }
        });

        assertThat(deliver()).satisfies(delivery -> {
            assertThat(delivery.state()).isEqualTo(Delivery.State.FAILED);
            assertThat(delivery.detail())
                    .startsWith("another process delivers it at this moment (audit/history/receipts/");
        });
        assertThat(mailbox.got).isZero();
        assertThat(deliver().detail()).contains("no receipt that this release understands");
    }

    @Test
    void anAnswerThatIsLostStopsNothing() throws Exception {
        at.s3.after(_ -> {
            at.s3.after(_ -> {});
            throw new S3Failure(500, "InternalError", "it was put all the same");
        });

        assertThat(deliver().state()).isEqualTo(Delivery.State.DELIVERED);
    }

    private static final class Mailbox implements Destination {

        private int got;
        private Exception failure;
        private boolean deadly;

        @Override
        public String name() {
            return "mail leadership";
        }

        @Override
        public String content(Shipment shipment) {
            return "ab".repeat(32);
        }

        @Override
        public boolean repeatable() {
            return false;
        }

        @Override
        public String deliver(Shipment shipment) throws IOException, NotDeliveredException {
            if (deadly) {
                throw new Error(failure);
            }
            switch (failure) {
                case null -> got++;
                case NotDeliveredException refused -> throw refused;
                default -> throw new IOException(failure);
            }
            return "250 größe";
        }
    }
}
