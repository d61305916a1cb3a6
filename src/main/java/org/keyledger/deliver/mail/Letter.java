package org.keyledger.deliver.mail;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A mail without its addresses. It names no access key in full, whatever it was composed of; only what is attached may.
///
/// @param html   a whole document; empty where the text is all
/// @param images that the HTML shows, by their ids
record Letter(String subject, String text, Optional<String> html, List<Enclosure> images,
        List<Enclosure> attachments) {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
    /// IAM user guide, "Unique identifiers": AKIA and ASIA begin the ids of access keys.
    private static final Pattern KEY_ID = Pattern.compile("\\b(?:AKIA|ASIA)[A-Z0-9]{8,}([A-Z0-9]{4})\\b");
    private static final int LONGEST_SUBJECT = 200;

    Letter {
        String line = masked(CONTROL.matcher(subject).replaceAll(" ").strip());
        subject = line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT - 1) + "…";
        text = masked(text);
        html = html.map(Letter::masked);
        images = List.copyOf(images);
        attachments = List.copyOf(attachments);
    }

    private static String masked(String text) {
        return KEY_ID.matcher(text).replaceAll("…$1");
    }

    /// All that there is to it, the files by their hashes.
    String canonicalText() {
        return Stream.of(subject, text, html.orElse(""), names(images), names(attachments))
                .collect(Collectors.joining("\n"));
    }

    private static String names(List<Enclosure> files) {
        return files.stream().map(file -> file.fileName() + " " + file.sha256()).collect(Collectors.joining("\n"));
    }
}
