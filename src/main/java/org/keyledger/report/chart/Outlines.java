package org.keyledger.report.chart;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// Text as shapes, from the outlines in a TrueType file. Java's own text would take the machine's font libraries, which a
/// bare container lacks and which draw the same text differently from one machine to the next.
///
/// Only what the embedded Liberation fonts need: the tables `cmap` format 4, `loca`, `hmtx` and `glyf`, without hinting.
/// Format: https://learn.microsoft.com/typography/opentype/spec/glyf
final class Outlines {

    private static final int SHORT_X = 2;
    private static final int SHORT_Y = 4;
    private static final int REPEAT = 8;
    private static final int SAME_OR_POSITIVE_X = 16;
    private static final int SAME_OR_POSITIVE_Y = 32;
    private static final int WORD_ARGUMENTS = 1;
    private static final int MORE_COMPONENTS = 32;
    private static final int SCALES = 8 | 64 | 128;

    private final ByteBuffer font;
    private final Map<String, Integer> tables = new HashMap<>();
    private final boolean longOffsets;
    private final int metrics;
    private final double unit;
    private final int segments;

    private Outlines(byte[] file) {
        font = ByteBuffer.wrap(file);
        for (int i = 0; i < font.getShort(4); i++) {
            String tag = new String(file, 12 + 16 * i, 4, StandardCharsets.US_ASCII);
            tables.put(tag, font.getInt(12 + 16 * i + 8));
        }
        unit = 1.0 / at("head", 18);
        longOffsets = at("head", 50) != 0;
        metrics = at("hhea", 34);
        segments = unicodeSegments();
    }

    /// @param file on the class path
    static Outlines load(String file) throws IOException {
        try (InputStream stream = Outlines.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IOException("the font " + file + " is missing from the class path");
            }
            return new Outlines(stream.readAllBytes());
        }
    }

    /// In ems.
    double width(String text) {
        return text.codePoints().map(this::glyph).mapToDouble(this::advance).sum();
    }

    /// From the origin, in ems; heights count upwards.
    Path2D shape(String text) {
        Path2D shape = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double x = 0;
        for (int character : text.codePoints().toArray()) {
            int glyph = glyph(character);
            AffineTransform place = AffineTransform.getTranslateInstance(x, 0);
            place.scale(unit, unit);
            shape.append(outline(glyph).getPathIterator(place), false);
            x += advance(glyph);
        }
        return shape;
    }

    private int at(String table, int offset) {
        return font.getShort(tables.get(table) + offset) & 0xFFFF;
    }

    private int unsigned(int place) {
        return font.getShort(place) & 0xFFFF;
    }

    private double advance(int glyph) {
        return unit * at("hmtx", 4 * Math.min(glyph, metrics - 1));
    }

    private int unicodeSegments() {
        int cmap = tables.get("cmap");
        for (int i = 0; i < unsigned(cmap + 2); i++) {
            int table = cmap + font.getInt(cmap + 4 + 8 * i + 4);
            if (unsigned(cmap + 4 + 8 * i) == 3 && unsigned(table) == 4) {
                return table;
            }
        }
        throw new IllegalStateException("the font has no table of Unicode characters that is read here");
    }

    /// The glyph 0 is the box that stands for what the font lacks.
    private int glyph(int character) {
        int doubled = unsigned(segments + 6);
        int ends = segments + 14;
        for (int at = 0; at < doubled; at += 2) {
            if (character <= unsigned(ends + at)) {
                int start = unsigned(ends + doubled + 2 + at);
                int delta = unsigned(ends + 2 * doubled + 2 + at);
                int rangePlace = ends + 3 * doubled + 2 + at;
                if (character < start) {
                    return 0;
                }
                if (unsigned(rangePlace) == 0) {
                    return character + delta & 0xFFFF;
                }
                int glyph = unsigned(rangePlace + unsigned(rangePlace) + 2 * (character - start));
                return glyph == 0 ? 0 : glyph + delta & 0xFFFF;
            }
        }
        return 0;
    }

    private int offset(int glyph) {
        int loca = tables.get("loca");
        return longOffsets ? font.getInt(loca + 4 * glyph) : 2 * unsigned(loca + 2 * glyph);
    }

    private Path2D outline(int glyph) {
        if (offset(glyph) == offset(glyph + 1)) {
            return new Path2D.Double();
        }
        int place = tables.get("glyf") + offset(glyph);
        int contours = font.getShort(place);
        return contours < 0 ? composite(place + 10) : simple(place + 10, contours);
    }

    /// A letter and its accents. None of these fonts scales or turns them.
    private Path2D composite(int place) {
        Path2D whole = new Path2D.Double(Path2D.WIND_NON_ZERO);
        int at = place;
        int flags;
        do {
            flags = unsigned(at);
            if ((flags & SCALES) != 0) {
                throw new IllegalStateException("the font scales parts of a letter, which is not drawn here");
            }
            boolean words = (flags & WORD_ARGUMENTS) != 0;
            double x = words ? font.getShort(at + 4) : font.get(at + 4);
            double y = words ? font.getShort(at + 6) : font.get(at + 5);
            whole.append(outline(unsigned(at + 2)).getPathIterator(AffineTransform.getTranslateInstance(x, y)), false);
            at += words ? 8 : 6;
        } while ((flags & MORE_COMPONENTS) != 0);
        return whole;
    }

    private Path2D simple(int place, int contours) {
        int points = unsigned(place + 2 * (contours - 1)) + 1;
        ByteBuffer data = font.duplicate().position(place + 2 * contours + 2 + unsigned(place + 2 * contours));
        int[] flags = new int[points];
        for (int i = 0; i < points; i++) {
            flags[i] = data.get() & 0xFF;
            if ((flags[i] & REPEAT) != 0) {
                for (int more = data.get() & 0xFF; more > 0; more--) {
                    flags[i + 1] = flags[i];
                    i++;
                }
            }
        }
        int[] x = coordinates(data, flags, SHORT_X, SAME_OR_POSITIVE_X);
        int[] y = coordinates(data, flags, SHORT_Y, SAME_OR_POSITIVE_Y);
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        int first = 0;
        for (int i = 0; i < contours; i++) {
            int last = unsigned(place + 2 * i);
            new GlyphContour(flags, x, y, first, last).addTo(path);
            first = last + 1;
        }
        return path;
    }

    private static int[] coordinates(ByteBuffer data, int[] flags, int isShort, int sameOrPositive) {
        int[] values = new int[flags.length];
        int value = 0;
        for (int i = 0; i < flags.length; i++) {
            boolean flagged = (flags[i] & sameOrPositive) != 0;
            if ((flags[i] & isShort) != 0) {
                int step = data.get() & 0xFF;
                value += flagged ? step : -step;
            }
            else if (!flagged) {
                value += data.getShort();
            }
            values[i] = value;
        }
        return values;
    }
}
