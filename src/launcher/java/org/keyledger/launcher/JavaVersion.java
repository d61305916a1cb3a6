package org.keyledger.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What versions of Java call themselves.
final class JavaVersion {

    static final int UNKNOWN = -1;

    private static final Pattern NUMBER = Pattern.compile("(?:1\\.)?([0-9]+).*");
    private static final Pattern RELEASE_LINE = Pattern.compile("JAVA_VERSION=\"?([^\"]*)\"?\\s*");

    private JavaVersion() {}

    /// 8 of `1.8.0_402`, 25 of `25.0.3`, 26 of `26-ea`.
    static int feature(String version) {
        Matcher number = NUMBER.matcher(version);
        return number.matches() && number.group(1).length() < 5 ? Integer.parseInt(number.group(1)) : UNKNOWN;
    }

    /// By the home's `release` file: asking each `java` itself would take its start-up time, and would run whatever
    /// happens to bear that name.
    static int featureOf(Path home) {
        try {
            for (String line : Files.readAllLines(home.resolve("release"), StandardCharsets.UTF_8)) {
                Matcher version = RELEASE_LINE.matcher(line);
                if (version.matches()) {
                    return feature(version.group(1));
                }
            }
            return UNKNOWN;
        }
        catch (IOException noHome) {
            return UNKNOWN;
        }
    }
}
