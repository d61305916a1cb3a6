package org.keyledger.assess;

/// Other limits for some accounts.
///
/// @param limits all of them, those that the override leaves alone included
public record ThresholdOverride(AccountScope scope, Thresholds limits) {}
