package org.keyledger.report.excel;

/// Words how two texts differ. Of long ones it shows where they part.
final class Difference {

    private static final int SHOWN = 80;
    private static final int BEFORE = 20;

    private Difference() {}

    static String of(String workbook, String ledger) {
        int same = 0;
        while (same < Math.min(workbook.length(), ledger.length()) && workbook.charAt(same) == ledger.charAt(same)) {
            same++;
        }
        int from = Math.max(workbook.length(), ledger.length()) <= SHOWN ? 0 : Math.max(0, same - BEFORE);
        return "the workbook says " + shown(workbook, from) + ", the ledger " + shown(ledger, from);
    }

    private static String shown(String text, int from) {
        if (text.isEmpty()) {
            return "nothing";
        }
        int start = Math.min(from, text.length());
        int end = Math.min(text.length(), start + SHOWN);
        return "\"" + (start > 0 ? "…" : "") + text.substring(start, end).replace('\n', ' ')
                + (end < text.length() ? "…" : "") + "\"";
    }
}
