package org.keyledger.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class ColumnWidthsTests {

    @Test
    void columnIsAsWideAsItsLongestTextWithinBounds() {
        assertThat(width("id", 40, "a")).isEqualTo(9);
        assertThat(width("id", 40, "x".repeat(20))).isEqualTo(22);
        assertThat(width("id", 40, "x".repeat(200))).isEqualTo(40);
        assertThat(width("id", 40, "short\n" + "x".repeat(20))).isEqualTo(22);
    }

    @Test
    void columnIsWideEnoughForItsHeaderOnTwoLines() {
        assertThat(width("Undetermined", 40, "1")).isEqualTo(16);
        assertThat(width("Last used, note", 40, "1")).isEqualTo(13);
    }

    @Test
    void rowIsAsTallAsItsLongestWrappedText() {
        ColumnWidths<String> widths = new ColumnWidths<>(List.of(column("Note", 20, true)), List.of("x".repeat(100)));

        assertThat(widths.rowHeight("short")).isZero();
        assertThat(widths.rowHeight("x".repeat(60))).isEqualTo(45);
        assertThat(widths.rowHeight("a\nb")).isEqualTo(30);
        assertThat(widths.rowHeight("x".repeat(32_000))).isEqualTo(405);
    }

    @Test
    void rowOfUnwrappedTextHasTheUsualHeight() {
        ColumnWidths<String> widths = new ColumnWidths<>(List.of(column("Note", 20, false)), List.of("x".repeat(100)));

        assertThat(widths.rowHeight("x".repeat(60))).isZero();
    }

    private static int width(String header, int widest, String text) {
        String xml = new ColumnWidths<>(List.of(column(header, widest, false)), List.of(text)).xml();
        return Integer.parseInt(xml.replaceAll(".*width=\"(\\d+)\".*", "$1"));
    }

    private static Column<String> column(String header, int widest, boolean wraps) {
        return new Column<>(header, Look.HEADER, widest, wraps, List.of(), (text, cell) -> cell.text(Look.TEXT, text));
    }
}
