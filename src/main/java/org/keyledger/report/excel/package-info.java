/// The workbook for auditors: Apache POI builds a small skeleton (styles, tables, charts, print setup), into which rows of
/// any number are streamed as SpreadsheetML. The only home of POI.
///
/// A workbook that comes back is streamed as well, and held against what the same columns would write.
///
/// - **In:** [org.keyledger.report.AuditReport], a returned workbook. **Out:** `keyledger-<period>.xlsx`,
///   [org.keyledger.report.ReturnedWorkbook].
/// - To change a word, edit `workbook.properties`. To change a sheet's columns, edit the class named after the sheet.
package org.keyledger.report.excel;
