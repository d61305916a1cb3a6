package org.keyledger.report.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.keyledger.report.AuditReport;
import org.keyledger.report.Password;
import org.keyledger.report.Passwords;
import org.keyledger.report.ReportWriter;
import org.keyledger.report.Translation;
import org.keyledger.report.chart.ChartData;
import org.keyledger.report.words.Words;
import org.keyledger.templates.TemplateSource;
import org.keyledger.templates.TemplateUser;
import org.keyledger.templates.Templates;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Writes `keyledger-<period>.pdf` for leadership. The document is complete in memory before a byte is written.
@Component
class ExecutiveSummaryWriter implements ReportWriter, TemplateUser {

    private final TemplateSource templates;
    private final Passwords passwords;

    ExecutiveSummaryWriter(TemplateSource templates) {
        this(templates, Passwords.NONE);
    }

    @Autowired
    ExecutiveSummaryWriter(TemplateSource templates, Passwords passwords) {
        this.templates = templates;
        this.passwords = passwords;
    }

    @Override
    public String name() {
        return "summary";
    }

    @Override
    public List<String> templates() {
        return SummaryTemplates.NAMES;
    }

    @Override
    public void check(Templates all) {
        new SummaryTemplates(all).check();
    }

    @Override
    public List<Path> write(AuditReport report, Path folder) throws IOException {
        Path file = folder.resolve("keyledger-" + report.heading().period() + ".pdf");
        Files.write(file, render(report));
        return List.of(file);
    }

    private byte[] render(AuditReport report) throws IOException {
        SummaryTemplates texts = new SummaryTemplates(templates.get());
        Words words = texts.words();
        AuditReport told = Translation.of(report, words);
        String css = texts.css();
        String html = texts.html(SummaryView.of(told, words));
        SummaryFonts fonts = SummaryFonts.load();
        SummaryDocument document = SummaryDocument.parse(html, fonts);
        PdfRenderer renderer = new PdfRenderer(fonts, css, ChartData.of(told, words), report.heading());
        byte[] open = Reproducible.of(renderer.render(document));
        Optional<Password> password = passwords.pdf();
        return password.isEmpty() ? open
                : ProtectedPdf.of(renderer, SummaryDocument.parse(html, fonts), password.get(), open);
    }

    @Override
    public boolean saysTheSame(Path standing, Path fresh) throws IOException {
        Optional<Password> password = passwords.pdf();
        return password.isPresent() && ProtectedPdf.saySame(Files.readAllBytes(standing), Files.readAllBytes(fresh),
                password.get());
    }
}
