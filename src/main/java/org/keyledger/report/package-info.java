/// The finished report: sorted, counted and worded, so that writers only render. `report.excel`, `report.pdf` and
/// `report.data` each hold one writer and nothing that decides. It is built in English; [Translation] words it anew for people
/// who read another language.
///
/// - **In:** the ledger of `history`, the metrics of `trends`, the catalogue of `assess`, what `evidence` could not read;
///   workbooks that reviewers return.
///   **Out:** [AuditReport], files, the manifest over them, the shelf.
/// - **May import:** `iam`, `evidence`, `assess`, `history`, `trends`, `templates`, and of `scp` what a person needs in order
///   to sign in. POI lives in `report.excel` only, OpenPDF in `report.pdf`, Thymeleaf in `report.template`, JFreeChart in
///   `report.chart`.
@ApplicationModule(displayName = "Report",
        allowedDependencies = { "iam", "evidence", "assess", "assess :: access", "assess :: owner",
                "assess :: exceptions", "assess :: replacement", "history",
                "trends", "scp :: readiness", "templates" })
package org.keyledger.report;

import org.springframework.modulith.ApplicationModule;
