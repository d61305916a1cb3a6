package org.keyledger.report.excel;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.keyledger.report.AuditReport;
import org.keyledger.report.Coverage;
import org.keyledger.report.Heading;
import org.keyledger.report.Score;

/// The first sheet: verdict, coverage, score, before and after, contents.
final class CoverSheet {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final int[] WIDTHS = { 2, 46, 15, 15, 15, 16, 15, 15, 13, 15, 16, 24 };

    /// Where a second fact in a row begins.
    private static final int OTHER = 6;

    private final AuditReport report;
    private final Wording wording;
    private final CoverCells cells;

    CoverSheet(AuditReport report, Wording wording, XSSFSheet sheet, Styles styles) {
        sheet.setDisplayGridlines(false);
        this.report = report;
        this.wording = wording;
        this.cells = new CoverCells(sheet, styles, WIDTHS);
    }

    void build(List<ContentsEntry> contents) {
        title();
        cells.sentence(Look.VERDICT, report.summary().verdict());
        cells.gap();
        report.summary().points().forEach(point -> cells.sentence(Look.NOTE, "•  " + point));
        coverage();
        score();
        CoverTables tables = new CoverTables(report, wording, cells);
        tables.scoreParts();
        cells.pageBreak();
        tables.metrics();
        tables.flow();
        tables.units();
        contents(contents);
        section("cover.how");
        for (String line : wording.text("cover.how-lines").split("\\s*\\|\\s*")) {
            cells.sentence(Look.NOTE, "•  " + line);
        }
    }

    private void title() {
        Heading heading = report.heading();
        cells.row(34).text(1, Look.TITLE, wording.text("cover.title", heading.period()));
        cells.row(20).text(1, Look.SUBTITLE, wording.text("cover.subtitle"));
        if (!heading.classification().isNone()) {
            cells.row(20).text(1, Look.CLASSIFICATION, heading.classification().label());
        }
        cells.gap();
        String none = wording.text("cover.none-yet");
        facts("cover.organization", heading.organization(), "cover.period", heading.period().toString());
        facts("cover.as-of", MINUTE.format(heading.asOf()), "cover.compared",
                heading.previous().map(Object::toString).orElse(none));
        facts("cover.partition", heading.partition(), "cover.baseline",
                heading.baseline().map(Object::toString).orElse(none));
        fact("cover.source", heading.source());
        fact("cover.settings", heading.settingsHash());
        fact("cover.version", heading.version());
        cells.gap();
    }

    private void coverage() {
        Coverage coverage = report.coverage();
        section("cover.coverage");
        cells.row()
                .text(2, Look.BOX_LABEL, wording.text("cover.listed"))
                .text(4, Look.BOX_LABEL, wording.text("cover.read"))
                .text(6, Look.BOX_LABEL, wording.text("cover.failed"))
                .text(8, Look.BOX_LABEL, wording.text("cover.skipped"));
        cells.row(30)
                .text(1, Look.LABEL, wording.text("cover.accounts"))
                .number(2, Look.BOX, coverage.listed())
                .text(3, Look.SIGN, "=")
                .number(4, Look.BOX, coverage.read())
                .text(5, Look.SIGN, "+")
                .number(6, Look.BOX, coverage.failed())
                .text(7, Look.SIGN, "+")
                .number(8, Look.BOX, coverage.skipped());
        cells.gap();
        cells.sentence(Look.NOTE, coverage.sentence());
        counts("cover.read-in-part", coverage.readInPart(), "cover.rows-unread", coverage.rowsUnread());
        counts("cover.users", coverage.users(), "cover.keys", coverage.keys());
        facts("cover.oldest", time(coverage.oldestReport()), "cover.newest", time(coverage.newestReport()));
    }

    private void score() {
        Score score = report.score();
        section("cover.score");
        cells.row()
                .text(2, Look.BOX_LABEL, wording.text("cover.score-now"))
                .text(4, Look.BOX_LABEL, wording.text("cover.score-previous"));
        CoverCells row = cells.row(30).text(1, Look.LABEL, wording.text("cover.score-scale"));
        score.value().ifPresentOrElse(value -> row.number(2, Look.BOX, value), () -> row.text(2, Look.BOX, "–"));
        score.previous().ifPresentOrElse(value -> row.number(4, Look.BOX, value), () -> row.text(4, Look.BOX, "–"));
        cells.gap();
        if (!score.comparison().isEmpty()) {
            cells.sentence(Look.NOTE, wording.text("cover.score-comparison").formatted(score.comparison()));
        }
        cells.sentence(Look.NOTE, score.formula());
    }

    private void contents(List<ContentsEntry> contents) {
        cells.pageBreak();
        section("cover.contents");
        for (ContentsEntry entry : contents) {
            CoverCells row = cells.row().link(1, entry.sheetName());
            entry.rows().ifPresent(rows -> row.number(2, Look.NUMBER, rows));
            row.text(3, Look.TEXT, entry.about());
        }
    }

    private void section(String word) {
        cells.section(wording.text(word));
    }

    private void fact(String word, String value) {
        cells.row().text(1, Look.LABEL, wording.text(word)).text(2, Look.FACT, value);
    }

    private void facts(String word, String value, String otherWord, String otherValue) {
        fact(word, value);
        cells.text(OTHER, Look.LABEL, wording.text(otherWord)).text(OTHER + 2, Look.FACT, otherValue);
    }

    private void counts(String word, long count, String otherWord, long otherCount) {
        cells.row().text(1, Look.LABEL, wording.text(word)).number(2, Look.FACT, count);
        cells.text(OTHER, Look.LABEL, wording.text(otherWord)).number(OTHER + 2, Look.FACT, otherCount);
    }

    private String time(Optional<Instant> time) {
        return time.map(MINUTE::format).orElse(wording.text("cover.none-read"));
    }
}
