package org.keyledger.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// A workbook as its parts say it, without a library's mercy.
///
/// @param texts           of all cells, whatever their kind
/// @param unquoted        those without the mark that keeps them text when somebody edits the cell
/// @param formulas        of all cells
/// @param externalTargets of hyperlinks and other relations that lead out of the workbook
record RawWorkbook(Set<String> texts, Set<String> unquoted, List<String> formulas, List<String> externalTargets) {

    private static final Pattern CODE = Pattern.compile("_x([0-9A-F]{4})_");

    static RawWorkbook read(Path file) throws IOException, SAXException, ParserConfigurationException {
        RawWorkbook workbook = new RawWorkbook(new HashSet<>(), new HashSet<>(), new ArrayList<>(), new ArrayList<>());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<Boolean> quoted = quoted(part(zip, "xl/styles.xml"));
            List<String> shared = zip.getEntry("xl/sharedStrings.xml") == null ? List.of()
                    : items(part(zip, "xl/sharedStrings.xml").getDocumentElement(), "si");
            for (ZipEntry entry : zip.stream().toList()) {
                if (entry.getName().endsWith(".rels")) {
                    workbook.addRelations(part(zip, entry.getName()));
                }
                if (entry.getName().startsWith("xl/worksheets/sheet")) {
                    workbook.addCells(part(zip, entry.getName()), quoted, shared);
                }
            }
        }
        return workbook;
    }

    private static Document part(ZipFile zip, String name)
            throws IOException, SAXException, ParserConfigurationException {
        try (InputStream content = zip.getInputStream(zip.getEntry(name))) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(content);
        }
    }

    private static List<Boolean> quoted(Document styles) {
        List<Boolean> quoted = new ArrayList<>();
        NodeList formats = ((Element) styles.getElementsByTagName("cellXfs").item(0)).getElementsByTagName("xf");
        for (int at = 0; at < formats.getLength(); at++) {
            String mark = ((Element) formats.item(at)).getAttribute("quotePrefix");
            quoted.add(mark.equals("1") || mark.equals("true"));
        }
        return quoted;
    }

    private static List<String> items(Element parent, String name) {
        List<String> items = new ArrayList<>();
        NodeList nodes = parent.getElementsByTagName(name);
        for (int at = 0; at < nodes.getLength(); at++) {
            items.add(nodes.item(at).getTextContent());
        }
        return items;
    }

    private void addRelations(Document relations) {
        NodeList all = relations.getElementsByTagName("Relationship");
        for (int at = 0; at < all.getLength(); at++) {
            Element relation = (Element) all.item(at);
            if (relation.getAttribute("TargetMode").equals("External")) {
                externalTargets.add(relation.getAttribute("Target"));
            }
        }
    }

    private void addCells(Document sheet, List<Boolean> quoted, List<String> shared) {
        NodeList cells = sheet.getElementsByTagName("c");
        for (int at = 0; at < cells.getLength(); at++) {
            Element cell = (Element) cells.item(at);
            formulas.addAll(items(cell, "f"));
            String text = switch (cell.getAttribute("t")) {
                case "inlineStr" -> String.join("", items(cell, "t"));
                case "s" -> shared.get(Integer.parseInt(items(cell, "v").getFirst()));
                // A number, or no value.
                case "", "n" -> "";
                default -> throw new AssertionError("a cell of type " + cell.getAttribute("t"));
            };
            String decoded = decoded(text);
            texts.add(decoded);
            String style = cell.getAttribute("s");
            if (!(quoted.get(style.isEmpty() ? 0 : Integer.parseInt(style)))) {
                unquoted.add(decoded);
            }
        }
    }

    /// ECMA-376 part 1, 22.9.2.19.
    private static String decoded(String text) {
        return CODE.matcher(text).replaceAll(
                code -> Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(code.group(1), 16))));
    }
}
