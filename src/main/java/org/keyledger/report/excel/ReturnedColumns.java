package org.keyledger.report.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where the columns of a returned table stand on their sheet: known by their headers, wherever they were moved to.
final class ReturnedColumns {

    private final FindingColumns columns;
    private final Map<String, List<Integer>> places;

    private ReturnedColumns(FindingColumns columns, Map<String, List<Integer>> places) {
        this.columns = columns;
        this.places = places;
    }

    /// Empty where the row is no header of findings: it needs the finding's id and the control.
    static Optional<ReturnedColumns> of(FindingColumns columns, Map<Integer, RawCell> row) {
        Map<String, List<Integer>> places = new HashMap<>();
        row.forEach((column, cell) -> places.computeIfAbsent(plain(cell.text()), _ -> new ArrayList<>()).add(column));
        return places.containsKey(plain(columns.id())) && places.containsKey(plain(columns.control()))
                ? Optional.of(new ReturnedColumns(columns, places))
                : Optional.empty();
    }

    /// Headers that are needed and are not there, or are there twice.
    List<String> wrong(FindingIndex index) {
        List<String> needed = new ArrayList<>(columns.signOff());
        for (int at = 0; at < columns.facts().size(); at++) {
            if (index.isCompared(at)) {
                needed.add(columns.facts().get(at).header());
            }
        }
        return needed.stream().filter(header -> places.getOrDefault(plain(header), List.of()).size() != 1).toList();
    }

    /// Where a column stands, counted from 0; -1 where it does not.
    int place(String header) {
        return places.getOrDefault(plain(header), List.of(-1)).getFirst();
    }

    int[] facts() {
        return columns.facts().stream().mapToInt(column -> place(column.header())).toArray();
    }

    int[] signOff() {
        return columns.signOff().stream().mapToInt(this::place).toArray();
    }

    int count(String header) {
        return places.getOrDefault(plain(header), List.of()).size();
    }

    private static String plain(String header) {
        return FactText.plain(header).replaceAll("[\\s\\u00A0]+", " ").toLowerCase(Locale.ROOT);
    }
}
