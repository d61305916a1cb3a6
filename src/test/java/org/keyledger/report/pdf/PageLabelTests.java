package org.keyledger.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.keyledger.report.AuditReport;
import org.keyledger.report.Elsewhere;
import org.keyledger.report.Labelled;
import org.keyledger.templates.Template;
import org.keyledger.templates.Templates;

@Isolated("It changes the locale and the time zone of the process.")
class PageLabelTests {

    @TempDir
    private Path folder;

    private final AuditReport report = Labelled.of(SummaryFixtures.november().report());

    @Test
    void everyPageSaysHowConfidentialItIsBesideItsNumber() throws IOException {
        PdfFile file = PdfFile.of(report, folder);

        for (int page = 1; page <= file.pages(); page++) {
            assertThat(file.page(page)).contains(Labelled.LABEL)
                    .contains("Page " + page + " of " + file.pages());
        }
        assertThat(file.reader().getInfo()).containsEntry("Keywords", Labelled.LABEL)
                .containsEntry("Classification", Labelled.LABEL);
    }

    @Test
    void anOperatorsOwnTemplateCannotLoseIt() throws IOException {
        Templates own = new Templates(Map.of("summary/summary.html", new Template("summary/summary.html", "own.html",
                "<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:th=\"http://www.thymeleaf.org\"><head><title>Ours"
                        + "</title></head><body><p>[[${summary.verdict}]]</p></body></html>"),
                "summary/summary.css", Templates.builtIn().get("summary/summary.css")));

        PdfFile file = PdfFile.open(new ExecutiveSummaryWriter(() -> own).write(report, folder).getFirst());

        assertThat(file.pages()).isEqualTo(1);
        assertThat(file.page(1)).contains(Labelled.LABEL);
    }

    @Test
    void nothingIsSaidWhereTheJobFileSaysNothing() throws IOException {
        PdfFile file = PdfFile.of(SummaryFixtures.november().report(), folder);

        assertThat(file.text()).doesNotContain("Confidential");
        assertThat(file.reader().getInfo()).doesNotContainKeys("Keywords", "Classification");
    }

    @Test
    void isTheSameToTheByteOnAnotherMachine() throws Exception {
        byte[] here = bytes();

        assertThat(Elsewhere.call(this::bytes)).isEqualTo(here);
    }

    private byte[] bytes() throws IOException {
        return Files.readAllBytes(
                new ExecutiveSummaryWriter(Templates::builtIn).write(report, folder).getFirst());
    }
}
