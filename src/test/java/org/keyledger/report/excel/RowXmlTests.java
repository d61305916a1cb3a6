package org.keyledger.report.excel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class RowXmlTests {

    private static final Styles STYLES = new Styles(new XSSFWorkbook());

    @Test
    void writesTextInline() {
        assertThat(cell(cell -> cell.text(Look.TEXT, "a<b>&c"))).isEqualTo(
                "<row r=\"7\"><c r=\"A7\" s=\"" + style(Look.TEXT)
                        + "\" t=\"inlineStr\"><is><t>a&lt;b&gt;&amp;c</t></is></c></row>");
    }

    @Test
    void keepsOuterSpace() {
        assertThat(cell(cell -> cell.text(Look.TEXT, "a "))).contains("<t xml:space=\"preserve\">a </t>");
    }

    @Test
    void leavesEmptyTextOut() {
        assertThat(cell(cell -> cell.text(Look.TEXT, ""))).isEqualTo("<row r=\"7\"></row>");
    }

    @Test
    void writesNumbersAsTheyAre() {
        assertThat(value(cell -> cell.number(Look.NUMBER, 0L))).isEqualTo("0");
        assertThat(value(cell -> cell.number(Look.NUMBER, 1_234_567_890_123L))).isEqualTo("1234567890123");
        assertThat(value(cell -> cell.number(Look.NUMBER, -45L))).isEqualTo("-45");
        assertThat(value(cell -> cell.number(Look.NUMBER, Long.MIN_VALUE))).isEqualTo("-9223372036854775808");
        assertThat(value(cell -> cell.number(Look.PERCENT, 0.439))).isEqualTo("0.439");
    }

    @Test
    void writesWhatIsNoNumberAsText() {
        assertThat(cell(cell -> cell.number(Look.PERCENT, Double.NaN))).contains("<t>n/a</t>");
        assertThat(cell(cell -> cell.number(Look.PERCENT, 1 / 0.0))).contains("<t>n/a</t>");
    }

    @Test
    void writesInstantsAsDaysSince1900() {
        assertThat(value(cell -> cell.instant(Look.INSTANT, Instant.parse("2026-11-01T00:00:00Z")))).isEqualTo("46327");
        assertThat(value(cell -> cell.instant(Look.INSTANT, Instant.parse("2026-11-01T06:00:00Z"))))
                .isEqualTo("46327.25");
        assertThat(value(cell -> cell.instant(Look.INSTANT, Instant.parse("2026-11-01T00:00:01.9Z"))))
                .isEqualTo("46327.00001157408");
    }

    @Test
    void writesInstantsThatExcelDoesNotKnowAsText() {
        assertThat(cell(cell -> cell.instant(Look.INSTANT, Instant.parse("1900-02-28T23:59:59Z"))))
                .contains("<t>1900-02-28T23:59:59Z</t>");
        assertThat(value(cell -> cell.instant(Look.INSTANT, Instant.parse("1900-03-01T00:00:00Z")))).isEqualTo("61");
    }

    @Test
    void namesCellsBeyondTheLettersOfTheAlphabet() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Column<String>> columns = java.util.stream.IntStream.range(0, 28)
                .mapToObj(_ -> column((text, cell) -> cell.text(Look.TEXT, text)))
                .toList();
        RowXml<String> xml = new RowXml<>(out, columns, STYLES);

        xml.row(1_048_576, 0, "x");
        xml.flush();

        assertThat(out.toString(UTF_8)).contains("r=\"Z1048576\"", "r=\"AA1048576\"", "r=\"AB1048576\"");
    }

    @Test
    void writesTheHeightOfTallRows() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RowXml<String> xml = new RowXml<>(out, List.of(), STYLES);

        xml.row(7, 45, "");
        xml.flush();

        assertThat(out.toString(UTF_8)).isEqualTo("<row r=\"7\" ht=\"45\"></row>");
    }

    private interface Writing {
        void into(CellSink cell);
    }

    private static String value(Writing writing) {
        return cell(writing).replaceAll(".*<v>(.*)</v>.*", "$1");
    }

    private static String cell(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RowXml<String> xml = new RowXml<>(out, List.of(column((_, cell) -> writing.into(cell))), STYLES);
        xml.row(7, 0, "");
        xml.flush();
        return out.toString(UTF_8);
    }

    private static Column<String> column(Column.Value<String> value) {
        return new Column<>("header", Look.HEADER, 10, false, List.of(), value);
    }

    private static int style(Look look) {
        return STYLES.of(look).getIndex();
    }
}
