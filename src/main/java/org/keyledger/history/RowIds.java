package org.keyledger.history;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/// The keys of the ledger's long tables: numbers that sort as the rows are read. From the left, a key record has 15 bits
/// for the month, 20 for the account's place in the period and 24 for the key's place in the account; a finding has 4 bits
/// for its severity's rank between month and account.
final class RowIds {

    private static final YearMonth FIRST_MONTH = YearMonth.of(2000, 1);
    private static final int SEVERITY_BITS = 4;
    private static final int ACCOUNT_BITS = 20;
    private static final int SEQ_BITS = 24;

    /// More accounts than any organization may have, and more findings than any account.
    static final int LAST_ACCOUNT = (1 << ACCOUNT_BITS) - 1;
    private static final int LAST_SEQ = (1 << SEQ_BITS) - 1;

    private RowIds() {}

    /// Ids from one up to and with another.
    record Range(long first, long last) {}

    static long key(YearMonth period, int account, int seq) {
        return (month(period) << ACCOUNT_BITS | within(account, LAST_ACCOUNT)) << SEQ_BITS | within(seq, LAST_SEQ);
    }

    static Range keys(YearMonth period, int firstAccount, int lastAccount) {
        return new Range(key(period, firstAccount, 0), key(period, lastAccount, LAST_SEQ));
    }

    static long finding(YearMonth period, int rank, int account, int seq) {
        long severity = month(period) << SEVERITY_BITS | within(rank, Columns.NO_SEVERITY);
        return (severity << ACCOUNT_BITS | within(account, LAST_ACCOUNT)) << SEQ_BITS | within(seq, LAST_SEQ);
    }

    static Range findings(YearMonth period, int rank, int firstAccount, int lastAccount) {
        return new Range(finding(period, rank, firstAccount, 0), finding(period, rank, lastAccount, LAST_SEQ));
    }

    /// The account's place that an id of either table holds.
    static int accountOf(long id) {
        return (int) (id >> SEQ_BITS) & LAST_ACCOUNT;
    }

    private static long month(YearMonth period) {
        return FIRST_MONTH.until(period, ChronoUnit.MONTHS);
    }

    private static int within(int number, int last) {
        if (number < 0 || number > last) {
            throw new IllegalArgumentException(number + " is not within 0 to " + last);
        }
        return number;
    }
}
