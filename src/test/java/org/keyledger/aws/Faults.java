package org.keyledger.aws;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.keyledger.iam.AccountId;

/// What goes wrong. Who is struck follows from the seed, the account and the count of its calls, never from time or from
/// the order in which calls of different accounts arrive.
///
/// @param latency       before each answer
/// @param throttled     the share of calls that are throttled
/// @param unavailable   the share of calls that meet a 503
/// @param burst         how many calls in a row of an account and action a 503 lasts
/// @param sessionCalls  after how many calls a session counts as expired
/// @param shares        how many of the accounts have which fault
/// @param accounts      which accounts have which fault, whatever the shares say
/// @param closedRegions where STS is not activated
public record Faults(long seed, Duration latency, double throttled, double unavailable, int burst, int sessionCalls,
        List<Share> shares, Map<AccountId, AccountFault> accounts, Set<String> closedRegions) {

    /// A fault that a share of the accounts has. Shares do not overlap: an account has one fault at most.
    public record Share(double of, AccountFault fault) {}

    public Faults {
        shares = List.copyOf(shares);
        accounts = Map.copyOf(accounts);
        closedRegions = Set.copyOf(closedRegions);
    }

    public static Faults none() {
        return new Faults(1, Duration.ZERO, 0, 0, 1, Integer.MAX_VALUE, List.of(), Map.of(), Set.of());
    }

    public Faults seed(long newSeed) {
        return new Faults(newSeed, latency, throttled, unavailable, burst, sessionCalls, shares, accounts,
                closedRegions);
    }

    public Faults latency(Duration newLatency) {
        return new Faults(seed, newLatency, throttled, unavailable, burst, sessionCalls, shares, accounts,
                closedRegions);
    }

    public Faults throttling(double share) {
        return new Faults(seed, latency, share, unavailable, burst, sessionCalls, shares, accounts, closedRegions);
    }

    public Faults unavailable(double share, int inARow) {
        return new Faults(seed, latency, throttled, share, inARow, sessionCalls, shares, accounts, closedRegions);
    }

    public Faults sessionsExpireAfter(int calls) {
        return new Faults(seed, latency, throttled, unavailable, burst, calls, shares, accounts, closedRegions);
    }

    /// A share of the accounts has the fault.
    public Faults some(double share, AccountFault fault) {
        List<Share> more = new ArrayList<>(shares);
        more.add(new Share(share, fault));
        return new Faults(seed, latency, throttled, unavailable, burst, sessionCalls, more, accounts, closedRegions);
    }

    /// This account has the fault.
    public Faults on(AccountId account, AccountFault fault) {
        Map<AccountId, AccountFault> more = new HashMap<>(accounts);
        more.put(account, fault);
        return new Faults(seed, latency, throttled, unavailable, burst, sessionCalls, shares, more, closedRegions);
    }

    public Faults regionDisabled(String region) {
        Set<String> more = new HashSet<>(closedRegions);
        more.add(region);
        return new Faults(seed, latency, throttled, unavailable, burst, sessionCalls, shares, accounts, more);
    }

    /// The fault of an account, for tests to know what to expect.
    public Optional<AccountFault> of(AccountId account) {
        AccountFault chosen = accounts.get(account);
        if (chosen != null) {
            return Optional.of(chosen);
        }
        double fate = Chance.of(seed, "fate", account.value(), 0);
        for (Share share : shares) {
            fate -= share.of();
            if (fate < 0) {
                return Optional.of(share.fault());
            }
        }
        return Optional.empty();
    }

    boolean throttles(AwsCall call) {
        return throttled > 0 && Chance.of(seed, "throttle " + call.action(), call.account().value(),
                call.nth()) < throttled;
    }

    boolean makesUnavailable(AwsCall call) {
        return unavailable > 0 && Chance.of(seed, "unavailable " + call.action(), call.account().value(),
                (call.nth() - 1) / burst) < unavailable;
    }
}
