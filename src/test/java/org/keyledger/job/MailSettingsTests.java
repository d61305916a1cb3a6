package org.keyledger.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.deliver.DeliverySettings;
import org.keyledger.deliver.MailSettings;
import org.keyledger.deliver.MailSettings.Security;
import org.keyledger.deliver.MailSettings.Transport;
import org.keyledger.deliver.SecretSource;

class MailSettingsTests {

    private static final String JOB = "name: monthly\nsource: {evidence: evidence}\n";
    private static final String TO = "from: k@example.com, leadership: [ciso@example.com]";

    @Test
    void readsEverySetting() {
        MailSettings mail = mail("from: k@example.com, leadership: [ciso@example.com], auditors: [audit@example.org],"
                + " attachmentLimitMb: 28, link: 'https://reports.example.com/', smtp: {host: mail.example.com, port: 2525,"
                + " security: tls, user: keyledger, passwordFile: /run/secrets/smtp}");

        assertThat(mail).isEqualTo(new MailSettings("k@example.com",
                new Transport.Smtp("mail.example.com", 2525, Security.TLS, Optional.of("keyledger"),
                        Optional.of(new SecretSource.InFile(Path.of("/run/secrets/smtp")))),
                List.of("ciso@example.com"), List.of("audit@example.org"), 28L << 20,
                Optional.of(URI.create("https://reports.example.com/"))));
    }

    @Test
    void theExampleInTheMonthlyJobFileIsOne() throws IOException {
        String file = Files.readString(Path.of("jobs/monthly/job.yaml"));
        String example = file.substring(file.indexOf("# deliver:")).replaceAll("(?m)^# ", "");

        MailSettings mail = JobFile.parse("job.yaml", JOB + example).delivery().mail().orElseThrow();

        assertThat(mail.attachmentLimit()).isEqualTo(MailSettings.DEFAULT_ATTACHMENT_LIMIT);
        assertThat(mail.transport()).isEqualTo(new Transport.Smtp("mail.example.com", 587, Security.STARTTLS,
                Optional.of("keyledger"), Optional.of(new SecretSource.Environment("KEYLEDGER_SMTP_PASSWORD"))));
    }

    @Test
    void whatIsNotNamedHasADefault() {
        assertThat(mail(TO + ", smtp: {host: mail.example.com}")).isEqualTo(new MailSettings("k@example.com",
                new Transport.Smtp("mail.example.com", 587, Security.STARTTLS, Optional.empty(), Optional.empty()),
                List.of("ciso@example.com"), List.of(), 10L << 20, Optional.empty()));
        assertThat(mail(TO + ", smtp: {host: mail.example.com, security: tls}").transport())
                .isEqualTo(new Transport.Smtp("mail.example.com", 465, Security.TLS, Optional.empty(),
                        Optional.empty()));
        assertThat(mail(TO + ", ses: {}").transport())
                .isEqualTo(new Transport.Ses(Optional.empty(), Optional.empty()));
    }

    @Test
    void withoutTheSectionNothingIsDelivered() {
        assertThat(JobFile.parse("job.yaml", JOB).delivery()).isEqualTo(DeliverySettings.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "from: k@example.com, ses: {} | deliver.mail: names nobody. Name the addresses",
            "leadership: [a@example.com], ses: {} | deliver.mail.from: is missing. Name the sender's address.",
            "from: k, leadership: [a@example.com], ses: {} | deliver.mail.from: 'k' is no address.",
            "from: a..b@example.com, leadership: [a@example.com], ses: {} | deliver.mail.from: 'a..b@example.com' is no",
            "from: k@example.com, leadership: [a@b.example, a@b.example], ses: {} | deliver.mail.leadership: 'a@b.example'"
                    + " stands here a second time.",
            "from: k@example.com, leadership: [a@b.example], ses: {region: Frankfurt} | deliver.mail.ses.region:"
                    + " 'Frankfurt' is no region.",
            "from: k@example.com, leadership: [a@b.example] | deliver.mail: says not how mail is sent.",
            "from: k@example.com, leadership: [a@b.example], ses: {}, attachmentLimitMb: 29 |"
                    + " deliver.mail.attachmentLimitMb: 29 is not from 0 to 28.",
            "from: k@example.com, leadership: [a@b.example], ses: {}, link: 'ftp://x' | deliver.mail.link: is not a web",
            "from: k@example.com, leadership: [a@b.example], smtp: {host: mail.example.com, security: none} |"
                    + " deliver.mail.smtp.security: none would send the reports in the clear to 'mail.example.com'.",
            "from: k@example.com, leadership: [a@b.example], smtp: {host: m, user: u} | deliver.mail.smtp.user: has no"
                    + " password.",
            "from: k@example.com, leadership: [a@b.example], smtp: {host: m, passwordFile: f} | deliver.mail.smtp.user:"
                    + " is missing beside its password.",
            "from: k@example.com, leadership: [a@b.example], smtp: {host: 'm x'} | deliver.mail.smtp.host: 'm x' is no"
                    + " name of a server." })
    void eachMistakeIsNamedWithItsPlace(String settings, String mistake) {
        assertThat(mistakes(settings)).singleElement().asString().contains(mistake);
    }

    @ParameterizedTest
    @ValueSource(strings = { "localhost", "127.0.0.1", "'::1'" })
    void aRelayOnThisMachineNeedsNoProtection(String host) {
        assertThat(mail(TO + ", smtp: {host: " + host + ", security: none}").transport())
                .isInstanceOf(Transport.Smtp.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "password: hunter2", "passwordEnvironmentVariable: 'hunter2!'" })
    void aPasswordHasNoPlaceInAJobFileAndIsNotRepeated(String password) {
        assertThat(mistakes(TO + ", smtp: {host: m, user: u, " + password + "}")).anySatisfy(
                mistake -> assertThat(mistake).contains("deliver.mail.smtp.password")).allSatisfy(
                        mistake -> assertThat(mistake).doesNotContain("hunter2"));
    }

    private static MailSettings mail(String settings) {
        return JobFile.parse("job.yaml", JOB + "deliver: {mail: {" + settings + "}}\n").delivery().mail().orElseThrow();
    }

    private static List<String> mistakes(String settings) {
        return catchThrowableOfType(JobFileException.class, () -> mail(settings)).problems().stream()
                .map(ConfigurationProblem::describe).toList();
    }
}
