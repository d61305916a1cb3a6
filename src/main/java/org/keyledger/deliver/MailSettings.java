package org.keyledger.deliver;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// Who gets which mail, and how it is sent.
///
/// @param from            the sender's address
/// @param leadership      who get the summary with the PDF
/// @param auditors        who get the link and, if it is not too large, the workbook
/// @param attachmentLimit bytes of a mail's attachments as they lie on the disk; above it a link stands instead
/// @param link            where the reports can be opened; empty where nowhere
/// @param holders         which owners of keys get their own rows; empty for none
public record MailSettings(String from, Transport transport, List<String> leadership, List<String> auditors,
        long attachmentLimit, Optional<URI> link, Optional<HolderSettings> holders) {

    public static final long DEFAULT_ATTACHMENT_LIMIT = 10L << 20;

    public MailSettings {
        leadership = List.copyOf(leadership);
        auditors = List.copyOf(auditors);
    }

    /// Without mails to owners of keys.
    public MailSettings(String from, Transport transport, List<String> leadership, List<String> auditors,
            long attachmentLimit, Optional<URI> link) {
        this(from, transport, leadership, auditors, attachmentLimit, link, Optional.empty());
    }

    /// Whether anybody gets a report; the settings may serve alerts only.
    public boolean mailsReports() {
        return !leadership.isEmpty() || !auditors.isEmpty() || holders.isPresent();
    }

    /// How mail leaves.
    public sealed interface Transport {

        /// @param security how the connection is protected
        /// @param user     empty where the server asks for none
        /// @param password of the user
        record Smtp(String host, int port, Security security, Optional<String> user, Optional<SecretSource> password)
                implements Transport {}

        /// Amazon SES with the credentials that the SDK finds.
        ///
        /// @param region           empty for the SDK's default
        /// @param configurationSet of SES
        record Ses(Optional<String> region, Optional<String> configurationSet) implements Transport {}
    }

    public enum Security {
        /// Plain at first, and refused unless the server offers STARTTLS.
        STARTTLS,
        /// TLS from the first byte.
        TLS,
        /// For a relay on this machine only.
        NONE
    }
}
