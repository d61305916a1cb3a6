package org.keyledger.evidence.sample;

import java.time.YearMonth;
import java.util.stream.Stream;

/// What sample organization to write.
///
/// A story has people come and go, so its number of keys follows from chance: about 0.85 for each user. Benchmarks need a
/// known number instead, which [#dense] gives: every account is readable and has exactly `users` IAM users with two keys
/// each, hence `accounts × users × 2` keys in the last month:
///
/// | keys | specification |
/// |---|---|
/// | 10,000 | `SampleSpec.dense(100, 50, seed, period)` |
/// | 100,000 | `SampleSpec.dense(1_000, 50, seed, period)` |
/// | 1,000,000 | `SampleSpec.dense(10_000, 50, seed, period)` |
///
/// @param accounts   1 to 50,000, AWS's limit; the first twelve have names and fates of their own
/// @param users      IAM users of an account, about, on average: 1 to 5,000, AWS's limit
/// @param months     how many months are written: 1 to 36. More months reach further back and change none of the later
/// @param seed       another seed, another organization
/// @param lastPeriod the newest month
/// @param dense      whether every user has exactly two keys, and nothing else happens
public record SampleSpec(int accounts, int users, int months, long seed, YearMonth lastPeriod, boolean dense) {

    private static final int MOST_ACCOUNTS = 50_000;
    private static final int MOST_USERS = 5_000;
    private static final int MOST_MONTHS = 36;

    /// @throws IllegalArgumentException naming the number that is out of range and the range
    public SampleSpec {
        requireWithin("accounts", accounts, MOST_ACCOUNTS);
        requireWithin("users", users, MOST_USERS);
        requireWithin("months", months, MOST_MONTHS);
        if (lastPeriod == null) {
            throw new IllegalArgumentException("a sample organization needs its newest month, such as 2026-11");
        }
    }

    /// An organization with a story.
    public SampleSpec(int accounts, int users, int months, long seed, YearMonth lastPeriod) {
        this(accounts, users, months, seed, lastPeriod, false);
    }

    /// One month of exactly `accounts × users × 2` keys.
    public static SampleSpec dense(int accounts, int users, long seed, YearMonth period) {
        return new SampleSpec(accounts, users, 1, seed, period, true);
    }

    /// The months written, oldest first.
    public Stream<YearMonth> periods() {
        return Stream.iterate(lastPeriod.minusMonths(months - 1L), period -> period.plusMonths(1)).limit(months);
    }

    /// What evidence of this organization gives as its source. The same for any number of months.
    String describe() {
        return "sample organization of " + accounts + " accounts, " + users + " users each, "
                + (dense ? "two keys each, " : "") + "seed " + seed + ", until " + lastPeriod;
    }

    private static void requireWithin(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(name + " must be between 1 and " + most + ", not " + value);
        }
    }
}
