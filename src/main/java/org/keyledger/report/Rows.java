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

    /// @param count  how many rows the source hands out
    /// @param source hands all rows to a consumer, each time it is asked
    static <T> Rows<T> of(long count, Consumer<Consumer<? super T>> source) {
        return new Rows<>() {

            @Override
            public long count() {
                return count;
            }

            @Override
            public void forEach(Consumer<? super T> consumer) {
                source.accept(consumer);
            }
        };
    }
}
