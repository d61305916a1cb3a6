package org.keyledger.report.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keyledger.assess.Severity;
import org.keyledger.assess.replacement.KeyAction;
import org.keyledger.report.Elsewhere;
import org.keyledger.report.GoldenFile;
import org.keyledger.report.holder.HeldKey;
import org.keyledger.report.holder.Holder;
import org.keyledger.report.holder.HolderMonth;
import org.keyledger.templates.Template;
import org.keyledger.templates.TemplateException;
import org.keyledger.templates.Templates;

@Isolated("It changes the locale and the time zone of the process.")
class HolderMailTests {

    private static final HolderMonth MONTH = new HolderMonth("o-exampleorgid", YearMonth.of(2026, 11),
            Instant.parse("2026-11-30T06:00:00Z"), Optional.of("https://d-1234567890.awsapps.com/start"),
            Optional.of("eu-central-1"));
    private static final String SIGN_IN = "use the key yourself: sign in with IAM Identity Center";
    private static final String ROLE = "a program uses the key: give it a role";
    private static final String DELETE = "nothing needs the key: deactivate, wait, delete";
    private static final String FIND_OUT = "do not know what uses the key: find out";

    @TempDir
    private Path folder;

    private static HeldKey key(String user, String replacement, KeyAction action) {
        return new HeldKey("111122223333", "payments-dev", user, "AKIA…MPLE", "Active", OptionalInt.of(412),
                "2026-11-29, s3 in eu-central-1", false,
                List.of(new HeldKey.Finding(Severity.HIGH, "Stale key", "412 days old; the limit is 90 days.")),
                replacement, "Strong evidence: the user is a person.", Optional.of(action),
                "Replace, then deactivate.");
    }

    private static Holder holder(HeldKey... keys) {
        return new Holder("anna@example.com", List.of(keys), 0);
    }

    private static MailBody mail(Holder holder) {
        return new HolderMail(Templates.builtIn()).of(holder, MONTH);
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }

    @Test
    void readsAsTheGoldenTexts() throws IOException {
        HeldKey robot = new HeldKey("444455556666", "", "svc-report", "(not collected)", "Inactive",
                OptionalInt.empty(), "never recorded", true,
                List.of(new HeldKey.Finding(Severity.CRITICAL, "Administrative key",
                        "Full: policy AdministratorAccess."),
                        new HeldKey.Finding(Severity.MEDIUM, "Unused key", "Never used in 30 days.")),
                "None: delete the key", "Strong evidence: it was never used.", Optional.of(KeyAction.DELETE),
                "Delete.");
        MailBody mail = mail(new Holder("anna@example.com",
                List.of(key("anna", "IAM Identity Center", KeyAction.REPLACE),
                        key("ci-deploy", "OIDC role, subject pinned; or instance profile", KeyAction.REPLACE), robot,
                        key("legacy", "Undecided", KeyAction.FIND_OUT)),
                7));

        assertThat(mail.subject()).isEqualTo("Your IAM access keys, November 2026: 11 keys to replace or delete");
        GoldenFile.assertSame("mail-holders.txt", Files.writeString(folder.resolve("text"), mail.text()));
        GoldenFile.assertSame("mail-holders-html.txt",
                Files.writeString(folder.resolve("html"), MailText.of(mail.html())));
    }

    @ParameterizedTest
    @EnumSource(KeyAction.class)
    void tellsTheStepsThatTheKeysNeedAndNoOthers(KeyAction action) {
        for (String replacement : List.of("IAM Identity Center", "ECS task role")) {
            MailBody mail = mail(holder(key("anna", replacement, action)));
            for (String text : List.of(flat(mail.text()), flat(MailText.of(mail.html())))) {
                boolean replace = action == KeyAction.REPLACE;
                boolean person = replacement.startsWith("IAM");
                assertThat(text.contains(SIGN_IN)).isEqualTo(replace && person);
                assertThat(text.contains(ROLE)).isEqualTo(replace && !person);
                assertThat(text.contains(DELETE))
                        .isEqualTo(action == KeyAction.DEACTIVATE || action == KeyAction.DELETE);
                assertThat(text.contains(FIND_OUT)).isEqualTo(action == KeyAction.FIND_OUT);
            }
        }
    }

    @Test
    void textAndHtmlSayTheSame() {
        MailBody mail = mail(holder(key("anna", "IAM Identity Center", KeyAction.REPLACE)));

        for (String text : List.of(flat(mail.text()), flat(MailText.of(mail.html())))) {
            assertThat(text).contains("Key AKIA…MPLE of user anna", "111122223333 payments-dev", "age 412 days",
                    "last use: 2026-11-29, s3 in eu-central-1", "High: Stale key. 412 days old; the limit is 90 days.",
                    "IAM Identity Center. Strong evidence: the user is a person.", "Replace, then deactivate.",
                    "https://d-1234567890.awsapps.com/start", "aws sts get-caller-identity --profile NAME");
        }
    }

    @Test
    void whatIsUnknownOfIdentityCenterStandsAsAWordToFillIn() {
        HolderMonth unknown = new HolderMonth("o-exampleorgid", MONTH.period(), MONTH.asOf(), Optional.empty(),
                Optional.empty());

        assertThat(flat(new HolderMail(Templates.builtIn())
                .of(holder(key("anna", "IAM Identity Center", KeyAction.REPLACE)), unknown).text()))
                .contains("start URL START_URL, region REGION");
    }

    @Test
    void loadsNothing() {
        MailBody mail = mail(holder(key("anna", "IAM Identity Center", KeyAction.REPLACE)));

        assertThat(mail.images()).isEmpty();
        assertThat(mail.html()).doesNotContain("<img", "<script", "<link", " src=", "url(", " th:", "xmlns:th");
        assertThat(mail.text().lines()).allMatch(line -> line.length() <= 72);
    }

    @Test
    void namesAreTextWhateverTheyHold() {
        MailBody mail = mail(
                holder(key("<b onclick=x>\u202E\nAKIAIOSFODNN7EXAMPLE ${mail}", "IAM Identity Center",
                        KeyAction.REPLACE)));

        assertThat(mail.html()).contains("&lt;b onclick=x&gt;[U+202E] …MPLE ${mail}");
        assertThat(mail.text() + mail.html()).doesNotContain("AKIAIOSFODNN7EXAMPLE");
    }

    @Test
    void isTheSameToTheByteOnAnotherMachine() throws Exception {
        Holder holder = holder(key("anna", "IAM Identity Center", KeyAction.REPLACE));

        assertThat(Elsewhere.call(() -> mail(holder))).isEqualTo(mail(holder));
    }

    @Test
    void anOwnTemplateTakesTheBuiltInsPlaceAndABrokenOneIsRefusedWithItsLine() {
        Templates own = own("mail/holders.txt", "Dear owner of [(${mail.count})].\n");
        assertThat(new HolderMail(own).of(holder(key("anna", "IAM Identity Center", KeyAction.REPLACE)), MONTH).text())
                .isEqualTo("Dear owner of 1 key.\n");

        HolderTemplates.User user = new HolderTemplates.User();
        assertThat(user.templates()).containsExactly("mail/holders.html", "mail/holders.txt",
                "mail/holders-subject.txt");
        assertThatThrownBy(() -> user.check(own("mail/holders.txt", "one\n[(${mail.secret})]\n")))
                .isInstanceOf(TemplateException.class).hasMessageStartingWith("template own, line 2: ");
    }

    private static Templates own(String name, String text) {
        return new Templates(Map.of(name, new Template(name, "own", text)));
    }
}
