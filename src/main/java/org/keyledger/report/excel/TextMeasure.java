package org.keyledger.report.excel;

import java.time.Instant;

/// How much room cells take, in characters and lines.
final class TextMeasure implements CellSink {

    private int width;
    private int longest;
    private int lines;

    /// @param newWidth of the column, where lines are counted
    void reset(int newWidth) {
        width = newWidth;
        longest = 0;
        lines = 0;
    }

    int longest() {
        return longest;
    }

    int lines() {
        return lines;
    }

    @Override
    public void text(Look look, String text) {
        if (text.length() <= width && text.indexOf('\n') < 0) {
            add(text.length());
        }
        else {
            text.lines().forEach(line -> add(line.length()));
        }
    }

    private void add(int length) {
        longest = Math.max(longest, length);
        // A column is measured in digits, and letters are narrower on the average; words rarely fill a line to its end.
        lines += Math.max(1, (int) Math.ceilDiv(length * 10L, width * 11L));
    }

    @Override
    public void number(Look look, long number) {
        // A separator for every three digits.
        add(Long.toString(number).length() * 4 / 3);
    }

    @Override
    public void number(Look look, double number) {
        add(8);
    }

    @Override
    public void instant(Look look, Instant instant) {
        add("yyyy-mm-dd hh:mm".length());
    }

    @Override
    public void blank(Look look) {}
}
