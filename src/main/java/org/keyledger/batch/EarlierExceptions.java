package org.keyledger.batch;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

import org.keyledger.history.LedgerReader;
import org.keyledger.iam.AccountId;

/// Step `assess`: the last days of the exceptions that earlier periods advised in the accounts of a partition, read at once.
class EarlierExceptions {

    private final Map<String, Map<String, LocalDate>> byAccount;

    EarlierExceptions(LedgerReader ledger, YearMonth period, String first, String last) {
        this.byAccount = ledger.exceptionsBefore(period, new AccountId(first), new AccountId(last));
    }

    /// By ARN.
    Map<String, LocalDate> of(AccountId account) {
        return byAccount.getOrDefault(account.value(), Map.of());
    }
}
