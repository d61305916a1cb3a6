package org.keyledger.evidence.sample;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.keyledger.iam.AccountId;

/// One account of the organization as it was meant to be.
///
/// @param index  from 0, in the order written
/// @param size   its number of users as a percentage of the organization's average
/// @param unit   where it stands in the tree
record AccountPlan(int index, AccountId id, String name, Unit unit, int size, Set<Quirk> quirks) {

    /// The account ids are those that AWS's own documentation uses.
    private static final List<AccountPlan> CAST = List.of(
            cast(0, "111122223333", "management", Unit.ROOT, 35, Quirk.MANAGEMENT),
            cast(1, "444455556666", "payments-prod", Unit.PAYMENTS, 140, Quirk.LEADING_CAST, Quirk.TWIN_KEYS,
                    Quirk.KEY_EVENTS),
            cast(2, "123456789012", "data-lake-prod", Unit.PRODUCTION, 150, Quirk.ROOT_KEY_KEPT, Quirk.KEY_EVENTS),
            cast(3, "777788889999", "storefront-prod", Unit.PRODUCTION, 125, Quirk.UNREADABLE_ONCE),
            cast(4, "012345678901", "shared-services", Unit.PRODUCTION, 190, Quirk.ODD_USER_NAMES),
            cast(5, "222233334444", "payments-staging", Unit.NON_PRODUCTION, 105, Quirk.UPPER_CASE_FLAGS,
                    Quirk.ROOT_KEY_REMOVED),
            cast(6, "333344445555", "data-lake-dev", Unit.NON_PRODUCTION, 120, Quirk.OLDER_REPORT_STYLE,
                    Quirk.NO_AUTHORIZATION_DETAILS),
            cast(7, "555566667777", "sandbox-ml", Unit.SANDBOX, 1, Quirk.ONE_USER),
            cast(8, "666677778888", "sandbox-mobile", Unit.SANDBOX, 90, Quirk.NO_ACCESS_KEYS_FILE,
                    Quirk.ROOT_KEY_REMOVED, Quirk.KEY_EVENTS),
            cast(9, "888899990000", "log-archive", Unit.PRODUCTION, 10, Quirk.NO_USER_KEYS),
            cast(10, "999900001111", "legacy-crm", Unit.SUSPENDED, 50, Quirk.SUSPENDED),
            cast(11, "210987654321", "card-vault-prod", Unit.PAYMENTS, 60, Quirk.ROLE_MISSING));

    private static final List<Unit> WORKLOADS = List.of(Unit.PRODUCTION, Unit.NON_PRODUCTION, Unit.PAYMENTS,
            Unit.SANDBOX);

    AccountPlan {
        quirks = Set.copyOf(quirks);
    }

    static AccountPlan of(int index, SampleSpec spec) {
        if (spec.dense()) {
            return new AccountPlan(index, idOf(index), nameOf(index), unitOf(index), 100, Set.of());
        }
        return index < CAST.size() ? CAST.get(index) : extra(index, spec);
    }

    boolean has(Quirk quirk) {
        return quirks.contains(quirk);
    }

    private static AccountPlan extra(int index, SampleSpec spec) {
        int size = new Dice(spec.seed(), index).between(60, 140);
        if (index % 61 == 0) {
            return new AccountPlan(index, idOf(index), nameOf(index), Unit.SUSPENDED, size, Set.of(Quirk.SUSPENDED));
        }
        Set<Quirk> quirks = index % 97 == 0 ? Set.of(Quirk.ROLE_MISSING)
                : index % 53 == 0 ? Set.of(Quirk.NO_USER_KEYS)
                        : index % 41 == 0 ? Set.of(Quirk.ROOT_KEY_KEPT)
                                : index % 29 == 0 ? Set.of(Quirk.ROOT_KEY_REMOVED) : Set.of();
        return new AccountPlan(index, idOf(index), nameOf(index), unitOf(index), size, quirks);
    }

    private static Unit unitOf(int index) {
        return WORKLOADS.get(index % WORKLOADS.size());
    }

    private static String nameOf(int index) {
        return String.format(Locale.ROOT, "workload-%05d", index);
    }

    /// Ids that nobody takes for real ones: 1000 0000 0001 and so on.
    private static AccountId idOf(int index) {
        return new AccountId(String.format(Locale.ROOT, "1000%08d", index + 1));
    }

    private static AccountPlan cast(int index, String id, String name, Unit unit, int size, Quirk... quirks) {
        return new AccountPlan(index, new AccountId(id), name, unit, size, Set.of(quirks));
    }
}
