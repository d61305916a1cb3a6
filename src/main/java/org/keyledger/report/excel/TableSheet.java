package org.keyledger.report.excel;

import java.util.ArrayList;
import java.util.List;

import org.keyledger.report.Rows;

/// A sheet that is one table, header in the first row. More rows than a sheet takes continue on further sheets.
///
/// @param id            the sheet's name in the wording
/// @param frozenColumns columns that stay in view
record TableSheet<T>(String id, String title, String about, String whenEmpty, int frozenColumns,
        List<Column<T>> columns, Rows<T> rows, long count) implements SheetPlan {

    static <T> TableSheet<T> of(Wording wording, String id, int frozenColumns, Columns<T> columns, Rows<T> rows) {
        return new TableSheet<>(id, wording.text(id), wording.text(id + "-about"), wording.text(id + "-empty"),
                frozenColumns, columns.list(), rows, rows.count());
    }

    /// @param words what stands there when there are no rows
    TableSheet<T> whenEmpty(String words) {
        return new TableSheet<>(id, title, about, words, frozenColumns, columns, rows, count);
    }

    /// @param rowLimit how many rows a sheet takes, its header included
    List<Part> parts(int rowLimit) {
        int most = rowLimit - 1;
        List<Part> parts = new ArrayList<>();
        long left = count;
        do {
            String number = parts.isEmpty() ? "" : String.valueOf(parts.size() + 1);
            parts.add(new Part((title + " " + number).strip(), "Table_" + id + number, (int) Math.min(left, most)));
            left -= most;
        } while (left > 0);
        return parts;
    }

    /// One sheet's share of the rows.
    record Part(String sheetName, String tableName, int rows) {}
}
