package org.keyledger.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.keyledger.deliver.NotDeliveredException;

/// Shows the mails that are made from the ledger. Implemented by `batch`.
public interface DeliveryPreview {

    /// Writes what would be mailed to holders of keys, one `.eml` for each. Nothing is sent, nothing recorded.
    ///
    /// @param at what the mails say when they were sent
    /// @throws NotDeliveredException when one cannot be composed
    List<Path> write(DeliveryRequest request, Path folder, Instant at) throws IOException, NotDeliveredException;
}
