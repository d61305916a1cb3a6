package org.keyledger.job;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.keyledger.deliver.MailSettings;
import org.keyledger.deliver.MailSettings.Security;
import org.keyledger.deliver.MailSettings.Transport;

/// Reads `deliver.mail` of a job file.
final class MailReader {

    static final List<String> KNOWN =
            List.of("from", "smtp", "ses", "leadership", "auditors", "attachmentLimitMb", "link", "holders");

    private static final List<String> NAMES = List.of("leadership", "auditors", "holders");

    /// No display names and no lists: one mailbox, whose domain has a dot or is this machine.
    private static final Pattern ADDRESS =
            Pattern.compile("(?=[^@]{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([A-Za-z0-9-]{1,63}\\.)*[A-Za-z0-9-]{1,63}");
    private static final String ADDRESS_REMEDY = "Write an address: security@example.com.";
    /// A third is added in the mail, and Amazon SES takes no more than 40 MB of that.
    private static final int MOST_MEGABYTES = 28;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");
    private static final Pattern CONFIGURATION_SET = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:-]{1,253}");
    private static final int SUBMISSION_PORT = 587;
    /// RFC 8314, section 7.3.
    private static final int TLS_PORT = 465;
    private static final int LAST_PORT = 65_535;

    private MailReader() {}

    /// @param mailsAlerts whether alerts are mailed, so that reports need not be
    static MailSettings read(Section mail, boolean mailsAlerts) {
        mail.require("from", "Name the sender's address.");
        if (mail.has("smtp") == mail.has("ses")) {
            mail.mistake(mail.has("smtp") ? "names SMTP and SES" : "says not how mail is sent",
                    "Name one: 'smtp:' with host, or 'ses: {}'.");
        }
        Optional<String> from = mail.text("from");
        from.flatMap(MailReader::mistakeIn).ifPresent(problem -> mail.mistake("from", problem, ADDRESS_REMEDY));
        if (!mailsAlerts && NAMES.stream().noneMatch(mail::mentions)) {
            mail.mistake("names nobody", "Name the addresses of leadership, of auditors or of both.");
        }
        return new MailSettings(from.orElse(""), transport(mail), addresses(mail, "leadership"),
                addresses(mail, "auditors"),
                mail.orDefault("attachmentLimitMb", mail.number("attachmentLimitMb", 0, MOST_MEGABYTES),
                        MailSettings.DEFAULT_ATTACHMENT_LIMIT >> 20) << 20,
                link(mail), mail.section("holders", HoldersReader.KNOWN).map(HoldersReader::read));
    }

    static List<String> addresses(Section mail, String name) {
        Set<String> seen = new HashSet<>();
        return mail.texts(name, address -> mistakeIn(address).or(() -> seen.add(address) ? Optional.empty()
                : Optional.of(Problems.quote(address) + " stands here a second time")), ADDRESS_REMEDY)
                .orElse(List.of());
    }

    private static Optional<String> mistakeIn(String address) {
        return ADDRESS.matcher(address).matches() ? Optional.empty()
                : Optional.of(Problems.quote(address) + " is no address");
    }

    private static Optional<URI> link(Section mail) {
        return mail.parsed("link", URI::create, "an address",
                "Write where the reports can be opened: https://….").filter(link -> {
                    if (link.getRawUserInfo() != null) {
                        mail.mistake("link", "holds a secret, and job files are kept in Git",
                                "Remove what stands before @, and change the secret.");
                        return false;
                    }
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
                .map(MailReader::ses);
        return smtp.or(() -> ses).orElseGet(() -> new Transport.Ses(Optional.empty(), Optional.empty()));
    }

    private static Transport ses(Section ses) {
        ses.otherwise("region", "the AWS SDK's");
        return new Transport.Ses(RegionName.read(ses),
                ses.fitting("configurationSet", CONFIGURATION_SET, "is no name of a configuration set",
                        "Write its name in SES."));
    }

    private static Transport smtp(Section smtp) {
        smtp.require("host", "Name the mail server.");
        Security security = smtp.orDefault("security", smtp.parsed("security", text -> switch (text) {
            case "starttls" -> Security.STARTTLS;
            case "tls" -> Security.TLS;
            case "none" -> Security.NONE;
            default -> throw new IllegalArgumentException(text);
        }, "starttls, tls or none", "Write starttls, unless the server wants TLS at once."), Security.STARTTLS);
        Optional<String> host = smtp.fitting("host", HOST, "is no name of a server", "Write it as mail.example.com.");
        Transport.Smtp transport = new Transport.Smtp(host.orElse(""),
                smtp.orDefault("port", smtp.number("port", 1, LAST_PORT).map(Math::toIntExact),
                        security == Security.TLS ? TLS_PORT : SUBMISSION_PORT),
                security, smtp.text("user"), SecretReader.read(smtp, "password"));
        check(smtp, transport);
        return transport;
    }

    private static void check(Section smtp, Transport.Smtp transport) {
        if (transport.security() == Security.NONE && !transport.host().isEmpty()
                && !THIS_MACHINE.contains(transport.host())) {
            smtp.mistake("security", "none would send the reports in the clear to " + Problems.quote(transport.host()),
                    "Write starttls or tls; none is for a relay on localhost.");
        }
        if (transport.user().isPresent() != transport.password().isPresent()) {
            smtp.mistake("user", transport.user().isPresent() ? "has no password" : "is missing beside its password",
                    "Name both, or neither: user, and passwordEnvironmentVariable, passwordFile, passwordSecret or"
                            + " passwordParameter.");
        }
    }
}
