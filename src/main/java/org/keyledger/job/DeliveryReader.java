package org.keyledger.job;

import java.util.List;
import java.util.Optional;

import org.keyledger.deliver.AlertSettings;
import org.keyledger.deliver.BucketSettings;
import org.keyledger.deliver.DeliverySettings;
import org.keyledger.deliver.MailSettings;

/// Reads `deliver` of a job file: where reports go besides the folder, and who is told when something goes wrong.
final class DeliveryReader {

    private DeliveryReader() {}

    static DeliverySettings read(Section job) {
        return job.section("deliver", List.of("s3", "mail", "alerts")).map(DeliveryReader::settings)
                .orElse(DeliverySettings.NONE);
    }

    private static DeliverySettings settings(Section deliver) {
        Optional<BucketSettings> bucket = deliver.section("s3", BucketReader.KNOWN).map(BucketReader::read);
        Optional<AlertSettings> alerts = deliver.section("alerts", AlertsReader.KNOWN)
                .map(section -> AlertsReader.read(section, deliver.mentions("mail")));
        boolean mailsAlerts = alerts.filter(all -> !all.mail().isEmpty()).isPresent();
        Optional<MailSettings> mail = deliver.section("mail", MailReader.KNOWN)
                .map(section -> MailReader.read(section, mailsAlerts));
        return new DeliverySettings(bucket, mail, alerts);
    }
}
