package org.keyledger.evidence;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// CSV as a credential report is written. FastCSV ends every row with a line break, AWS all but the last.
final class CsvText {

    private CsvText() {}

    static void print(Iterable<List<String>> rows, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        boolean first = true;
        for (List<String> row : rows) {
            if (!first) {
                text.write('\n');
            }
            first = false;
            print(row, text);
        }
        text.flush();
    }

    private static void print(List<String> row, Writer text) throws IOException {
        for (int i = 0; i < row.size(); i++) {
            if (i > 0) {
                text.write(',');
            }
            String field = row.get(i);
            text.write(needsQuotes(field) ? '"' + field.replace("\"", "\"\"") + '"' : field);
        }
    }

    private static boolean needsQuotes(String field) {
        return field.indexOf(',') >= 0 || field.indexOf('"') >= 0 || field.indexOf('\n') >= 0
                || field.indexOf('\r') >= 0;
    }
}
