package org.keyledger.report;

import java.time.YearMonth;

import org.keyledger.history.LedgerReader;
import org.springframework.stereotype.Component;

@Component
final class LedgerAdvice implements RecordedAdvice {

    private final LedgerReader ledger;

    LedgerAdvice(LedgerReader ledger) {
        this.ledger = ledger;
    }

    @Override
    public ScpReadiness of(YearMonth period) {
        ScpReadiness advice = ScpAdvice.of(ledger, new RecordedMonths(ledger).require(period));
        if (!advice.advised()) {
            throw new NotInLedgerException(period + " was recorded without advice on service control policies."
                    + " Run it again with --rerun.");
        }
        return advice;
    }
}
