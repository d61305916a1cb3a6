/// The workbook for auditors: Apache POI builds a small skeleton (styles, tables, charts, print setup), into which rows of
/// any number are streamed as SpreadsheetML. The only home of POI.
///
/// - **In:** [org.keyledger.report.AuditReport]. **Out:** `keyledger-<period>.xlsx`.
/// - To change a word, edit `workbook.properties`. To change a sheet's columns, edit the class named after the sheet.
package org.keyledger.report.excel;
