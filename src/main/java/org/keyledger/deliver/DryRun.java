package org.keyledger.deliver;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.keyledger.deliver.mail.MailDestinations;

/// Shows what would be mailed, and sends nothing.
public final class DryRun {

    private DryRun() {}

    /// Writes each mail as an `.eml` file, which mail programs open.
    ///
    /// @param at what the mails say when they were sent
    /// @throws NotDeliveredException when one cannot be composed
    public static List<Path> write(MailSettings mail, Shipment shipment, Path folder, Instant at)
            throws IOException, NotDeliveredException {
        return MailDestinations.write(mail, shipment, folder, at);
    }
}
