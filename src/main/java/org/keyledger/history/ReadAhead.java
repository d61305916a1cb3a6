package org.keyledger.history;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/// Asks the next question while the answer to the last one is being used: reading and rendering then take a processor
/// each. Two answers are held at most.
final class ReadAhead<Q, A> {

    private final Iterator<Q> questions;
    private final Function<Q, List<A>> query;

    private ReadAhead(List<Q> questions, Function<Q, List<A>> query) {
        this.questions = questions.iterator();
        this.query = query;
    }

    static <Q, A> ReadAhead<Q, A> of(List<Q> questions, Function<Q, List<A>> query) {
        return new ReadAhead<>(questions, query);
    }

    /// Hands out all answers in the order of the questions, on the calling thread.
    void forEach(Consumer<? super A> consumer) {
        try (ExecutorService reader =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().name("ledger-", 0).factory())) {
            Future<List<A>> answer = next(reader);
            while (answer != null) {
                List<A> rows = result(answer);
                answer = next(reader);
                rows.forEach(consumer);
            }
        }
    }

    private Future<List<A>> next(ExecutorService reader) {
        if (!questions.hasNext()) {
            return null;
        }
        Q question = questions.next();
        return reader.submit(() -> query.apply(question));
    }

    private static <A> List<A> result(Future<List<A>> answer) {
        try {
            return answer.get();
        }
        catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException known ? known
                    : new IllegalStateException(failure.getCause());
        }
        catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading the ledger", interrupted);
        }
    }
}
