package org.keyledger.cli;

import java.util.regex.Pattern;

import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.json.JsonWriter.ValueProcessor;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/// Leaves of each access key id in an event, be it in the message, in a field or in a stack trace, the last four characters. No
/// event is meant to hold one; this is for messages of libraries that quote what they could not use.
public final class MaskedKeyIds implements StructuredLoggingJsonMembersCustomizer<Object> {

    // IAM user guide, "unique identifiers": AKIA long-lived and ASIA temporary keys.
    private static final Pattern KEY_ID = Pattern.compile("\\bA[KS]IA\\w{8,}(\\w{4})\\b");

    @Override
    public void customize(Members<Object> members) {
        members.applyingValueProcessor(ValueProcessor.of(String.class, MaskedKeyIds::masked));
    }

    static String masked(String text) {
        return KEY_ID.matcher(text).replaceAll("…$1");
    }
}
