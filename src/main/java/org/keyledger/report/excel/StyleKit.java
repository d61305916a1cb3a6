package org.keyledger.report.excel;

import java.util.HexFormat;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontFamily;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// What styles are made of. Each call makes a new one.
final class StyleKit {

    private static final int TEXT_SIZE = 11;

    private final XSSFWorkbook workbook;

    StyleKit(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    XSSFCellStyle plain() {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    XSSFCellStyle aligned(HorizontalAlignment alignment) {
        XSSFCellStyle style = plain();
        style.setAlignment(alignment);
        return style;
    }

    XSSFCellStyle wrapped() {
        XSSFCellStyle style = plain();
        style.setWrapText(true);
        return style;
    }

    XSSFCellStyle filled(String fill, String ink, boolean bold) {
        XSSFCellStyle style = plain();
        style.setFillForegroundColor(color(fill));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFont(font(TEXT_SIZE, ink, bold));
        return style;
    }

    XSSFCellStyle formatted(String format, HorizontalAlignment alignment) {
        XSSFCellStyle style = plain();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setAlignment(alignment);
        if (alignment == HorizontalAlignment.RIGHT) {
            // Away from the text of the next column.
            style.setIndention((short) 1);
        }
        return style;
    }

    void border(XSSFCellStyle style, String colour) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(color(colour));
        style.setBottomBorderColor(color(colour));
        style.setLeftBorderColor(color(colour));
        style.setRightBorderColor(color(colour));
    }

    XSSFFont font(int size, String ink, boolean bold) {
        XSSFFont font = workbook.createFont();
        font.setFontName(XSSFFont.DEFAULT_FONT_NAME);
        font.setFamily(FontFamily.SWISS);
        font.setScheme(FontScheme.MINOR);
        font.setFontHeightInPoints((short) size);
        font.setColor(color(ink));
        font.setBold(bold);
        return font;
    }

    static XSSFColor color(String rgb) {
        return new XSSFColor(HexFormat.of().parseHex("FF" + rgb), null);
    }
}
