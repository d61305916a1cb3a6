package org.keyledger.evidence;

import java.time.Instant;
import java.util.List;

import org.keyledger.iam.CredentialReportEntry;

/// One account's credential report as far as it could be read.
///
/// @param generated     when AWS made the report: it may be four hours older than its collection
/// @param timeInferred  whether the report's `GeneratedTime` was missing and the file's time stands in for it
/// @param rowsUnread    data rows that could not be read
public record CredentialReport(Instant generated, boolean timeInferred, List<CredentialReportEntry> entries,
        int rowsUnread) {}
