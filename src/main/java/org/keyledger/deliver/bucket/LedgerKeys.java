package org.keyledger.deliver.bucket;

import java.time.YearMonth;

import org.apache.commons.codec.digest.DigestUtils;

/// Where the ledger lies in a bucket.
///
/// @param prefix empty, or ending in a slash
record LedgerKeys(String prefix) {

    String snapshot() {
        return prefix + "history/ledger.snapshot";
    }

    String lease() {
        return prefix + "history/lease.json";
    }

    /// Destinations have names that are none of files.
    String receipt(YearMonth period, String destination) {
        return prefix + "history/receipts/" + period + "/" + DigestUtils.sha256Hex(destination) + ".json";
    }
}
