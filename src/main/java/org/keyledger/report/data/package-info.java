/// Files for machines: `findings.csv` for spreadsheets and ticket systems, `metrics.json` for dashboards. Both are public
/// formats: a column or a field is added at the end of its kind and never renamed.
///
/// - **In:** [org.keyledger.report.AuditReport]. **Out:** two files.
/// - **May import:** `report`. FastCSV and Jackson live here.
package org.keyledger.report.data;
