package org.keyledger.job;

import java.util.List;

import org.keyledger.deliver.Delivery;

/// The job that brings a period's reports to their destinations. Implemented by `batch`.
public interface DeliveryJob {

    /// Delivers what is not delivered yet. A destination that cannot be reached keeps no other from being served.
    ///
    /// @return how each destination stands, in the order of the settings
    /// @throws LedgerJobException when it failed for a reason that an operator can act on
    List<Delivery> deliver(DeliveryRequest request);
}
