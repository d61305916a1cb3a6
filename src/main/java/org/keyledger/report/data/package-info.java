/// Files for machines: `findings.csv` for spreadsheets and ticket systems, `metrics.json` for dashboards, `findings.ocsf.json`
/// for security lakes, and `actions.sh` and `scp/` for operators. The first two are public
/// formats: a column or a field is added at the end of its kind and never renamed.
///
/// - **In:** [org.keyledger.report.AuditReport]. **Out:** a file of each writer.
/// - **May import:** `report`. FastCSV and Jackson live here.
package org.keyledger.report.data;
