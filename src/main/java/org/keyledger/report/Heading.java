package org.keyledger.report;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/// What identifies the report.
///
/// @param organization such as `o-exampleorgid`, or `accounts without an organization`
/// @param previous     the period compared with in "changes"; empty in the first
/// @param baseline     the period compared with in the before/after table; empty in the first
/// @param asOf         the instant against which ages are computed
/// @param source       where the evidence came from
/// @param settingsHash SHA-256 of the effective settings, so that two reports can be told to have had the same ones
/// @param version      of Keyledger
/// @param classification what stands on every page
public record Heading(String organization, YearMonth period, Optional<YearMonth> previous, Optional<YearMonth> baseline,
        Instant asOf, String partition, String source, String settingsHash, String version,
        Classification classification) {

    /// What stands in for the organization where there is none.
    public static final String NO_ORGANIZATION = "Accounts without an organization";

    /// Of a report that says nothing about how confidential it is.
    public Heading(String organization, YearMonth period, Optional<YearMonth> previous, Optional<YearMonth> baseline,
            Instant asOf, String partition, String source, String settingsHash, String version) {
        this(organization, period, previous, baseline, asOf, partition, source, settingsHash, version,
                Classification.NONE);
    }

    Heading with(Classification label) {
        return new Heading(organization, period, previous, baseline, asOf, partition, source, settingsHash, version,
                label);
    }
}
