package org.keyledger.report.holder;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

import org.keyledger.assess.KeyIdentity;
import org.keyledger.history.AccountRecord;
import org.keyledger.history.KeyContact;
import org.keyledger.history.KeyRecord;
import org.keyledger.report.AdviceLine;
import org.keyledger.report.AdviceLines;

/// The rows of some holders while the ledger is read.
final class HolderBatch {

    private static final int SHOWN = 4;

    private final AdviceLines advice;
    private final int mostRows;
    private final Map<String, Rows> byAddress = new LinkedHashMap<>();
    private final Map<KeyIdentity, List<HeldKey.Finding>> findings = new HashMap<>();

    /// @param number in the order of the ledger
    private record Row(int number, AccountRecord account, KeyRecord key, boolean ofAccount) {}

    private static final class Rows {

        /// The least bad first, and of those the last.
        private static final Comparator<Row> LEAST = Comparator
                .comparingInt((Row row) -> row.key().worst().map(Enum::ordinal).orElse(Integer.MAX_VALUE))
                .thenComparingInt(Row::number).reversed();

        private final PriorityQueue<Row> worst = new PriorityQueue<>(LEAST);
        private int seen;

        /// @return the row that has no place any more
        Optional<Row> add(AccountRecord account, KeyRecord key, boolean ofAccount, int most) {
            worst.add(new Row(seen++, account, key, ofAccount));
            return worst.size() > most ? Optional.of(worst.poll()) : Optional.empty();
        }
    }

    /// @param mostRows that a holder is shown
    HolderBatch(Instant asOf, List<String> addresses, int mostRows) {
        this.mostRows = mostRows;
        this.advice = new AdviceLines(asOf);
        addresses.forEach(address -> byAddress.put(address, new Rows()));
    }

    /// A key of nobody in the batch is passed over.
    void add(String address, AccountRecord account, KeyRecord key, KeyContact contact) {
        Rows rows = byAddress.get(address);
        if (rows != null) {
            boolean ofAccount = contact.named().flatMap(HolderRules::address).filter(address::equals).isEmpty();
            findings.put(key.identity(), new ArrayList<>());
            rows.add(account, key, ofAccount, mostRows).ifPresent(less -> findings.remove(less.key().identity()));
        }
    }

    void add(KeyIdentity key, HeldKey.Finding finding) {
        List<HeldKey.Finding> known = findings.get(key);
        if (known != null) {
            known.add(finding);
        }
    }

    /// Those who have open findings, or more rows than were held.
    List<Holder> holders() {
        List<Holder> holders = new ArrayList<>();
        byAddress.forEach((address, rows) -> {
            List<HeldKey> keys = rows.worst.stream().sorted(Comparator.comparingInt(Row::number)).map(this::held)
                    .filter(key -> !key.findings().isEmpty()).toList();
            int more = rows.seen - rows.worst.size();
            if (!keys.isEmpty() || more > 0) {
                holders.add(new Holder(address, keys, more));
            }
        });
        return holders;
    }

    private HeldKey held(Row row) {
        KeyRecord key = row.key();
        AdviceLine line = advice.of(key);
        return new HeldKey(row.account().account().value(), row.account().name(), key.identity().user(), masked(key),
                key.status(), key.ageDays(), lastUse(key), row.ofAccount(), findings.get(key.identity()),
                line.replacement(), line.reason(), line.step(), line.action());
    }

    private static String masked(KeyRecord key) {
        String id = key.keyId();
        return id.length() <= 2 * SHOWN ? "(" + (key.keyNote().isEmpty() ? "unknown" : key.keyNote()) + ")"
                : id.substring(0, SHOWN) + "…" + id.substring(id.length() - SHOWN);
    }

    private static String lastUse(KeyRecord key) {
        if (key.lastUsed().isEmpty()) {
            return key.lastUsedNote();
        }
        String place = String.join(" in ", List.of(key.usedService(), key.usedRegion()).stream()
                .filter(text -> !text.isEmpty() && !text.equals("N/A")).toList());
        return key.lastUsed().get().atZone(ZoneOffset.UTC).toLocalDate() + (place.isEmpty() ? "" : ", " + place);
    }
}
