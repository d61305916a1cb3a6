package org.keyledger.history;

import org.keyledger.assess.KeyIdentity;
import org.keyledger.iam.AccountId;

/// What makes a finding the same finding in another month.
public record FindingIdentity(KeyIdentity key, String control) {

    private static final int PARTS_BEHIND_USER = 3;

    public static FindingIdentity of(FindingRecord finding) {
        return new FindingIdentity(finding.key(), finding.control());
    }

    /// Account, user, creation and ordinal of the key, and control, as reports name the finding.
    public String uid() {
        return String.join("/", key.account().value(), key.user(), key.created(), Integer.toString(key.ordinal()),
                control);
    }

    /// Reads what [#uid] wrote. No part but the user's name could hold a slash, and IAM's names hold none.
    ///
    /// @throws IllegalArgumentException when the text is no such id
    public static FindingIdentity parse(String uid) {
        String[] parts = uid.split("/", -1);
        int behind = parts.length - PARTS_BEHIND_USER;
        if (behind < 2 || !parts[parts.length - 2].matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("'" + uid + "' is not the id of a finding");
        }
        String user = String.join("/", java.util.Arrays.copyOfRange(parts, 1, behind));
        return new FindingIdentity(new KeyIdentity(new AccountId(parts[0]), user, parts[behind],
                Integer.parseInt(parts[behind + 1])), parts[behind + 2]);
    }
}
