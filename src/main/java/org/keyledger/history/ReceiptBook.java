package org.keyledger.history;

import java.time.YearMonth;
import java.util.Optional;

/// Where receipts of deliveries are kept: in the ledger, or elsewhere while there is none.
public interface ReceiptBook {

    /// The latest attempt; empty where there was none.
    Optional<ReceiptRecord> find(YearMonth period, String destination);

    /// Keeps an attempt in place of the one before, at once.
    void keep(ReceiptRecord receipt);

    /// Forgets the attempts of a period whose destinations begin so: what comes next is due again.
    void forget(YearMonth period, String destinations);
}
