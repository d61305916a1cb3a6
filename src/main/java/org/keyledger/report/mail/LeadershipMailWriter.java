package org.keyledger.report.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.keyledger.report.AuditReport;
import org.keyledger.report.ReportWriter;
import org.keyledger.templates.TemplateSource;
import org.keyledger.templates.TemplateUser;
import org.keyledger.templates.Templates;
import org.springframework.stereotype.Component;

/// `mail/`: the mail to leadership as it will be sent, to be looked at in a browser and to be vouched for by the manifest.
/// Only the image's address differs: a file there, a part of the mail when it is sent.
@Component
class LeadershipMailWriter implements ReportWriter, TemplateUser {

    private static final String FOLDER = "mail";

    private final TemplateSource templates;

    LeadershipMailWriter(TemplateSource templates) {
        this.templates = templates;
    }

    @Override
    public String name() {
        return FOLDER;
    }

    @Override
    public boolean owns(String file) {
        return file.equals(FOLDER + "/" + MailChart.FILE);
    }

    @Override
    public List<String> templates() {
        return MailTemplates.NAMES;
    }

    @Override
    public void check(Templates all) {
        new MailTemplates(all).check();
    }

    @Override
    public List<Path> write(AuditReport report, Path folder) throws IOException {
        MailBody mail = LeadershipMail.of(report, templates.get());
        Path own = Files.createDirectories(folder.resolve(FOLDER));
        List<Path> files = new ArrayList<>();
        files.add(Files.writeString(own.resolve("leadership.html"), LeadershipMail.preview(mail)));
        files.add(
                Files.writeString(own.resolve("leadership.txt"), "Subject: " + mail.subject() + "\n\n" + mail.text()));
        for (InlineImage image : mail.images()) {
            files.add(Files.write(own.resolve(image.fileName()), image.content()));
        }
        return files;
    }
}
