/// The finished report: sorted, counted and worded, so that writers only render. `report.excel`, `report.pdf` and
/// `report.data` each hold one writer and nothing that decides.
///
/// - **In:** the ledger of `history`, the metrics of `trends`, the catalogue of `assess`. **Out:** [AuditReport], files.
/// - **May import:** `iam`, `assess`, `history`, `trends`. POI lives in `report.excel` only, OpenPDF, Thymeleaf and
///   JFreeChart in `report.pdf` only.
@ApplicationModule(displayName = "Report",
        allowedDependencies = { "iam", "assess", "assess :: access", "assess :: owner", "history", "trends" })
package org.keyledger.report;

import org.springframework.modulith.ApplicationModule;
