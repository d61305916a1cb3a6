package org.keyledger.report.excel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// A workbook's table of shared strings, which must be there before the first sheet is read: as UTF-8 in pages, since it
/// may hold millions.
final class SharedTexts extends DefaultHandler {

    private static final int PAGE = 1 << 20;

    private final List<byte[]> pages = new ArrayList<>();
    private long[] ends = new long[1 << 10];
    private int count;
    private long end;
    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private int phonetic;

    String get(int index) throws SAXException {
        if (index < 0 || index >= count) {
            throw new SAXException("there is no shared string " + index);
        }
        long from = index == 0 ? 0 : ends[index - 1];
        byte[] bytes = new byte[(int) (ends[index] - from)];
        for (int at = 0; at < bytes.length;) {
            long place = from + at;
            int length = Math.min(bytes.length - at, PAGE - (int) (place % PAGE));
            System.arraycopy(pages.get((int) (place / PAGE)), (int) (place % PAGE), bytes, at, length);
            at += length;
        }
        return new String(bytes, UTF_8);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "si" -> text.setLength(0);
            case "rPh" -> phonetic++;
            case "t" -> inText = phonetic == 0;
            default -> inText = false;
        }
    }

    @Override
    public void characters(char[] letters, int start, int length) throws SAXException {
        if (inText) {
            SheetRows.append(text, letters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        inText = false;
        if (name.equals("rPh")) {
            phonetic--;
        }
        else if (name.equals("si")) {
            add(CellText.decoded(text.toString()).getBytes(UTF_8));
        }
    }

    private void add(byte[] bytes) {
        for (int at = 0; at < bytes.length;) {
            if (end / PAGE == pages.size()) {
                pages.add(new byte[PAGE]);
            }
            int within = (int) (end % PAGE);
            int length = Math.min(bytes.length - at, PAGE - within);
            System.arraycopy(bytes, at, pages.getLast(), within, length);
            at += length;
            end += length;
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        ends[count++] = end;
    }
}
