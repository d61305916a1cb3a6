package org.keyledger.deliver;

import java.util.Optional;

/// Where reports go besides the folder, and who is told when something goes wrong.
public record DeliverySettings(Optional<BucketSettings> bucket, Optional<MailSettings> mail,
        Optional<AlertSettings> alerts) {

    /// Nowhere, and nobody.
    public static final DeliverySettings NONE =
            new DeliverySettings(Optional.empty(), Optional.empty(), Optional.empty());

    public DeliverySettings(Optional<BucketSettings> bucket, Optional<MailSettings> mail) {
        this(bucket, mail, Optional.empty());
    }

    /// Whether reports go nowhere. Alerts are no reports.
    public boolean isNone() {
        return bucket.isEmpty() && mail.filter(MailSettings::mailsReports).isEmpty();
    }
}
