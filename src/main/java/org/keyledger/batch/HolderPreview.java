package org.keyledger.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import org.keyledger.deliver.HolderRound;
import org.keyledger.deliver.NotDeliveredException;
import org.keyledger.deliver.Shipment;
import org.keyledger.job.DeliveryPreview;
import org.keyledger.job.DeliveryRequest;
import org.keyledger.report.holder.KeyHolders;
import org.springframework.stereotype.Component;

/// Shows the mails to holders of keys, which are made from the ledger.
@Component
class HolderPreview implements DeliveryPreview {

    private final KeyHolders holders;

    HolderPreview(KeyHolders holders) {
        this.holders = holders;
    }

    @Override
    public List<Path> write(DeliveryRequest request, Path folder, Instant at)
            throws IOException, NotDeliveredException {
        Optional<HolderRound> round = HolderRound.of(request.settings().delivery(), holders,
                request.settings().templates(), request.settings().documents().classification(),
                InstantSource.system());
        return round.isEmpty() ? List.of()
                : round.get().write(new Shipment(request.period(), request.settings().reports()), folder, at);
    }
}
