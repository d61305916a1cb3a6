package org.keyledger.report.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.keyledger.report.AuditReport;
import org.keyledger.templates.Templates;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.SimpleBookmark;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/// What a reader of the file would find in it.
public record PdfFile(PdfReader reader) {

    static PdfFile of(AuditReport report, Path folder) throws IOException {
        return open(new ExecutiveSummaryWriter(Templates::builtIn).write(report, folder).getFirst());
    }

    public static PdfFile open(Path file) throws IOException {
        return new PdfFile(new PdfReader(Files.readAllBytes(file)));
    }

    public int pages() {
        return reader.getNumberOfPages();
    }

    public String page(int page) {
        try {
            return new PdfTextExtractor(reader).getTextFromPage(page).lines().map(String::strip)
                    .filter(line -> !line.isEmpty()).collect(Collectors.joining("\n", "", "\n"));
        }
        catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    String text() {
        return IntStream.rangeClosed(1, pages()).mapToObj(this::page).collect(Collectors.joining());
    }

    /// The text with the line breaks of the layout taken out.
    String flowing() {
        return text().replaceAll("\\s+", " ");
    }

    List<String> outline() {
        return flatten(SimpleBookmark.getBookmarkList(reader));
    }

    /// The dictionaries of all streams of a subtype such as `Image`, wherever they hang.
    List<PdfDictionary> objects(PdfName key, PdfName value) {
        List<PdfDictionary> found = new ArrayList<>();
        for (int i = 0; i < reader.getXrefSize(); i++) {
            PdfObject object = reader.getPdfObject(i);
            if (object instanceof PdfDictionary dictionary && value.equals(dictionary.get(key))) {
                found.add(dictionary);
            }
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private static List<String> flatten(List<Map<String, Object>> bookmarks) {
        List<String> titles = new ArrayList<>();
        for (Map<String, Object> bookmark : bookmarks) {
            titles.add((String) bookmark.get("Title"));
            titles.addAll(flatten((List<Map<String, Object>>) bookmark.getOrDefault("Kids", List.of())));
        }
        return titles;
    }
}
