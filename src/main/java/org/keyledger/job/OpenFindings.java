package org.keyledger.job;

/// How many findings of a control and a severity are open; none counts, too.
///
/// @param control  its id, such as `stale-key`
/// @param severity its label, such as `High`
public record OpenFindings(String control, String severity, long findings) {}
