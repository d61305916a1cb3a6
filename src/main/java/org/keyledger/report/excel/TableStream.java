package org.keyledger.report.excel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.apache.poi.ss.util.CellReference;

/// Streams a table's rows into its sheets. The first rows are held back until the columns' widths are known from them.
final class TableStream<T> {

    private static final int SAMPLE = 200;
    private static final String ROWS_END = "</sheetData>";
    private static final Pattern DIMENSION = Pattern.compile("<dimension [^>]*/>");
    private static final String ROWS_START = "<sheetData>";

    private final TableSheet<T> table;
    private final List<Target> targets;
    private final Styles styles;

    TableStream(TableSheet<T> table, List<Target> targets, Styles styles) {
        this.table = table;
        this.targets = List.copyOf(targets);
        this.styles = styles;
    }

    /// A part of the package that rows go into.
    record Target(String entry, int rows) {}

    List<Target> targets() {
        return targets;
    }

    /// @param frames the sheets without rows, by entry
    void write(WorkbookZip zip, Map<String, byte[]> frames) throws IOException {
        Run run = new Run(zip, frames);
        try {
            table.rows().forEach(run::accept);
            run.finish();
        }
        catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    /// One pass over the rows.
    private final class Run {

        private final WorkbookZip zip;
        private final Map<String, byte[]> frames;
        private final List<T> sample = new ArrayList<>();
        private final RowXml<T> xml;
        private ColumnWidths<T> widths;
        private String tail = "";
        private int target = -1;
        private int row;
        private long written;

        Run(WorkbookZip zip, Map<String, byte[]> frames) {
            this.zip = zip;
            this.frames = frames;
            this.xml = new RowXml<>(zip.entryStream(), table.columns(), styles);
        }

        void accept(T line) {
            if (widths != null) {
                write(line);
                return;
            }
            sample.add(line);
            if (sample.size() == SAMPLE) {
                writeSample();
            }
        }

        void finish() throws IOException {
            if (widths == null) {
                writeSample();
            }
            if (written != table.count()) {
                throw new IllegalStateException("sheet " + table.title() + " was to have " + table.count()
                        + " rows and got " + written);
            }
            endSheet();
        }

        private void writeSample() {
            widths = new ColumnWidths<>(table.columns(), sample);
            sample.forEach(this::write);
            sample.clear();
        }

        private void write(T line) {
            try {
                if (target < 0 || row > targets.get(target).rows()) {
                    endSheet();
                    startSheet();
                }
            }
            catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            xml.row(++row, widths.rowHeight(line), line);
            written++;
        }

        private void startSheet() throws IOException {
            target++;
            if (target == targets.size()) {
                throw new IllegalStateException(
                        "sheet " + table.title() + " got more rows than the " + table.count() + " it was to have");
            }
            String entry = targets.get(target).entry();
            String frame = new String(frames.get(entry), UTF_8);
            int rowsStart = frame.indexOf(ROWS_START);
            int rowsEnd = frame.indexOf(ROWS_END);
            tail = frame.substring(rowsEnd);
            zip.start(entry);
            zip.write(DIMENSION.matcher(frame.substring(0, rowsStart)).replaceFirst(dimension()) + widths.xml()
                    + frame.substring(rowsStart, rowsEnd));
            row = 1;
        }

        /// Some readers look no further than the sheet says that it goes.
        private String dimension() {
            CellReference last = new CellReference(targets.get(target).rows(), table.columns().size() - 1);
            return "<dimension ref=\"A1:" + last.formatAsString(false) + "\"/>";
        }

        private void endSheet() throws IOException {
            if (target >= 0) {
                xml.flush();
                zip.write(tail);
                zip.end();
            }
        }
    }
}
