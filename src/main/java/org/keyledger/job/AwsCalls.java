package org.keyledger.job;

/// What a collection asked of AWS.
///
/// @param calls     requests sent, repeated ones included
/// @param throttled those of them that AWS refused because there were too many
public record AwsCalls(long calls, long throttled) {

    public static final AwsCalls NONE = new AwsCalls(0, 0);

    public AwsCalls {
        if (calls < 0 || throttled < 0 || throttled > calls) {
            throw new IllegalArgumentException(throttled + " of " + calls + " calls cannot have been throttled");
        }
    }
}
