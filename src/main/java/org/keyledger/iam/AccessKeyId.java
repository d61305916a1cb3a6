package org.keyledger.iam;

import java.util.regex.Pattern;

/// The id of a long-lived access key, such as `AKIAIOSFODNN7EXAMPLE`. Not a secret, yet an attacker's index, so
/// `toString` shows only the last four characters and whoever wants the whole says [#value()].
public record AccessKeyId(String value) {

    // IAM API reference, AccessKey: AccessKeyId is 16 to 128 characters of [\w]+.
    private static final Pattern FORM = Pattern.compile("\\w{16,128}");

    /// @throws IllegalArgumentException when the text is no key id; the message shows its last four characters only
    public AccessKeyId {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("an access key id has 16 to 128 word characters, unlike '"
                    + (value == null ? "" : mask(value)) + "'");
        }
    }

    public String masked() {
        return mask(value);
    }

    private static String mask(String text) {
        return "…" + text.substring(Math.max(0, text.length() - 4));
    }

    @Override
    public String toString() {
        return masked();
    }
}
