package org.keyledger.report;

/// What was to be imported is no workbook that can be imported, or there is nothing to hold it against; the message says
/// why and what to do.
public final class ReviewImportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ReviewImportException(String message) {
        super(message);
    }

    public ReviewImportException(String message, Throwable cause) {
        super(message, cause);
    }
}
