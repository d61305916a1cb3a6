/// The executive summary: two to four A4 pages for people who read one of them.
///
/// [ExecutiveSummaryWriter] is the whole of it from outside. Inside, data flows one way: [SummaryView] words the report for
/// the templates, [SummaryTemplates] makes XHTML of it, [SummaryDocument] makes that safe to print, [PdfRenderer] sets it
/// with charts in between, [Reproducible] takes chance out of the bytes. Wording and layout live in
/// `templates/summary`.
///
/// The only home of OpenPDF.
package org.keyledger.report.pdf;
