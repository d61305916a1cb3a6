package org.keyledger.deliver;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Who is told when a run failed, or read too little.
///
/// @param mail          addresses, mailed as [MailSettings] says
/// @param topic         of Amazon SNS
/// @param coverageBelow percent of all listed accounts; a run that has read fewer is told of. Empty for none
public record AlertSettings(List<String> mail, Optional<Topic> topic, OptionalInt coverageBelow) {

    public AlertSettings {
        mail = List.copyOf(mail);
    }

    /// @param arn    `arn:aws:sns:eu-central-1:111122223333:keyledger`
    /// @param region in which it is called; empty for the ARN's
    public record Topic(String arn, Optional<String> region) {

        private static final int REGION = 3;

        public String callRegion() {
            return region.orElseGet(() -> arn.split(":")[REGION]);
        }

        /// Whether its messages keep their order, which takes a group and an id for each.
        public boolean isFifo() {
            return arn.endsWith(".fifo");
        }
    }
}
