package org.keyledger.batch;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.keyledger.deliver.BucketSettings;
import org.keyledger.deliver.Courier;
import org.keyledger.deliver.Delivery;
import org.keyledger.deliver.Destination;
import org.keyledger.deliver.Destinations;
import org.keyledger.deliver.Shipment;
import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.job.DeliveryRequest;
import org.keyledger.job.LedgerJobException;
import org.keyledger.job.Source;

/// The delivery of one period, and how it went so far. For one thread.
final class DeliveryRun {

    private final DeliveryRequest request;
    private final Courier courier;
    private final List<Destination> destinations;
    private final List<Delivery> deliveries = new ArrayList<>();

    DeliveryRun(DeliveryRequest request, Courier courier, InstantSource clock) {
        this.request = request;
        this.courier = courier;
        this.destinations = chosen(request, Destinations.of(request.settings().delivery(), clock));
    }

    private static List<Destination> chosen(DeliveryRequest request, List<Destination> all) {
        if (request.only().isEmpty()) {
            return all;
        }
        List<Destination> one = all.stream().filter(each -> each.name().equals(request.only().get())).toList();
        if (one.isEmpty()) {
            throw LedgerJobException.ofConfiguration("the job file delivers to no '" + request.only().get()
                    + "'. It delivers to: " + String.join(", ", all.stream().map(Destination::name).toList()) + ".",
                    null);
        }
        return one;
    }

    List<Destination> destinations() {
        return destinations;
    }

    void deliver(Destination destination) {
        deliveries.add(courier.deliver(new Shipment(request.period(), request.settings().reports(), evidence()),
                destination, request.resend()));
    }

    private Optional<Path> evidence() {
        return request.settings().delivery().bucket().filter(BucketSettings::evidence)
                .map(_ -> EvidenceFolder.of(folderOf(request.settings().source()), request.period()).root());
    }

    private static Path folderOf(Source source) {
        return switch (source) {
            case Source.Evidence(Path folder) -> folder;
            case Source.Sample sample -> sample.folder();
            case Source.Live live -> live.collection().evidence();
        };
    }

    List<Delivery> deliveries() {
        return List.copyOf(deliveries);
    }
}
