package org.keyledger.report;

import java.util.List;

/// A control and how the keys fared.
///
/// @param controlIds in the order of [AuditReport#frameworks]; empty text where a framework has none
public record ControlLine(String id, String title, String severity, long flagged, long undetermined, long clear,
        long newFindings, long closedFindings, String risk, String remediation, String replacement, String reference,
        List<String> controlIds) {}
