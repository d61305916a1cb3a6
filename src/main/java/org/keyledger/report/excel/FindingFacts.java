package org.keyledger.report.excel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.keyledger.report.FindingLine;

/// What the cells of a finding say, by the columns that write them: there is no second idea of what stands where.
final class FindingFacts {

    private final List<Column<FindingLine>> columns;
    private final FactText.Kind[] kinds;
    private final Capture capture = new Capture();

    FindingFacts(List<Column<FindingLine>> columns) {
        this.columns = List.copyOf(columns);
        this.kinds = new FactText.Kind[columns.size()];
        Arrays.fill(kinds, FactText.Kind.TEXT);
    }

    /// One text for each column.
    List<String> of(FindingLine finding) {
        List<String> facts = new ArrayList<>(columns.size());
        for (int at = 0; at < kinds.length; at++) {
            capture.column = at;
            capture.text = "";
            columns.get(at).value().write(finding, capture);
            facts.add(capture.text);
        }
        return facts;
    }

    /// What a column holds, as far as findings have shown it: where all of its cells are empty, anything else is wrong.
    FactText.Kind kind(int column) {
        return kinds[column];
    }

    /// Does what [RowXml] does, in words.
    private final class Capture implements CellSink {

        private int column;
        private String text;

        @Override
        public void text(Look look, String value) {
            text = FactText.plain(CellText.fitted(value));
        }

        @Override
        public void number(Look look, long number) {
            kinds[column] = FactText.Kind.NUMBER;
            text = Long.toString(number);
        }

        @Override
        public void number(Look look, double number) {
            if (!Double.isFinite(number)) {
                text(look, "n/a");
                return;
            }
            kinds[column] = FactText.Kind.NUMBER;
            text = FactText.digits(number);
        }

        @Override
        public void instant(Look look, Instant instant) {
            if (!SerialDate.covers(instant)) {
                text(look, instant.toString());
                return;
            }
            kinds[column] = look == Look.MONTH ? FactText.Kind.MONTH
                    : look == Look.DATE ? FactText.Kind.DAY : FactText.Kind.MINUTE;
            text = FactText.of(SerialDate.utc(instant), kinds[column]);
        }

        @Override
        public void blank(Look look) {
            text = "";
        }
    }
}
