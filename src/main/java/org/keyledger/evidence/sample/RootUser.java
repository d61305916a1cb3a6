package org.keyledger.evidence.sample;

import java.time.Instant;
import java.util.List;

/// The root user of an account: mostly without any credential, in some accounts with a key from the early days.
///
/// @param keys never listed by ListAccessKeys, so their ids stay unknown
record RootUser(Instant created, boolean hasPassword, List<SampleKey> keys) {

    private static final int KEY_AGE = 2600;

    static RootUser of(AccountPlan account, StoryTime time, SampleIds ids, Dice dice) {
        Instant created = time.daysAgo(dice.between(2700, 3600), dice);
        boolean password = account.has(Quirk.MANAGEMENT) || dice.percent(30);
        if (!account.has(Quirk.ROOT_KEY_KEPT) && !account.has(Quirk.ROOT_KEY_REMOVED)) {
            return new RootUser(created, password, List.of());
        }
        Instant removed = account.has(Quirk.ROOT_KEY_KEPT) ? StoryTime.NEVER
                : time.daysAgo(dice.between(35, 300), dice);
        Usage usage = new Usage("s3", "N/A", 20, time.daysAgo(dice.between(310, 1200), dice));
        return new RootUser(created, password,
                List.of(new SampleKey(ids.accessKey(), time.daysAgo(KEY_AGE, dice), StoryTime.NEVER, removed, usage)));
    }

    List<SampleKey> keysAt(Instant at) {
        return keys.stream().filter(key -> key.existsAt(at)).toList();
    }
}
