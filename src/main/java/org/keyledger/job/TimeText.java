package org.keyledger.job;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Times as operators write them: `90s`, `10m` or `1h`.
public final class TimeText {

    private static final Pattern TIME = Pattern.compile("([0-9]{1,6})([smh])");

    private TimeText() {}

    /// Empty for what is no time.
    public static Optional<Duration> parse(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return Optional.empty();
        }
        int amount = Integer.parseInt(time.group(1));
        return Optional.of(switch (time.group(2)) {
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            default -> Duration.ofHours(amount);
        });
    }
}
