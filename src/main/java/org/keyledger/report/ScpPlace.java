package org.keyledger.report;

import java.util.List;

/// A unit or an account, and what is to be attached to it.
///
/// @param phase that it belongs to; empty where no phase names it
/// @param files of policies, one slot each
public record ScpPlace(String name, String phase, List<String> files) {

    public ScpPlace {
        files = List.copyOf(files);
    }
}
