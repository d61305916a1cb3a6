package org.keyledger.deliver.alert;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.keyledger.history.ReceiptBook;
import org.keyledger.history.ReceiptRecord;

/// Receipts in the first of some books that works, and in memory where none does. A book that has failed once is not asked
/// again: what the ledger lost in the middle of sending is kept by the next, and is not sent a second time.
public final class SturdyBook implements ReceiptBook {

    private final List<ReceiptBook> books;

    public SturdyBook(List<ReceiptBook> books) {
        this.books = new ArrayList<>(books);
        this.books.add(new InMemory());
    }

    @Override
    public Optional<ReceiptRecord> find(YearMonth period, String destination) {
        while (true) {
            try {
                return books.getFirst().find(period, destination);
            }
            catch (RuntimeException broken) {
                giveUp(broken);
            }
        }
    }

    @Override
    public void keep(ReceiptRecord receipt) {
        while (true) {
            try {
                books.getFirst().keep(receipt);
                return;
            }
            catch (RuntimeException broken) {
                giveUp(broken);
            }
        }
    }

    @Override
    public void forget(YearMonth period, String destinations) {
        books.forEach(book -> book.forget(period, destinations));
    }

    private void giveUp(RuntimeException broken) {
        if (books.size() == 1) {
            throw broken;
        }
        books.removeFirst();
    }

    private static final class InMemory implements ReceiptBook {

        private final Map<String, ReceiptRecord> receipts = new HashMap<>();

        @Override
        public Optional<ReceiptRecord> find(YearMonth period, String destination) {
            return Optional.ofNullable(receipts.get(period + " " + destination));
        }

        @Override
        public void keep(ReceiptRecord receipt) {
            receipts.put(receipt.period() + " " + receipt.destination(), receipt);
        }

        @Override
        public void forget(YearMonth period, String destinations) {
            receipts.keySet().removeIf(key -> key.startsWith(period + " " + destinations));
        }
    }
}
