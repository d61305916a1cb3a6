package org.keyledger.trends;

import static org.keyledger.trends.Measure.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// The published score: 100 points less what is lost, a weight for each risk times the share of keys, users or accounts
/// that have it. What is undetermined loses as much as what is flagged, since not knowing is no merit. Rounded down.
///
/// @param value empty where no account was read, or no key of those read while rows of theirs could not be
/// @param parts in the order of their weights
public record KeyScore(OptionalInt value, List<Part> parts) {

    /// @param id    of the risk, such as `orphaned-keys`
    /// @param share of what is measured that has the risk or may have it, 0 to 1
    public record Part(String id, String title, double share, int weight) {

        public double lost() {
            return share * weight;
        }
    }

    public static final String FORMULA = "100 points, less for each part its weight times the share of keys, users or"
            + " accounts concerned; what is undetermined counts as concerned; rounded down.";

    private record Term(String id, String title, int weight, Measure flagged, Measure undetermined, Measure of) {}

    private static final List<Term> TERMS = List.of(
            new Term("admin-users", "Users with administrator keys", 20, USERS_WITH_ADMIN_KEYS,
                    USERS_WITH_UNDETERMINED_ADMIN,
                    USERS_WITH_ACTIVE_KEYS),
            new Term("keys-over-90-days", "Keys older than 90 days", 15, ACTIVE_KEYS_OVER_90_DAYS,
                    ACTIVE_KEYS_OF_UNKNOWN_AGE, ACTIVE_KEYS),
            new Term("keys-over-365-days", "Keys older than a year", 15, ACTIVE_KEYS_OVER_365_DAYS,
                    ACTIVE_KEYS_OF_UNKNOWN_AGE, ACTIVE_KEYS),
            new Term("orphaned-keys", "Orphaned keys", 15, ACTIVE_KEYS_ORPHANED, ACTIVE_KEYS_OWNER_UNDETERMINED,
                    ACTIVE_KEYS),
            new Term("keys-unused", "Keys not used", 10, ACTIVE_KEYS_UNUSED, ACTIVE_KEYS_USE_UNDETERMINED, ACTIVE_KEYS),
            new Term("humans-with-keys", "People with long-lived keys", 10, HUMANS_WITH_ACTIVE_KEYS,
                    USERS_OF_UNKNOWN_KIND,
                    USERS_WITH_ACTIVE_KEYS),
            new Term("root-user-keys", "Root user keys", 10, ROOT_KEYS, ACCOUNTS_WITH_UNSEEN_ROOT, ACCOUNTS_READ),
            new Term("stuck-rotations", "Stuck rotations", 5, USERS_WITH_STUCK_ROTATION,
                    USERS_WITH_UNDETERMINED_ROTATION,
                    USERS_WITH_ACTIVE_KEYS));

    public KeyScore {
        parts = List.copyOf(parts);
    }

    /// @param sums amounts added up over the accounts to be scored
    public static KeyScore of(Map<String, Long> sums) {
        List<Part> parts = new ArrayList<>();
        double lost = 0;
        for (Term term : TERMS) {
            Part part = new Part(term.id(), term.title(), share(term, sums), term.weight());
            parts.add(part);
            lost += part.lost();
        }
        boolean judged = amount(sums, ACCOUNTS_READ) > 0
                && (amount(sums, KEYS) > 0 || amount(sums, ROWS_UNREAD) == 0);
        return new KeyScore(judged ? OptionalInt.of((int) Math.floor(100 - lost + 1e-9)) : OptionalInt.empty(), parts);
    }

    private static double share(Term term, Map<String, Long> sums) {
        long concerned = amount(sums, term.flagged()) + amount(sums, term.undetermined());
        long all = amount(sums, term.of());
        return all == 0 ? 0 : Math.min(1, (double) concerned / all);
    }

    private static long amount(Map<String, Long> sums, Measure measure) {
        return sums.getOrDefault(measure.key(), 0L);
    }
}
