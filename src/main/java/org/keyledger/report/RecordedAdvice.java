package org.keyledger.report;

import java.io.Writer;
import java.time.YearMonth;

/// The advice on service control policies of a recorded month, from the ledger, without the evidence and without a run.
public interface RecordedAdvice {

    /// @throws NotInLedgerException when the ledger does not hold the month, or holds it without advice
    ScpReadiness of(YearMonth period);

    /// How advice is written for machines.
    interface Format {

        /// Leaves the writer open.
        void write(YearMonth period, ScpReadiness advice, Writer out);
    }
}
