package org.keyledger.collect;

/// Nothing can be collected at all, as when there are no credentials or the organization cannot be listed. What concerns
/// one account is that account's outcome and never this.
public final class CollectionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String remedy;

    /// @param code AWS's error code, or our own such as `NoCredentials`
    CollectionException(String code, String problem, String remedy) {
        super(problem + ". " + remedy);
        this.code = code;
        this.remedy = remedy;
    }

    public String code() {
        return code;
    }

    /// One sentence; the message ends with it.
    public String remedy() {
        return remedy;
    }
}
