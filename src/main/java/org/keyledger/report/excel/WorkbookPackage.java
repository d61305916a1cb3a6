package org.keyledger.report.excel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Function;

import javax.xml.parsers.ParserConfigurationException;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.keyledger.report.Passwords;
import org.keyledger.report.ReviewImportException;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/// A workbook from outside, read part by part and never held whole. POI refuses an entry that unpacks to more than a
/// hundred times its size, and its XML reader document types, so that no file can fill the memory or fetch another.
final class WorkbookPackage implements AutoCloseable {

    private static final double LEAST_PACKED = 0.01;
    private static final long MOST_ENTRIES = 10_000;

    private final ReturnedFile file;
    private final OPCPackage content;
    private final XSSFReader reader;

    private WorkbookPackage(ReturnedFile file, OPCPackage content, XSSFReader reader) {
        this.file = file;
        this.content = content;
        this.reader = reader;
    }

    /// @throws ReviewImportException when the file is no such workbook
    static WorkbookPackage open(Path named, Passwords passwords) {
        ReturnedFile file = ReturnedFile.of(named, passwords);
        ZipSecureFile.setMinInflateRatio(LEAST_PACKED);
        ZipSecureFile.setMaxFileCount(MOST_ENTRIES);
        try {
            OPCPackage content = OPCPackage.open(file.opened().toFile(), PackageAccess.READ);
            try {
                return new WorkbookPackage(file, content, new XSSFReader(content));
            }
            catch (IOException | OpenXML4JException | RuntimeException wrong) {
                content.revert();
                throw wrong;
            }
        }
        catch (IOException | OpenXML4JException | RuntimeException wrong) {
            file.close();
            throw unreadable(named, wrong);
        }
    }

    /// The program that made it, such as `Keyledger 1.2.3`; empty where it does not say.
    String creator() {
        try {
            return content.getPackageProperties().getCreatorProperty().orElse("");
        }
        catch (OpenXML4JException | RuntimeException wrong) {
            throw unreadable(file.named(), wrong);
        }
    }

    /// Whether days are counted from 1904.
    boolean countsFrom1904() {
        boolean[] answer = new boolean[1];
        try (InputStream workbook = reader.getWorkbookData()) {
            parse(workbook, new DefaultHandler() {

                @Override
                public void startElement(String uri, String name, String qualified, Attributes attributes) {
                    String value = name.equals("workbookPr") ? attributes.getValue("date1904") : null;
                    answer[0] |= value != null && !value.equals("0") && !value.equals("false");
                }
            });
        }
        catch (IOException | OpenXML4JException | SAXException | RuntimeException wrong) {
            throw unreadable(file.named(), wrong);
        }
        return answer[0];
    }

    /// @param rows by the sheet's name, takes its rows
    void forEachSheet(Function<String, SheetRows.Rows> rows) {
        SharedTexts shared = sharedTexts();
        try {
            XSSFReader.SheetIterator sheets = reader.getSheetIterator();
            while (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    parse(sheet, new SheetRows(shared, rows.apply(sheets.getSheetName())));
                }
                catch (EnoughException enough) {
                    // the rest of the sheet is of no interest
                }
            }
        }
        catch (IOException | OpenXML4JException | SAXException | RuntimeException wrong) {
            throw unreadable(file.named(), wrong);
        }
    }

    private SharedTexts sharedTexts() {
        SharedTexts shared = new SharedTexts();
        try (InputStream strings = reader.getSharedStringsData()) {
            if (strings != null) {
                parse(strings, shared);
            }
        }
        catch (IOException | OpenXML4JException | SAXException | RuntimeException wrong) {
            throw unreadable(file.named(), wrong);
        }
        return shared;
    }

    @Override
    public void close() {
        content.revert();
        file.close();
    }

    /// Ends the reading of a sheet.
    static final class EnoughException extends SAXException {

        private static final long serialVersionUID = 1L;
    }

    private static void parse(InputStream part, DefaultHandler handler) throws IOException, SAXException {
        try {
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            xml.setContentHandler(handler);
            xml.setErrorHandler(handler);
            xml.parse(new InputSource(part));
        }
        catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ReviewImportException unreadable(Path file, Exception wrong) {
        if (wrong instanceof ReviewImportException known) {
            return known;
        }
        String why = String.valueOf(wrong.getMessage()).lines().findFirst().orElse("");
        return new ReviewImportException(file + " cannot be read as an .xlsx workbook: " + FactText.plain(why) + "."
                + ReturnedFile.SAVE_AS, wrong);
    }
}
