package org.keyledger.report;

/// Something was asked for that the ledger does not hold; the message says what it holds instead.
public final class NotInLedgerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotInLedgerException(String message) {
        super(message);
    }
}
