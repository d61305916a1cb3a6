package org.keyledger.report.excel;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/// XML on its way out, as UTF-8 bytes. Almost all text is ASCII without markup, so that path is a plain loop.
final class XmlBuffer {

    private static final int FLUSH_AT = 1 << 16;
    /// A character takes 7 bytes at most (`_xHHHH_`), and a cell's element some more.
    private static final int LARGEST_CELL = CellText.LONGEST * 7 + 256;
    private static final boolean[] PLAIN = plain();

    private final OutputStream out;
    private final byte[] buffer = new byte[FLUSH_AT + LARGEST_CELL];
    private int length;

    XmlBuffer(OutputStream out) {
        this.out = out;
    }

    /// To be called after each cell at the latest: there is room for one more.
    void flushIfFull() {
        if (length >= FLUSH_AT) {
            flush();
        }
    }

    void flush() {
        try {
            out.write(buffer, 0, length);
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        length = 0;
    }

    /// Text of a cell's element: markup escaped, and what XML does not know coded.
    void text(String text) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter < 128 && PLAIN[letter]) {
                buffer[length++] = (byte) letter;
            }
            else if (CellText.isPair(text, at)) {
                utf8(text.codePointAt(at++));
            }
            else if (CellText.needsCode(text, at)) {
                raw(CellText.code(letter));
            }
            else {
                special(letter);
            }
        }
    }

    private void special(char letter) {
        switch (letter) {
            case '&' -> raw("&amp;");
            case '<' -> raw("&lt;");
            case '>' -> raw("&gt;");
            default -> utf8(Character.isSurrogate(letter) ? '\uFFFD' : letter);
        }
    }

    private void utf8(int point) {
        if (point < 0x80) {
            buffer[length++] = (byte) point;
        }
        else if (point < 0x800) {
            buffer[length++] = (byte) (0xC0 | point >> 6);
            buffer[length++] = (byte) (0x80 | point & 0x3F);
        }
        else if (point < 0x10000) {
            buffer[length++] = (byte) (0xE0 | point >> 12);
            buffer[length++] = (byte) (0x80 | point >> 6 & 0x3F);
            buffer[length++] = (byte) (0x80 | point & 0x3F);
        }
        else {
            buffer[length++] = (byte) (0xF0 | point >> 18);
            buffer[length++] = (byte) (0x80 | point >> 12 & 0x3F);
            buffer[length++] = (byte) (0x80 | point >> 6 & 0x3F);
            buffer[length++] = (byte) (0x80 | point & 0x3F);
        }
    }

    void raw(String ascii) {
        for (int at = 0; at < ascii.length(); at++) {
            buffer[length++] = (byte) ascii.charAt(at);
        }
    }

    void raw(byte[] bytes) {
        raw(bytes, bytes.length);
    }

    void raw(byte[] bytes, int count) {
        System.arraycopy(bytes, 0, buffer, length, count);
        length += count;
    }

    void number(long number) {
        length = digits(number, buffer, length);
    }

    /// A fraction in decimals, without zeros at the end; nothing when it is zero.
    ///
    /// @param tenth what a tenth is counted as
    void fraction(long fraction, long tenth) {
        if (fraction > 0) {
            buffer[length++] = '.';
        }
        long rest = fraction;
        for (long unit = tenth; rest > 0; unit /= 10) {
            buffer[length++] = (byte) ('0' + rest / unit);
            rest %= unit;
        }
    }

    /// @return the index after the last digit
    static int digits(long number, byte[] target, int start) {
        if (number < 0) {
            byte[] negative = Long.toString(number).getBytes(US_ASCII);
            System.arraycopy(negative, 0, target, start, negative.length);
            return start + negative.length;
        }
        int end = start + 1;
        for (long rest = number / 10; rest > 0; rest /= 10) {
            end++;
        }
        long rest = number;
        for (int at = end - 1; at >= start; at--) {
            target[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return end;
    }

    private static boolean[] plain() {
        boolean[] plain = new boolean[128];
        for (char letter = ' '; letter < 127; letter++) {
            plain[letter] = "&<>_".indexOf(letter) < 0;
        }
        return plain;
    }
}
