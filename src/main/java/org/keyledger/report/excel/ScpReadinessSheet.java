package org.keyledger.report.excel;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.keyledger.report.ExceptionDiff;
import org.keyledger.report.PhaseLine;
import org.keyledger.report.ScpPlace;
import org.keyledger.report.ScpPolicyLine;
import org.keyledger.report.ScpReadiness;

/// Whether IAM users can be denied: phases, policies with the room they have left, where they go, and how it was found out.
record ScpReadinessSheet(ScpReadiness scp, Wording wording) implements SheetPlan {

    private static final int[] WIDTHS = { 2, 32, 42, 13, 13, 13, 13, 11, 12, 12, 11, 11, 11, 12, 11, 11 };
    private static final float LINE = 15.5f;
    /// Of columns that wrap.
    private static final int WRAPPED_WIDTH = 30;

    @Override
    public String title() {
        return wording.text("scp");
    }

    @Override
    public String about() {
        return wording.text("scp-about");
    }

    void build(XSSFSheet sheet, Styles styles) {
        sheet.setDisplayGridlines(false);
        CoverCells cells = new CoverCells(sheet, styles, WIDTHS);
        cells.row(34).text(1, Look.TITLE, wording.text("scp.title"));
        if (!scp.advised()) {
            cells.sentence(Look.NOTE, wording.text("scp.none"));
            return;
        }
        cells.sentence(Look.VERDICT, scp.verdict());
        phases(cells);
        changes(cells);
        people(cells);
        policies(cells);
        places(cells);
        cells.section(wording.text("scp.method"));
        for (String line : wording.text("scp.method-lines").split("\\s*\\|\\s*")) {
            cells.sentence(Look.NOTE, "•  " + line);
        }
    }

    private void phases(CoverCells cells) {
        cells.section(wording.text("scp.phases"));
        header(cells, Set.of(1, 2, 3), "phase", "targets", "ready", "accounts", "unread", "users", "in-use", "exempt",
                "to-grant", "migrate", "delete", "undecided", "undetermined", "unused", "console");
        for (PhaseLine phase : scp.phases()) {
            long[] counts = { phase.accounts(), phase.unread(), phase.users(), phase.inUse(), phase.exempt(),
                    phase.toGrant(), phase.migrate(), phase.delete(), phase.undecided(), phase.undetermined(),
                    phase.unused(), phase.console() };
            row(cells, phase.name(), phase.targets())
                    .text(3, phase.ready() ? Look.CLEAR : Look.UNDETERMINED,
                            wording.text(phase.ready() ? "scp.is-ready" : "scp.is-not-ready"));
            for (int at = 0; at < counts.length; at++) {
                cells.number(4 + at, Look.NUMBER, counts[at]);
            }
        }
        cells.table("Table_scp_phases", 15, scp.phases().size());
        cells.gap();
        scp.phases().forEach(phase -> cells.sentence(Look.NOTE, "•  " + phase.name() + ": " + phase.statement()));
        cells.sentence(Look.NOTE, wording.text("scp.totals", scp.totals().losing(), scp.totals().mayLose(),
                scp.totals().losingInUse()));
    }

    private void changes(CoverCells cells) {
        ExceptionDiff diff = scp.diff();
        cells.section(wording.text("scp.diff"));
        cells.sentence(Look.NOTE, diff.sentence());
    }

    private void people(CoverCells cells) {
        cells.section(wording.text("scp.people"));
        cells.sentence(Look.NOTE, scp.signIn().sentence());
        if (scp.signIn().known()) {
            cells.sentence(Look.NOTE, scp.signIn().people().sentence());
        }
        scp.signIn().sessions().forEach(line -> cells.sentence(Look.NOTE, "•  " + line));
    }

    private void policies(CoverCells cells) {
        cells.section(wording.text("scp.policies"));
        header(cells, Set.of(1, 2, 3), "file", "policy", "for-phase", "characters", "limit", "headroom");
        for (ScpPolicyLine policy : scp.policies()) {
            row(cells, policy.file(), List.of(policy.title()))
                    .text(3, Look.WRAPPED,
                            policy.phase().isEmpty() ? wording.text("scp.all-phases") : policy.phase())
                    .number(4, Look.NUMBER, policy.characters()).number(5, Look.NUMBER, policy.limit())
                    .number(6, policy.headroom() < 0 ? Look.HIGH : Look.NUMBER, policy.headroom());
        }
        cells.table("Table_scp_policies", 6, scp.policies().size());
    }

    private void places(CoverCells cells) {
        cells.section(wording.text("scp.places"));
        header(cells, Set.of(1, 2), "place", "files", "slots", "slots-taken", "slots-left");
        for (ScpPlace place : scp.places()) {
            row(cells, place.name(), place.files()).number(3, Look.NUMBER, place.files().size());
            slots(cells, 4, place.taken());
            slots(cells, 5, place.left());
        }
        cells.table("Table_scp_places", 5, scp.places().size());
    }

    private void slots(CoverCells cells, int column, OptionalInt slots) {
        if (slots.isPresent()) {
            cells.number(column, slots.getAsInt() < 0 ? Look.HIGH : Look.NUMBER, slots.getAsInt());
        }
        else {
            cells.text(column, Look.UNDETERMINED, wording.text("scp.slots-unknown"));
        }
    }

    private void header(CoverCells cells, Set<Integer> texts, String... words) {
        cells.header(List.of(words).stream().map(word -> wording.text("scp." + word)).toList(), texts);
    }

    /// A row as tall as its two texts need.
    private static CoverCells row(CoverCells cells, String first, List<String> second) {
        int lines = second.stream().mapToInt(text -> 1 + text.length() / (WRAPPED_WIDTH * 4 / 3)).sum();
        return cells.row(LINE * Math.max(1, Math.max(lines, 1 + first.length() / WRAPPED_WIDTH)))
                .text(1, Look.WRAPPED, first).text(2, Look.WRAPPED, String.join("\n", second));
    }
}
