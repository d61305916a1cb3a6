package org.keyledger.batch;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.keyledger.deliver.BucketSettings;
import org.keyledger.deliver.Courier;
import org.keyledger.deliver.Delivery;
import org.keyledger.deliver.Destination;
import org.keyledger.deliver.Destinations;
import org.keyledger.deliver.HolderRound;
import org.keyledger.deliver.Shipment;
import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.job.DeliveryRequest;
import org.keyledger.job.LedgerJobException;
import org.keyledger.job.Source;
import org.keyledger.report.holder.KeyHolders;

/// The delivery of one period, and how it went so far. For one thread.
final class DeliveryRun {

    private final DeliveryRequest request;
    private final Courier courier;
    private final List<Destination> destinations;
    private final Optional<HolderRound> round;
    private final List<Delivery> deliveries = new ArrayList<>();

    DeliveryRun(DeliveryRequest request, Courier courier, KeyHolders holders, InstantSource clock) {
        this.request = request;
        this.courier = courier;
        this.round = HolderRound.of(request.settings().delivery(), holders, request.settings().templates(),
                request.settings().documents().classification(), clock);
        this.destinations = chosen(request, Destinations.of(request.settings().delivery(), clock), round.isPresent());
    }

    private static List<Destination> chosen(DeliveryRequest request, List<Destination> all, boolean round) {
        if (request.only().isEmpty()) {
            return all;
        }
        if (round && HolderRound.isNamed(request.only().get())) {
            return List.of();
        }
        List<Destination> one = all.stream().filter(each -> each.name().equals(request.only().get())).toList();
        if (one.isEmpty()) {
            throw LedgerJobException.ofConfiguration("the job file delivers to no '" + request.only().get()
                    + "'. It delivers to: " + String.join(", ", names(all, round)) + ".",
                    null);
        }
        return one;
    }

    private static List<String> names(List<Destination> all, boolean round) {
        List<String> names = new ArrayList<>(all.stream().map(Destination::name).toList());
        if (round) {
            names.add(HolderRound.NAME);
        }
        return names;
    }

    List<Destination> destinations() {
        return destinations;
    }

    void deliver(Destination destination) {
        deliveries.add(courier.deliver(shipment(), destination, request.resend()));
    }

    /// Mails holders of keys, where the settings and the request say so.
    ///
    /// @param stopped whether to end with the mail that is being sent
    void goRound(BooleanSupplier stopped) {
        String only = request.only().orElse(HolderRound.NAME);
        if (round.isPresent() && HolderRound.isNamed(only)) {
            deliveries.addAll(round.get().deliver(shipment(), courier, request.resend(), only, stopped));
        }
    }

    private Shipment shipment() {
        return new Shipment(request.period(), request.settings().reports(), evidence());
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
