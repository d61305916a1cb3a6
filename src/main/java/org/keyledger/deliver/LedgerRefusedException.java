package org.keyledger.deliver;

/// The ledger in the bucket may not be worked on as things are. The message says why and what an operator does about it.
public final class LedgerRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    public LedgerRefusedException(String message) {
        super(message);
    }
}
