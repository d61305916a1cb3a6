package org.keyledger.evidence.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The tags of IAM users: who owns them, and since lately, for a few machines, that they may go on using access keys. One
/// of them was tagged by hand, and in other letters: IAM takes tag keys without regard to case.
///
/// @param exceptionsSince when the exceptions were approved
record UserTags(Instant exceptionsSince) {

    private static final Map<String, String> EXCEPTIONS = Map.of("svc-settlement", "keyledger-exception",
            "github-actions-deploy", "keyledger-exception", "@backup", "keyledger-exception", "ml-notebook",
            "Keyledger-Exception");
    private static final Duration LATELY = Duration.ofDays(20);

    static UserTags of(StoryTime time) {
        return new UserTags(time.end().minus(LATELY));
    }

    List<Map<String, Object>> at(SampleUser user, Instant at) {
        List<Map<String, Object>> tags = new ArrayList<>();
        if (!user.owner().isEmpty()) {
            tags.addAll(Fields.tag("Owner", user.owner()));
        }
        String exception = EXCEPTIONS.get(user.name());
        if (exception != null && at.isAfter(exceptionsSince)) {
            tags.addAll(Fields.tag(exception, "approved"));
        }
        return tags;
    }
}
