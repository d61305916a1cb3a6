package org.keyledger.report.holder;

import java.util.List;

/// Somebody who answers for keys with open findings.
///
/// @param address e-mail address in small letters
/// @param keys    by account and place in its report; the worst where there are too many for a mail
/// @param more    how many keys are flagged besides
public record Holder(String address, List<HeldKey> keys, int more) {

    public Holder {
        keys = List.copyOf(keys);
    }
}
