package org.keyledger.aws;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// AWS's rates of calls, each with a burst on top: Organizations' from its user guide, "Quotas", CloudTrail's from its API
/// reference.
final class TokenBuckets {

    private record Rate(int aSecond, int burst) {}

    private static final class Bucket {

        private double tokens;
        private long last = System.nanoTime();

        Bucket(Rate rate) {
            tokens = rate.burst();
        }

        synchronized boolean take(Rate rate) {
            long now = System.nanoTime();
            tokens = Math.min(rate.burst(), tokens + (now - last) / 1e9 * rate.aSecond());
            last = now;
            if (tokens < 1) {
                return false;
            }
            tokens--;
            return true;
        }
    }

    private final Map<Action, Rate> rates = new EnumMap<>(Action.class);
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    TokenBuckets(SimulatorSettings settings) {
        if (settings.limitsOrganizations()) {
            Rate lists = new Rate(5, 8);
            rates.put(Action.LIST_PARENTS, lists);
            rates.put(Action.LIST_ACCOUNTS_FOR_PARENT, lists);
            rates.put(Action.LIST_ORGANIZATIONAL_UNITS_FOR_PARENT, lists);
            rates.put(Action.LIST_POLICIES, lists);
            rates.put(Action.LIST_POLICIES_FOR_TARGET, lists);
            rates.put(Action.LIST_TARGETS_FOR_POLICY, lists);
            rates.put(Action.LIST_ACCOUNTS, new Rate(8, 12));
            rates.put(Action.LIST_ROOTS, new Rate(1, 2));
            rates.put(Action.LIST_TAGS_FOR_RESOURCE, new Rate(10, 15));
            rates.put(Action.DESCRIBE_POLICY, new Rate(2, 2));
            rates.put(Action.DESCRIBE_ORGANIZATION, new Rate(1, 2));
        }
        if (settings.limitsCloudTrail()) {
            rates.put(Action.LOOKUP_EVENTS, new Rate(2, 2));
        }
    }

    /// Whether the call is too many.
    boolean isTooMany(AwsCall call) {
        Rate rate = rates.get(call.action());
        return rate != null && !buckets
                .computeIfAbsent(call.action() + " " + call.account() + " " + call.region(), _ -> new Bucket(rate))
                .take(rate);
    }
}
