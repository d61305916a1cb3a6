package org.keyledger.report;

import java.time.YearMonth;
import java.util.List;

import org.keyledger.assess.LimitsInForce;

/// Explains single keys from the ledger, without the evidence and without a run.
public interface KeyExplanations {

    /// The key, or both keys where the text names a user.
    ///
    /// @param key an access key's id or its last four characters, a user's ARN or name, or `111122223333/name`
    /// @param limits those of the job file, which count where the month was judged with its settings
    /// @throws NotInLedgerException when nothing, or more than one user, fits
    List<KeyExplanation> explain(String key, YearMonth period, LimitsInForce limits);
}
