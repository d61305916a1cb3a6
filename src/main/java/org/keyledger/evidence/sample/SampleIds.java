package org.keyledger.evidence.sample;

import org.keyledger.iam.AccessKeyId;

/// Ids that look like AWS's and end in `EXAMPLE`, as in AWS's documentation. No two are equal within an organization:
/// the nine characters between are a counter, shuffled by a multiplication that can be undone.
final class SampleIds {

    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int CHARACTERS = 9;
    private static final long MASK = (1L << 5 * CHARACTERS) - 1;
    private static final int BITS_WITHIN_ACCOUNT = 22;
    private static final long ODD = 0x165667B19E37L;

    private final long seed;
    private long counter;

    /// @param account from 0; each account counts on its own, so that accounts can be written in any order
    SampleIds(long seed, int account) {
        this.seed = seed;
        this.counter = (long) account << BITS_WITHIN_ACCOUNT;
    }

    AccessKeyId accessKey() {
        return new AccessKeyId(next("AKIA"));
    }

    String user() {
        return next("AIDA");
    }

    String group() {
        return next("AGPA");
    }

    String policy() {
        return next("ANPA");
    }

    String role() {
        return next("AROA");
    }

    private String next(String prefix) {
        long number = (++counter * ODD ^ seed) & MASK;
        StringBuilder id = new StringBuilder(prefix);
        for (int i = 0; i < CHARACTERS; i++) {
            id.append(BASE_32.charAt((int) (number >>> 5 * (CHARACTERS - 1 - i) & 31)));
        }
        return id.append("EXAMPLE").toString();
    }
}
