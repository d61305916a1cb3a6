package org.keyledger.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;

import org.junit.jupiter.api.Test;
import org.keyledger.history.ReceiptRecord;
import org.keyledger.history.Receipts;
import org.keyledger.history.ReceiptsOnH2;

class CourierTests {

    private static final YearMonth PERIOD = YearMonth.of(2026, 10);
    private static final Shipment SHIPMENT = new Shipment(PERIOD, Path.of("reports of another disk"));
    private static final Instant NOW = Instant.parse("2026-11-01T06:00:00Z");

    private final Receipts receipts = ReceiptsOnH2.open();
    private final Courier courier = new Courier(receipts, InstantSource.fixed(NOW));
    private final Mailbox mailbox = new Mailbox();

    @Test
    void deliversOnceHoweverOftenItIsAsked() {
        assertThat(deliver()).isEqualTo(Delivery.State.DELIVERED);
        assertThat(deliver()).isEqualTo(Delivery.State.EARLIER);
        assertThat(mailbox.got).isEqualTo(1);
    }

    @Test
    void deliversOnceMoreWhenAsked() {
        deliver();

        assertThat(courier.deliver(SHIPMENT, mailbox, true).state()).isEqualTo(Delivery.State.DELIVERED);
        assertThat(mailbox.got).isEqualTo(2);
    }

    /// A rerun may change a report; whoever has had a mail about the month gets no second one by that.
    @Test
    void otherContentOfThePeriodIsNotSentByItself() {
        deliver();
        mailbox.content = "b";

        assertThat(deliver()).isEqualTo(Delivery.State.OUTDATED);
        assertThat(mailbox.got).isEqualTo(1);
    }

    @Test
    void whatCertainlyDidNotArriveIsTriedAgain() {
        mailbox.failure = new NotDeliveredException("the server refused the recipient");
        assertThat(deliver()).isEqualTo(Delivery.State.FAILED);
        mailbox.failure = null;

        assertThat(deliver()).isEqualTo(Delivery.State.DELIVERED);
        assertThat(mailbox.got).isEqualTo(1);
    }

    @Test
    void whatMayHaveArrivedIsNeverSentAgainUnasked() {
        mailbox.failure = new IOException("connection reset");
        assertThat(deliver()).isEqualTo(Delivery.State.UNSURE);
        mailbox.failure = null;

        assertThat(courier.deliver(SHIPMENT, mailbox, false)).satisfies(delivery -> {
            assertThat(delivery.state()).isEqualTo(Delivery.State.UNSURE);
            assertThat(delivery.detail()).contains("connection reset", "--resend");
        });
        assertThat(mailbox.got).isZero();
    }

    @Test
    void whatSomeHaveIsNotSentAgainAndNeedsALook() {
        mailbox.failure = new PartlyDeliveredException("refused: b@example.com", null);
        Delivery now = courier.deliver(SHIPMENT, mailbox, false);
        mailbox.failure = null;

        assertThat(now).isEqualTo(new Delivery("mailbox", Delivery.State.PARTLY, "refused: b@example.com"));
        assertThat(now.state().isTrouble()).isTrue();
        assertThat(courier.deliver(SHIPMENT, mailbox, false)).satisfies(later -> {
            assertThat(later.state()).isEqualTo(Delivery.State.EARLIER);
            assertThat(later.detail()).contains("refused: b@example.com");
        });
        assertThat(mailbox.got).isZero();
    }

    @Test
    void anUnforeseenFailureIsUnsureToo() {
        mailbox.failure = new IllegalStateException("out of tea");

        assertThat(deliver()).isEqualTo(Delivery.State.UNSURE);
    }

    @Test
    void aCrashBetweenSendingAndTheReceiptLeavesItUnsure() {
        mailbox.failure = new Crash();
        assertThatThrownBy(this::deliver).isInstanceOf(Crash.class);
        assertThat(receipts.find(PERIOD, "mailbox")).get().extracting(ReceiptRecord::state)
                .isEqualTo(ReceiptRecord.State.BEGUN);
        mailbox.failure = null;

        assertThat(deliver()).isEqualTo(Delivery.State.UNSURE);
        assertThat(mailbox.got).isZero();
    }

    @Test
    void whatMayBeRepeatedIsRepeatedAfterACrash() {
        mailbox.repeatable = true;
        mailbox.failure = new Crash();
        assertThatThrownBy(this::deliver).isInstanceOf(Crash.class);
        mailbox.failure = null;

        assertThat(deliver()).isEqualTo(Delivery.State.DELIVERED);
    }

    /// It looks for itself what has arrived.
    @Test
    void whatMayBeRepeatedIsRepeatedWithOtherContentToo() {
        mailbox.repeatable = true;
        mailbox.failure = new Crash();
        assertThatThrownBy(this::deliver).isInstanceOf(Crash.class);
        mailbox.failure = null;
        mailbox.content = "b";

        assertThat(deliver()).isEqualTo(Delivery.State.DELIVERED);
    }

    /// As on a disk that is new since.
    @Test
    void whatWasDeliveredStaysSoWhereTheReportsAreGone() {
        mailbox.unreadable = true;
        assertThat(deliver()).as("nothing is known").isEqualTo(Delivery.State.FAILED);
        mailbox.unreadable = false;
        deliver();
        mailbox.unreadable = true;

        assertThat(deliver()).isEqualTo(Delivery.State.EARLIER);
        assertThat(courier.deliver(SHIPMENT, mailbox, true).state()).as("asked for").isEqualTo(Delivery.State.FAILED);
    }

    @Test
    void aDestinationHearsThatAnOperatorAsked() {
        deliver();
        assertThat(mailbox.askedAgain).isZero();

        courier.deliver(SHIPMENT, mailbox, true);
        assertThat(mailbox.askedAgain).isEqualTo(1);
    }

    private Delivery.State deliver() {
        return courier.deliver(SHIPMENT, mailbox, false).state();
    }

    private static final class Crash extends Error {

        private static final long serialVersionUID = 1L;
    }

    private static final class Mailbox implements Destination {

        private int got;
        private int askedAgain;
        private String content = "a";
        private boolean repeatable;
        private boolean unreadable;
        private Throwable failure;

        @Override
        public String name() {
            return "mailbox";
        }

        @Override
        public String content(Shipment shipment) throws IOException {
            if (unreadable) {
                throw new IOException("no manifest");
            }
            return content;
        }

        @Override
        public boolean repeatable() {
            return repeatable;
        }

        @Override
        public String redeliver(Shipment shipment)
                throws IOException, NotDeliveredException, PartlyDeliveredException {
            askedAgain++;
            return deliver(shipment);
        }

        @Override
        public String deliver(Shipment shipment)
                throws IOException, NotDeliveredException, PartlyDeliveredException {
            switch (failure) {
                case null -> got++;
                case NotDeliveredException failed -> throw failed;
                case PartlyDeliveredException partly -> throw partly;
                case IOException unknown -> throw unknown;
                case RuntimeException unforeseen -> throw unforeseen;
                case Error crash -> throw crash;
                default -> throw new AssertionError(failure);
            }
            return "250 OK";
        }
    }
}
