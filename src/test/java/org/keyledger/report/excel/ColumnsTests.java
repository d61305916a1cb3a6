package org.keyledger.report.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ColumnsTests {

    private static final Wording WORDING = Wording.load();

    @Test
    void headersOfOneTableAlwaysDiffer() {
        Columns<String> columns = new Columns<String>(WORDING, "keys").id("account", text -> text)
                .verdict("account", text -> text)
                .verdict("Account", text -> text)
                .verdict("two\nlines", text -> text);

        assertThat(columns.list()).extracting(Column::header)
                .containsExactly("Account", "account (2)", "Account (3)", "two lines");
    }

    @Test
    void unknownVerdictNeverLooksClear() {
        Column<String> verdict = new Columns<String>(WORDING, "keys").verdict("c", text -> text).list().getFirst();
        Look[] look = new Look[1];
        CellSink sink = new RecordingSink(look);

        verdict.value().write("Clear", sink);
        assertThat(look[0]).isEqualTo(Look.CLEAR);
        verdict.value().write("Something new", sink);
        assertThat(look[0]).isEqualTo(Look.UNDETERMINED);
    }

    @Test
    void missingWordIsNamed() {
        assertThatThrownBy(() -> new Columns<String>(WORDING, "keys").text("no-such", text -> text))
                .hasMessage("workbook.properties has no entry keys.no-such");
    }

    private record RecordingSink(Look[] look) implements CellSink {

        @Override
        public void text(Look shown, String text) {
            look[0] = shown;
        }

        @Override
        public void number(Look shown, long number) {}

        @Override
        public void number(Look shown, double number) {}

        @Override
        public void instant(Look shown, java.time.Instant instant) {}

        @Override
        public void blank(Look shown) {}
    }
}
