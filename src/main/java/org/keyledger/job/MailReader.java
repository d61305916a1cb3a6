package org.keyledger.job;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.keyledger.deliver.MailSettings;
import org.keyledger.deliver.MailSettings.Security;
import org.keyledger.deliver.MailSettings.Transport;

/// Reads `deliver.mail` of a job file.
final class MailReader {

    static final List<String> KNOWN = List.of("from", "smtp", "ses", "leadership", "auditors", "alerts", "holders",
            "attachmentLimitMb", "link");

    /// No display names and no lists: one mailbox, whose domain has a dot or is this machine.
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([A-Za-z0-9-]{1,63}\\.)*[A-Za-z0-9-]{1,63}");
    private static final String ADDRESS_REMEDY = "Write an address: security@example.com.";
    private static final int MOST_MEGABYTES = 40;
    private static final int SUBMISSION_PORT = 587;
    private static final int LAST_PORT = 65_535;

    private MailReader() {}

    static MailSettings read(Section mail) {
        mail.require("from", "Name the sender's address.");
        if (mail.has("smtp") == mail.has("ses")) {
            mail.mistake(mail.has("smtp") ? "names SMTP and SES" : "says not how mail is sent",
                    "Name one: 'smtp:' with host, or 'ses: {}'.");
        }
        String from = mail.text("from").orElse("");
        mistakeIn(from).ifPresent(problem -> mail.mistake("from", problem, ADDRESS_REMEDY));
        return new MailSettings(from, transport(mail), addresses(mail, "leadership"), addresses(mail, "auditors"),
                addresses(mail, "alerts"), mail.flag("holders", false),
                mail.number("attachmentLimitMb", 0, MOST_MEGABYTES).map(megabytes -> megabytes << 20)
                        .orElse(MailSettings.DEFAULT_ATTACHMENT_LIMIT),
                link(mail));
    }

    private static List<String> addresses(Section mail, String name) {
        return mail.texts(name, MailReader::mistakeIn, ADDRESS_REMEDY).orElse(List.of());
    }

    private static Optional<String> mistakeIn(String address) {
        return ADDRESS.matcher(address).matches() ? Optional.empty()
                : Optional.of(Problems.quote(address) + " is no address");
    }

    private static Optional<URI> link(Section mail) {
        return mail.parsed("link", URI::create, "an address",
                "Write where the reports can be opened: https://….").filter(link -> {
                    boolean web = "https".equals(link.getScheme()) || "http".equals(link.getScheme());
                    if (!web) {
                        mail.mistake("link", "is not a web address", "Begin it with https://.");
                    }
                    return web;
                });
    }

    private static Transport transport(Section mail) {
        Optional<Transport> smtp = mail
                .section("smtp", List.of("host", "port", "security", "user", "passwordEnvironmentVariable",
                        "passwordFile", "passwordSecret", "passwordParameter"))
                .map(MailReader::smtp);
        Optional<Transport> ses = mail.section("ses", List.of("region", "configurationSet"))
                .map(section -> new Transport.Ses(section.text("region"), section.text("configurationSet")));
        return smtp.or(() -> ses).orElseGet(() -> new Transport.Ses(Optional.empty(), Optional.empty()));
    }

    private static Transport smtp(Section smtp) {
        smtp.require("host", "Name the mail server.");
        Security security = smtp.parsed("security", text -> switch (text) {
            case "starttls" -> Security.STARTTLS;
            case "tls" -> Security.TLS;
            case "none" -> Security.NONE;
            default -> throw new IllegalArgumentException(text);
        }, "starttls, tls or none", "Write starttls, unless the server wants TLS at once.").orElse(Security.STARTTLS);
        return new Transport.Smtp(smtp.text("host").orElse(""),
                smtp.number("port", 1, LAST_PORT).map(Math::toIntExact).orElse(SUBMISSION_PORT), security,
                smtp.text("user"), SecretReader.read(smtp, "password"));
    }
}
