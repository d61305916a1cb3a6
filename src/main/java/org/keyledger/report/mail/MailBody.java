package org.keyledger.report.mail;

import java.util.List;

/// A mail without its addresses.
///
/// @param subject one line
/// @param html    a whole document
/// @param text    the same for those who read no HTML, in lines of 72 characters at most
public record MailBody(String subject, String html, String text, List<InlineImage> images) {

    public MailBody {
        if (subject.isBlank() || subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a subject is one line of text");
        }
        images = List.copyOf(images);
    }
}
