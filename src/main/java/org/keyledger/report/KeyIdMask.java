package org.keyledger.report;

import java.util.regex.Pattern;

/// Hides access key ids but for their last four characters, by which people who have the id recognize it.
public final class KeyIdMask {

    // IAM user guide, "unique identifiers": AKIA long-lived and ASIA temporary keys; 20 characters today.
    private static final Pattern ANYWHERE = Pattern.compile("A[KS]IA[A-Z0-9]{8,}([A-Z0-9]{4})");
    // IAM API reference, AccessKey: AccessKeyId is 16 to 128 characters of [\\w]+.
    private static final Pattern ID = Pattern.compile("\\w{16,128}");
    private static final int SHOWN = 4;
    private static final String HIDDEN = "…";

    private KeyIdMask() {}

    /// Whatever looks like a key's id in a text.
    public static String text(String text) {
        return text.contains("KIA") || text.contains("SIA") ? ANYWHERE.matcher(text).replaceAll(HIDDEN + "$1") : text;
    }

    /// What stands for a key's id: the id, of whatever form, or a note why there is none, which stays.
    static String id(String idOrNote) {
        return isId(idOrNote) ? HIDDEN + idOrNote.substring(idOrNote.length() - SHOWN) : idOrNote;
    }

    static boolean isId(String idOrNote) {
        return ID.matcher(idOrNote).matches();
    }

    /// Whether an id is hidden.
    public static boolean isMasked(String idOrNote) {
        return idOrNote.startsWith(HIDDEN);
    }
}
