package org.keyledger.report;

import java.util.List;
import java.util.function.Consumer;

/// Rows that need not fit into memory. Reading twice gives the same rows in the same order.
public interface Rows<T> {

    /// How many rows [#forEach] will hand out.
    long count();

    void forEach(Consumer<? super T> consumer);

    static <T> Rows<T> of(List<T> rows) {
        return new Rows<>() {

            @Override
            public long count() {
                return rows.size();
            }

            @Override
            public void forEach(Consumer<? super T> consumer) {
                rows.forEach(consumer);
            }
        };
    }
}
