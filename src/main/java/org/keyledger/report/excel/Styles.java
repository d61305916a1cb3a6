package org.keyledger.report.excel;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.EnumMap;
import java.util.Map;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// The styles of a workbook, and the XML that names them in a cell. Severities differ in lightness, so that they stay
/// apart in greyscale and for the colour-blind, and always stand in words.
final class Styles {

    private static final String WHITE = "FFFFFF";
    private static final String INK = "1F2933";
    private static final String NAVY = "1F3A5F";
    private static final String SLATE = "52606D";
    private static final String RULE = "BCC7D3";

    private final XSSFWorkbook workbook;
    private final StyleKit kit;
    private final Map<Look, XSSFCellStyle> styles = new EnumMap<>(Look.class);
    private final Map<Look, XSSFCellStyle> quotedStyles = new EnumMap<>(Look.class);
    private final byte[][] textStarts = new byte[Look.values().length][];
    private final byte[][] quotedTextStarts = new byte[Look.values().length][];
    private final byte[][] valueStarts = new byte[Look.values().length][];
    private final byte[][] blanks = new byte[Look.values().length][];

    Styles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.kit = new StyleKit(workbook);
        for (Look look : Look.values()) {
            XSSFCellStyle style = create(look);
            XSSFCellStyle quoted = workbook.createCellStyle();
            quoted.cloneStyleFrom(style);
            quoted.setQuotePrefixed(true);
            styles.put(look, style);
            quotedStyles.put(look, quoted);
            textStarts[look.ordinal()] = xml(style, "\" t=\"inlineStr\"><is>");
            quotedTextStarts[look.ordinal()] = xml(quoted, "\" t=\"inlineStr\"><is>");
            valueStarts[look.ordinal()] = xml(style, "\"><v>");
            blanks[look.ordinal()] = xml(style, "\"/>");
        }
    }

    XSSFCellStyle of(Look look) {
        return styles.get(look);
    }

    /// With the mark that keeps text from turning into a formula when somebody edits the cell.
    XSSFCellStyle quoted(Look look) {
        return quotedStyles.get(look);
    }

    byte[] textStart(Look look) {
        return textStarts[look.ordinal()];
    }

    /// With the mark that keeps the text from turning into a formula when somebody edits the cell.
    byte[] quotedTextStart(Look look) {
        return quotedTextStarts[look.ordinal()];
    }

    byte[] valueStart(Look look) {
        return valueStarts[look.ordinal()];
    }

    byte[] blank(Look look) {
        return blanks[look.ordinal()];
    }

    private XSSFCellStyle create(Look look) {
        return switch (look) {
            case TEXT -> kit.plain();
            case CLEAR -> kit.aligned(HorizontalAlignment.CENTER);
            case WRAPPED -> kit.wrapped();
            case CODE -> kit.formatted("@", HorizontalAlignment.LEFT);
            case NUMBER -> kit.formatted("#,##0", HorizontalAlignment.RIGHT);
            case DECIMAL -> kit.formatted("#,##0.0", HorizontalAlignment.RIGHT);
            case PERCENT -> kit.formatted("0.0%", HorizontalAlignment.RIGHT);
            case SHARE -> kit.formatted("0.00%", HorizontalAlignment.RIGHT);
            case DAYS -> kit.formatted("General\" days\"", HorizontalAlignment.RIGHT);
            case INSTANT -> kit.formatted("yyyy-mm-dd hh:mm", HorizontalAlignment.LEFT);
            case DATE -> kit.formatted("yyyy-mm-dd", HorizontalAlignment.LEFT);
            case MONTH -> kit.formatted("yyyy-mm", HorizontalAlignment.LEFT);
            case HEADER -> header(NAVY);
            case REVIEW_HEADER -> header("8A5A00");
            case REVIEW -> review("General");
            case REVIEW_DATE -> review("yyyy-mm-dd");
            case CRITICAL -> badge("7B1113", WHITE, true);
            case HIGH -> badge("C8553D", WHITE, true);
            case MEDIUM -> badge("F2B66D", INK, false);
            case LOW -> badge("FBE9CE", INK, false);
            case FLAGGED -> badge("F2B66D", INK, true);
            case UNDETERMINED -> badge("E4E7EB", INK, false);
            case TITLE -> heading(22, NAVY, true);
            case SUBTITLE -> heading(12, SLATE, false);
            case CLASSIFICATION -> heading(12, NAVY, true);
            case SECTION -> section();
            case LABEL -> heading(11, SLATE, false);
            case VERDICT -> verdict();
            case NOTE -> note();
            case LINK -> link();
            case SIGN -> sign();
            case BOX_LABEL -> boxLabel();
            case BOX -> box();
            case FACT -> fact();
            case HEADLINE -> headline();
            case RIGHT -> kit.formatted("General", HorizontalAlignment.RIGHT);
            case INDENTED -> indented();
            case NUMBER_HEADER -> numberHeader();
        };
    }

    private XSSFCellStyle fact() {
        XSSFCellStyle style = kit.formatted("#,##0", HorizontalAlignment.LEFT);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private XSSFCellStyle indented() {
        XSSFCellStyle style = kit.wrapped();
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setIndention((short) 1);
        return style;
    }

    private XSSFCellStyle headline() {
        XSSFCellStyle style = kit.wrapped();
        style.setFont(kit.font(11, INK, true));
        return style;
    }

    private XSSFCellStyle header(String fill) {
        XSSFCellStyle style = kit.filled(fill, WHITE, true);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private XSSFCellStyle numberHeader() {
        XSSFCellStyle style = header(NAVY);
        style.setAlignment(HorizontalAlignment.RIGHT);
        style.setIndention((short) 1);
        return style;
    }

    private XSSFCellStyle review(String format) {
        XSSFCellStyle style = kit.filled("FFF8E1", INK, false);
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setWrapText(true);
        kit.border(style, "E0C98F");
        return style;
    }

    private XSSFCellStyle badge(String fill, String ink, boolean bold) {
        XSSFCellStyle style = kit.filled(fill, ink, bold);
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(StyleKit.color(WHITE));
        return style;
    }

    private XSSFCellStyle heading(int size, String ink, boolean bold) {
        XSSFCellStyle style = kit.plain();
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setFont(kit.font(size, ink, bold));
        return style;
    }

    private XSSFCellStyle section() {
        XSSFCellStyle style = heading(13, NAVY, true);
        style.setBorderBottom(BorderStyle.MEDIUM);
        style.setBottomBorderColor(StyleKit.color(NAVY));
        return style;
    }

    private XSSFCellStyle verdict() {
        XSSFCellStyle style = kit.filled("E8EEF5", INK, true);
        style.setFont(kit.font(13, INK, true));
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setIndention((short) 1);
        return style;
    }

    private XSSFCellStyle note() {
        XSSFCellStyle style = heading(11, INK, false);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private XSSFCellStyle link() {
        XSSFCellStyle style = kit.plain();
        XSSFFont font = kit.font(11, "1F5FA8", false);
        font.setUnderline(XSSFFont.U_SINGLE);
        style.setFont(font);
        return style;
    }

    private XSSFCellStyle sign() {
        XSSFCellStyle style = heading(16, SLATE, true);
        style.setAlignment(HorizontalAlignment.CENTER);
        return style;
    }

    private XSSFCellStyle boxLabel() {
        XSSFCellStyle style = heading(10, SLATE, false);
        style.setAlignment(HorizontalAlignment.CENTER);
        return style;
    }

    private XSSFCellStyle box() {
        XSSFCellStyle style = kit.formatted("#,##0", HorizontalAlignment.CENTER);
        style.setFont(kit.font(18, NAVY, true));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        kit.border(style, RULE);
        return style;
    }

    private static byte[] xml(XSSFCellStyle style, String end) {
        return ("\" s=\"" + style.getIndex() + end).getBytes(US_ASCII);
    }
}
