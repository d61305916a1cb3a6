package org.keyledger.deliver;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.keyledger.deliver.alert.AlertFile;
import org.keyledger.deliver.alert.SturdyBook;
import org.keyledger.deliver.alert.TopicDestination;
import org.keyledger.deliver.mail.MailDestinations;
import org.keyledger.history.ReceiptBook;

/// Sends alerts, the same one once. Receipts lie in the ledger; where it cannot be had, beside the reports; and where nothing
/// can be written the alert leaves all the same, since one too many does less harm than none.
public final class Alarm {

    private final Optional<ReceiptBook> ledger;
    private final InstantSource clock;

    private Alarm(Optional<ReceiptBook> ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /// @param receipts of the ledger
    public static Alarm of(ReceiptBook receipts, InstantSource clock) {
        return new Alarm(Optional.of(receipts), clock);
    }

    public static Alarm withoutLedger(InstantSource clock) {
        return new Alarm(Optional.empty(), clock);
    }

    /// @param reports the folder of all periods
    /// @return how each way stands, in the order of the settings; none where nobody is to be told
    public List<Delivery> raise(DeliverySettings settings, Path reports, Alert alert) {
        Courier courier = new Courier(book(reports), clock);
        Shipment shipment = new Shipment(alert.period(), reports);
        return ways(settings, alert).stream().map(way -> courier.deliver(shipment, way, false)).toList();
    }

    /// The trouble is over: should it come back, it is told of again.
    public void settle(Path reports, YearMonth period, Alert.Kind kind) {
        ledger.ifPresent(book -> book.forget(period, kind.receipts()));
        new AlertFile(reports).forget(period, kind.receipts());
    }

    private ReceiptBook book(Path reports) {
        List<ReceiptBook> books = new ArrayList<>();
        ledger.ifPresent(books::add);
        books.add(new AlertFile(reports));
        return new SturdyBook(books);
    }

    private List<Destination> ways(DeliverySettings settings, Alert alert) {
        List<Destination> ways = new ArrayList<>();
        settings.alerts().ifPresent(alerts -> {
            settings.mail().filter(_ -> !alerts.mail().isEmpty())
                    .ifPresent(mail -> ways.add(new AlertWay(alert.receipt("mail"), MailDestinations.alert(mail,
                            alerts.mail(), alert.receipt("mail"), alert.subject(), alert.text(), clock))));
            alerts.topic().ifPresent(topic -> ways.add(new AlertWay(alert.receipt("sns"),
                    new TopicDestination(topic, alert.subject(), alert.text(), alert.kind().name()))));
        });
        return ways;
    }
}
