package org.keyledger.report.excel;

import java.time.YearMonth;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.keyledger.report.Classification;

/// How sheets print: landscape A4, one page wide, each page named and numbered.
final class Page {

    private Page() {}

    static void setUp(XSSFSheet sheet, YearMonth period, String organization, Classification classification,
            Wording wording) {
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, 0.4);
        sheet.setMargin(PageMargin.RIGHT, 0.4);
        sheet.setMargin(PageMargin.TOP, 0.6);
        sheet.setMargin(PageMargin.BOTTOM, 0.6);
        sheet.getHeader().setLeft("&A");
        sheet.getHeader().setRight(literal(organization));
        if (!classification.isNone()) {
            sheet.getHeader().setCenter("&B" + literal(classification.label()));
        }
        sheet.getFooter().setLeft(literal(wording.text("page.footer", period)));
        sheet.getFooter().setRight(wording.text("page.number", "&P", "&N"));
    }

    /// In headers and footers an ampersand starts a code.
    private static String literal(String text) {
        return CellText.coded(text).replace("&", "&&");
    }
}
