package org.keyledger.collect;

/// What was asked of AWS.
///
/// @param calls     requests sent, repeated ones included
/// @param throttled those of them that AWS refused because there were too many
public record CallCount(long calls, long throttled) {}
