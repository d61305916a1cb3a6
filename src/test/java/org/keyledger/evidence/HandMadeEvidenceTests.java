package org.keyledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;

import org.junit.jupiter.api.Test;
import org.keyledger.iam.AccessKey;
import org.keyledger.iam.AccountId;
import org.keyledger.iam.AuthorizationDetails;
import org.keyledger.iam.Created;
import org.keyledger.iam.CredentialReportEntry;
import org.keyledger.iam.KeyStatus;
import org.keyledger.iam.LastUse;
import org.keyledger.iam.PolicyContent;
import org.keyledger.iam.PolicyDocument;
import org.keyledger.iam.Statement;
import org.keyledger.organization.Account;
import org.keyledger.organization.Organization;
import org.keyledger.organization.PersonStatus;

/// The evidence under `evidence-by-hand`, made of AWS CLI output as its README tells.
class HandMadeEvidenceTests {

    private final PeriodEvidence period = PeriodEvidence.open(Path.of("src/test/resources/evidence-by-hand"),
            YearMonth.of(2026, 11));

    private final AccountEvidence payments = read("123456789012");
    private final AccountEvidence web = read("012345678901");

    @Test
    void hasTheNewestReportsInstant() {
        assertThat(period.manifest().asOf()).isEqualTo(Instant.parse("2026-11-30T05:41:12Z"));
        assertThat(period.manifest().inferred()).isTrue();
    }

    @Test
    void knowsTheOrganization() {
        Organization organization = period.organization();

        assertThat(organization.id()).isEqualTo("o-exampleorgid");
        assertThat(organization.management()).contains(new AccountId("111122223333"));
        assertThat(period.accounts()).extracting(Account::ouPath).containsExactly("Production", "",
                "Production/Payments", "Production/Payments", "Production", "Suspended");
        assertThat(period.people().orElseThrow()).extracting("status").containsExactly(PersonStatus.ACTIVE,
                PersonStatus.DISABLED, PersonStatus.UNKNOWN);
        assertThat(period.people().orElseThrow().get(1).email()).isEqualTo("ben.costa@example.com");
    }

    @Test
    void accountsForEveryAccount() {
        assertThat(period.accounts())
                .extracting(account -> read(account.id().value()).outcome().getClass().getSimpleName())
                .containsExactly("Collected", "Collected", "Collected", "Failed", "Failed", "Skipped");
        assertThat(web.outcome()).isEqualTo(new CollectionOutcome.Collected(true));
    }

    @Test
    void readsTodaysReportWithOneProblem() {
        assertThat(payments.problems()).singleElement()
                .extracting(EvidenceProblem::line, EvidenceProblem::column, EvidenceProblem::value).containsExactly(9L,
                        "additional_credentials_info", "2 additional access keys");
        assertThat(payments.report().orElseThrow().entries()).extracting(CredentialReportEntry::user).containsExactly(
                "<root_account>", "+oncall", "-batch", "=1+1", "@backup", "anna.berg", "ben.costa", "moreau,jean",
                "svc-twin");
        assertThat(entry(payments, "moreau,jean").additional()).isEqualTo("2 additional access keys");
    }

    @Test
    void joinsKeyIdsAndSaysWhereItCannot() {
        assertThat(match(payments, "=1+1", 0)).isInstanceOf(KeyIdMatch.Matched.class);
        assertThat(match(payments, "@backup", 0)).isInstanceOf(KeyIdMatch.Matched.class);
        assertThat(match(payments, "ben.costa", 0)).isInstanceOf(KeyIdMatch.Matched.class);
        assertThat(match(payments, "moreau,jean", 0)).isInstanceOf(KeyIdMatch.Unmatched.class);
        assertThat(match(payments, "<root_account>", 0)).isInstanceOf(KeyIdMatch.NotListed.class);
        assertThat(match(payments, "svc-twin", 1)).isEqualTo(new KeyIdMatch.Ambiguous(2));
        assertThat(match(read("111122223333"), "clara.ito", 0)).isInstanceOf(KeyIdMatch.NotCollected.class);
    }

    @Test
    void readsPermissionsWhetherDecodedOrNot() {
        AuthorizationDetails permissions = web.authorization().orElseThrow();

        assertThat(inline(permissions, "ben.costa@example.com").notActions()).containsExactly("ses:*");
        assertThat(inline(permissions, "ses-smtp-user.20200506-070809").resources())
                .containsExactly("arn:aws:ses:*:*:identity/a+b@example.com");
        assertThat(firstOf(permissions.policies().get("arn:aws:iam::012345678901:policy/iam-automation")).actions())
                .containsExactly("iam:*");
        assertThat(inline(payments.authorization().orElseThrow(), "=1+1").actions()).containsExactly("*:*");
        assertThat(firstOf(payments.authorization().orElseThrow().policies()
                .get("arn:aws:iam::123456789012:policy/once-everything")).actions()).containsExactly("dynamodb:*");
    }

    @Test
    void readsAnOlderReportSavedOnWindows() {
        AccessKey active = entry(web, "deploy_bot").keys().getFirst();
        AccessKey inactive = entry(web, "deploy_bot").keys().getLast();

        assertThat(active.created()).isInstanceOf(Created.Unknown.class);
        assertThat(inactive.status()).isEqualTo(KeyStatus.INACTIVE);
        assertThat(inactive.lastUse())
                .isEqualTo(new LastUse.At(Instant.parse("2021-02-02T00:00:00Z"), "us-east-1", "ecr"));
        assertThat(web.problems()).singleElement().extracting(EvidenceProblem::line, EvidenceProblem::column)
                .containsExactly(4L, "access_key_1_last_rotated");
    }

    @Test
    void losesOnlyTheRowThatWasCutOff() {
        CredentialReport report = read("111122223333").report().orElseThrow();

        assertThat(report.entries()).extracting(CredentialReportEntry::user).containsExactly("<root_account>",
                "clara.ito");
        assertThat(report.rowsUnread()).isOne();
        assertThat(read("111122223333").problems()).singleElement().satisfies(problem -> assertThat(problem.describe())
                .startsWith("accounts/111122223333/credential-report.csv line 4: 'terraform' begins a row of"));
    }

    private AccountEvidence read(String id) {
        Account account = period.accounts().stream().filter(candidate -> candidate.id().value().equals(id)).findFirst()
                .orElseThrow();
        return new AccountEvidenceReader(period.folder()).read(account);
    }

    private static CredentialReportEntry entry(AccountEvidence account, String user) {
        return account.report().orElseThrow().entries().stream().filter(entry -> entry.user().equals(user)).findFirst()
                .orElseThrow();
    }

    private static KeyIdMatch match(AccountEvidence account, String user, int key) {
        CredentialReportEntry entry = entry(account, user);
        return account.keyIds().match(entry, entry.keys().get(key));
    }

    private static Statement inline(AuthorizationDetails permissions, String user) {
        return firstOf(permissions.users().get(user).inline().getFirst().document());
    }

    private static Statement firstOf(PolicyContent policy) {
        return ((PolicyDocument) policy).statements().getFirst();
    }
}
