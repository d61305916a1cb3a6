package org.keyledger.report.data;

import java.util.regex.Pattern;

/// Text in a shell script. What others chose may neither end a comment nor leave its quotes, and no name may pass for an
/// option of the AWS CLI.
final class ShellText {

    /// IAM API reference, User: UserName.
    private static final Pattern USER = Pattern.compile("[\\w+=,.@-]{1,128}");

    /// IAM API reference, AccessKey: AccessKeyId.
    private static final Pattern KEY_ID = Pattern.compile("\\w{16,128}");

    private ShellText() {}

    /// One word for a POSIX shell.
    static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    /// On one line, since a line's end would end the comment.
    static String comment(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> clean.appendCodePoint(isUnseen(c) ? ' ' : c));
        return "# " + clean.toString().strip();
    }

    /// Line ends of every kind, and what would show a reader another text than the shell reads.
    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    true;
            default -> false;
        };
    }

    static boolean isUserName(String text) {
        return USER.matcher(text).matches();
    }

    static boolean isKeyId(String text) {
        return KEY_ID.matcher(text).matches();
    }
}
