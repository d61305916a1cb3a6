package org.keyledger.deliver;

import java.util.Optional;

/// Where reports go besides the folder.
public record DeliverySettings(Optional<BucketSettings> bucket, Optional<MailSettings> mail) {

    /// Nowhere.
    public static final DeliverySettings NONE = new DeliverySettings(Optional.empty(), Optional.empty());

    public boolean isNone() {
        return equals(NONE);
    }
}
