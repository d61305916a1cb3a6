package org.keyledger.deliver.mail;

import java.io.IOException;
import java.util.Map;

import org.keyledger.deliver.MailSettings.Transport;
import org.keyledger.deliver.NotDeliveredException;
import org.keyledger.deliver.PartlyDeliveredException;

/// Takes a mail on its way, once: nothing is tried again here, since what failed unclearly may have been sent.
interface Post {

    /// @return what was answered, one clause
    /// @throws NotDeliveredException    when it certainly was not accepted
    /// @throws PartlyDeliveredException when it was accepted, but not for everybody
    /// @throws IOException              when nobody can tell
    String send(ComposedMessage message) throws IOException, NotDeliveredException, PartlyDeliveredException;

    static Post of(Transport transport) {
        return switch (transport) {
            case Transport.Smtp smtp -> new SmtpPost(smtp, new Secrets(System.getenv()), SmtpPost.Patience.DEFAULT,
                    Map.of());
            case Transport.Ses ses -> new SesPost(ses);
        };
    }
}
