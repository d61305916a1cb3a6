package org.keyledger.job;

import java.util.Optional;
import java.util.regex.Pattern;

/// The name of a region by which a destination is called, such as `eu-central-1`.
final class RegionName {

    static final Pattern FORM = Pattern.compile("[a-z]{2,}(-[a-z]+)+-\\d+");

    private RegionName() {}

    /// The setting `region` of a section.
    static Optional<String> read(Section section) {
        return section.fitting("region", FORM, "is no region", "Write it as eu-central-1.");
    }
}
