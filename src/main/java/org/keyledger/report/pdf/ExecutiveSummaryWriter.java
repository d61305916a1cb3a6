package org.keyledger.report.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.keyledger.report.AuditReport;
import org.keyledger.report.ReportWriter;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/// Writes `keyledger-<period>.pdf` for leadership. The document is complete in memory before a byte is written.
@Component
class ExecutiveSummaryWriter implements ReportWriter {

    private final SummaryTemplates templates;

    /// @param templateFolder stands in for the built-in `templates` folder as a whole, so it holds `summary/summary.html`
    ExecutiveSummaryWriter(@Qualifier("templateFolder") Optional<Path> templateFolder) {
        this.templates = new SummaryTemplates(templateFolder);
    }

    @Override
    public String name() {
        return "summary";
    }

    @Override
    public List<Path> write(AuditReport report, Path folder) throws IOException {
        Path file = folder.resolve("keyledger-" + report.heading().period() + ".pdf");
        Files.write(file, render(report));
        return List.of(file);
    }

    private byte[] render(AuditReport report) throws IOException {
        String css = templates.css();
        String html = templates.html(SummaryView.of(report));
        SummaryFonts fonts = SummaryFonts.load();
        SummaryDocument document = SummaryDocument.parse(html, fonts);
        byte[] pdf = new PdfRenderer(fonts, css, ChartData.of(report), report.heading().asOf()).render(document);
        return Reproducible.of(pdf);
    }
}
