package org.keyledger.evidence;

import java.time.Instant;
import java.time.YearMonth;

import org.keyledger.iam.Partition;

/// A period's `evidence.json`.
///
/// @param asOf     the instant against which every age is computed
/// @param source   where the evidence came from, such as `organization o-exampleorgid` or `sample seed 7`
/// @param inferred whether `evidence.json` was missing and `asOf` was taken from the newest report
public record EvidenceManifest(int formatVersion, YearMonth period, Instant asOf, String source, Partition partition,
        boolean inferred) {

    /// The version this release reads and writes.
    public static final int FORMAT_VERSION = 1;
}
