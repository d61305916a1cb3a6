package org.keyledger.evidence.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keyledger.evidence.sample.Samples.LAST;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.evidence.AccountEvidence;
import org.keyledger.evidence.CollectionOutcome;
import org.keyledger.evidence.KeyIdMatch;
import org.keyledger.evidence.sample.Samples.Holder;
import org.keyledger.evidence.sample.Samples.Month;
import org.keyledger.iam.Answer;
import org.keyledger.iam.AuthorizationDetails;
import org.keyledger.iam.AuthorizationDetails.User;
import org.keyledger.iam.Created;
import org.keyledger.iam.KeyEvent;
import org.keyledger.iam.LastUse;
import org.keyledger.iam.PolicyDocument;
import org.keyledger.organization.Account;
import org.keyledger.organization.Person;
import org.keyledger.organization.PersonStatus;

/// What there is to see in the organization that `keyledger sample` writes when nobody asks for another.
class SampleStoryTests {

    @TempDir
    static Path folder;

    private static List<Month> months;

    @BeforeAll
    static void writeTwelveMonths() throws IOException {
        SampleSpec spec = new SampleSpec(12, 40, 12, 7, LAST);
        new SampleOrganization(spec).write(folder);
        months = spec.periods().map(period -> Samples.read(folder, period)).toList();
    }

    @Test
    void readsBackWithoutAnyProblem() {
        for (Month month : months) {
            assertThat(month.evidence().problems()).isEmpty();
            assertThat(month.accounts()).flatExtracting(AccountEvidence::problems).isEmpty();
        }
    }

    @Test
    void tellsOfKeysThatWereRefusedAndOfRefusalsThatWerePutRight() {
        List<KeyEvent> events = last().accounts().stream().flatMap(account -> eventsOf(account).stream()).toList();

        assertThat(last().accounts().stream().filter(account -> account.events().collected())
                .map(account -> account.account().name()))
                .containsExactlyInAnyOrder("payments-prod", "data-lake-prod", "sandbox-mobile");
        assertThat(events).anyMatch(event -> event.failure().filter(KeyEvent.Failure::isLimitExceeded).isPresent());
        assertThat(events).anyMatch(denied -> denied.failure().filter(KeyEvent.Failure::isDenied).isPresent()
                && events.stream().anyMatch(later -> later.user().equals(denied.user()) && later.succeeded()
                        && later.action() == denied.action() && later.time().isAfter(denied.time())));
        assertThat(events).extracting(event -> event.actor().describe()).anyMatch(who -> who.startsWith("role/"))
                .contains("user onboarding-2023");
    }

    private static List<KeyEvent> eventsOf(AccountEvidence account) {
        return account.report().stream().flatMap(report -> report.entries().stream())
                .flatMap(entry -> account.events().of(entry.user(), Instant.MIN).stream()).toList();
    }

    @Test
    void hasAboutAsManyUsersAsAskedFor() {
        long users = last().accounts().stream().flatMap(account -> account.report().stream())
                .mapToLong(report -> report.entries().size() - 1).sum();

        assertThat(users / 10.0).isBetween(30.0, 50.0);
        assertThat(last().holders()).hasSizeBetween(250, 450);
    }

    @Test
    void standsInATreeOfUnits() {
        assertThat(last().evidence().accounts()).extracting(Account::ouPath).contains("", "Production",
                "Production/Payments", "NonProduction", "Sandbox", "Suspended");
        assertThat(last().evidence().organization().id()).isEqualTo("o-exampleorgid");
        assertThat(last().evidence().organization().management().orElseThrow()).hasToString("111122223333");
    }

    @Test
    void improvesSlowlyAndWithOneSetback() {
        double[] old = months.stream().mapToDouble(month -> month.percentOlderThan(90)).toArray();

        assertThat(old[0]).isBetween(65.0, 80.0);
        assertThat(old[11]).isBetween(38.0, 50.0);
        assertThat(old[8]).as("the setback").isGreaterThan(old[7] + 3).isGreaterThan(old[11]);
        assertThat(IntStream.range(1, 12).filter(i -> old[i] < old[i - 1]).count()).isBetween(8L, 10L);
        assertThat(months.getFirst().percentOlderThan(365)).isGreaterThan(last().percentOlderThan(365) + 15);
    }

    @Test
    void takesPowerAndRootKeysAwayOverTime() {
        assertThat(admins(months.getFirst())).isGreaterThan(admins(last()) + 10);
        assertThat(admins(last())).isGreaterThan(10);
        assertThat(months.getFirst().keys(holder -> holder.entry().isRoot())).isEqualTo(3);
        assertThat(last().keys(holder -> holder.entry().isRoot())).isOne();
    }

    @Test
    void makesAndDeletesKeysAndUsersEveryMonth() {
        for (int i = 1; i < months.size(); i++) {
            Set<String> before = ids(months.get(i - 1));
            Set<String> after = ids(months.get(i));

            assertThat(after).as("new in month %s", i).anyMatch(id -> !before.contains(id));
            assertThat(before).as("gone in month %s", i).anyMatch(id -> !after.contains(id));
        }
        assertThat(users(months.getFirst())).anyMatch(user -> !users(last()).contains(user));
    }

    @Test
    void neverMovesALastUseBack() {
        for (int i = 1; i < months.size(); i++) {
            Map<String, LastUse.At> before = uses(months.get(i - 1));
            uses(months.get(i)).forEach((key, use) -> {
                if (before.containsKey(key)) {
                    assertThat(use.when()).as(key).isAfterOrEqualTo(before.get(key).when());
                }
            });
        }
    }

    @Test
    void hasAccountsThatCannotBeRead() {
        for (Month month : months) {
            assertThat(month.account("card-vault-prod").outcome()).isInstanceOfSatisfying(
                    CollectionOutcome.Failed.class, failed -> {
                        assertThat(failed.stage()).isEqualTo("AssumeRole");
                        assertThat(failed.code()).isEqualTo("AccessDenied");
                        assertThat(failed.remedy()).isEqualTo("deploy jobs/aws/reader-role.yaml to this account");
                    });
            assertThat(month.account("legacy-crm").outcome())
                    .isEqualTo(new CollectionOutcome.Skipped("the account is SUSPENDED"));
        }
        assertThat(months.stream().filter(month -> month.account("storefront-prod").report().isEmpty())).hasSize(1)
                .doesNotContain(months.getFirst(), last());
    }

    @Test
    void hasATinyAccountAndOneWithoutKeys() {
        assertThat(last().account("sandbox-ml").report().orElseThrow().entries()).hasSize(2);
        assertThat(last().keys(holder -> holder.account().account().name().equals("log-archive"))).isZero();
        assertThat(last().account("log-archive").report().orElseThrow().entries()).hasSizeGreaterThan(2);
    }

    @Test
    void hasAccountsOfWhichSomethingIsMissing() {
        assertThat(last().account("data-lake-dev").authorization()).isEmpty();
        assertThat(last().accounts().stream().filter(account -> account.report().isPresent()
                && account.authorization().isEmpty())).hasSize(1);
        Holder mobile = last().holders().stream()
                .filter(holder -> holder.account().account().name().equals("sandbox-mobile")).findFirst().orElseThrow();
        assertThat(mobile.account().keyIds().match(mobile.entry(), mobile.key()))
                .isEqualTo(new KeyIdMatch.NotCollected());
    }

    @Test
    void hasReportsInEachOfAwssStyles() throws IOException {
        assertThat(report("222233334444")).contains(",TRUE,").doesNotContain(",true,");
        assertThat(report("333344445555")).contains("+00:00,").contains("not_supported,no_information,not_supported");
        assertThat(report("012345678901")).contains(",true,").contains("Z,N/A,s3,");
    }

    @Test
    void hasUserNamesThatSpreadsheetsAndParsersTripOver() {
        assertThat(last().account("shared-services").report().orElseThrow().entries()).extracting("user").contains(
                "=cmd-legacy", "+oncall", "@backup", "-batch", "moreau,jean", ".deploy");
    }

    @Test
    void hasTwoKeysThatCannotBeToldApart() {
        assertThat(last().holders()).filteredOn(holder -> holder.entry().user().equals("svc-twin-keys")).hasSize(2)
                .allMatch(holder -> holder.account().keyIds().match(holder.entry(), holder.key())
                        .equals(new KeyIdMatch.Ambiguous(2)));
    }

    @Test
    void hasKeysInEveryBadState() {
        Month month = last();

        assertThat(month.keys(holder -> holder.active() && holder.key().lastUse() instanceof LastUse.NeverRecorded
                && month.age(holder.key()) > 7)).as("never used").isGreaterThan(5);
        assertThat(month.keys(holder -> holder.active() && holder.key().lastUse() instanceof LastUse.At use
                && use.when().isBefore(month.evidence().manifest().asOf().minusSeconds(45 * 86_400L)))).as("unused")
                .isGreaterThan(5);
        assertThat(month.keys(holder -> !holder.active() && month.age(holder.key()) > 100)).as("dormant")
                .isGreaterThan(5);
        assertThat(month.keys(holder -> holder.entry().keys().size() == 2 && holder.active()
                && month.age(holder.key()) > 200)).as("stuck").isGreaterThan(5);
        assertThat(month.keys(holder -> holder.entry().password().enabled() == Answer.YES
                && holder.entry().mfaActive() == Answer.NO)).as("no MFA").isGreaterThan(5);
        assertThat(month.keys(SampleStoryTests::createdWithUser)).as("key at setup").isGreaterThan(2);
    }

    @Test
    void hasOwnersWhoLeftAndOwnersNobodyKnows() {
        List<Person> people = last().evidence().people().orElseThrow();
        List<String> departed = usernames(people, PersonStatus.DEPARTED);
        List<String> active = usernames(people, PersonStatus.ACTIVE);

        assertThat(last().keys(holder -> holder.active() && departed.contains(holder.entry().user()))).isPositive();
        assertThat(last().keys(holder -> holder.active() && active.contains(holder.entry().user()))).isGreaterThan(5);
        assertThat(last().keys(holder -> holder.active() && holder.entry().user().matches("[a-z]+\\.[a-z]+")
                && !active.contains(holder.entry().user()) && !departed.contains(holder.entry().user()))).isPositive();
        assertThat(usernames(months.getFirst().evidence().people().orElseThrow(), PersonStatus.DEPARTED).size())
                .isLessThan(departed.size());
    }

    @Test
    void tagsSomeUsersWithAnOwner() {
        List<String> emails = last().evidence().people().orElseThrow().stream().map(Person::email).toList();
        List<String> owners = last().accounts().stream().flatMap(account -> account.authorization().stream())
                .flatMap(details -> details.users().values().stream())
                .map(user -> user.tags().getOrDefault("Owner", ""))
                .toList();

        assertThat(owners).filteredOn(String::isEmpty).hasSizeGreaterThan(20);
        assertThat(owners).filteredOn(emails::contains).hasSizeGreaterThan(20);
        assertThat(owners).contains("platform-team");
    }

    @Test
    void makesAdministratorsInEveryWay() {
        AuthorizationDetails payments = last().account("payments-prod").authorization().orElseThrow();

        assertThat(attached(payments, "terraform")).contains("arn:aws:iam::aws:policy/AdministratorAccess");
        assertThat(attached(payments, "github-actions-deploy"))
                .contains("arn:aws:iam::444455556666:policy/legacy-full-access");
        assertThat(attached(payments, "ci-payments-deploy"))
                .contains("arn:aws:iam::444455556666:policy/all-but-billing");
        assertThat(attached(payments, "svc-iam-sync")).contains("arn:aws:iam::444455556666:policy/iam-automation");
        assertThat(attached(payments, "svc-break-glass")).contains("arn:aws:iam::444455556666:policy/break-glass");
        assertThat(payments.users().get("svc-settlement").inline()).extracting("name").contains("emergency");
        assertThat(payments.users().get("svc-sandboxed").boundary()).isPresent();
        assertThat(payments.users().get("svc-quarantined").inline()).extracting("name").contains("quarantine");
        assertThat(payments.users().get("svc-own-policy").inline()).extracting("name").contains("self-service");
        assertThat(payments.roles()).extracting("name").contains("platform-admin", "platform-automation");
        assertThat(payments.users().values()).anyMatch(user -> user.groups().contains("administrators"));
        assertThat(payments.policies().get("arn:aws:iam::444455556666:policy/all-but-billing")).isInstanceOfSatisfying(
                PolicyDocument.class,
                policy -> assertThat(policy.statements().getFirst().notActions()).isNotEmpty());
    }

    private static Month last() {
        return months.getLast();
    }

    private static boolean createdWithUser(Holder holder) {
        return holder.key().lastUse() instanceof LastUse.NeverRecorded
                && holder.key().created() instanceof Created.At(Instant key)
                && Duration.between(holder.entry().userCreated().orElseThrow(), key).toSeconds() <= 3;
    }

    private static long admins(Month month) {
        return month.holders().stream().filter(Holder::active)
                .filter(holder -> holder.account().authorization()
                        .map(details -> details.users().get(holder.entry().user())).filter(SampleStoryTests::isAdmin)
                        .isPresent())
                .count();
    }

    private static boolean isAdmin(User user) {
        return user.groups().contains("administrators")
                || user.inline().stream().anyMatch(policy -> policy.name().equals("emergency"))
                || user.attached().stream().anyMatch(policy -> !policy.name().equals("deploy-artifacts"));
    }

    private static List<String> attached(AuthorizationDetails details, String user) {
        return details.users().get(user).attached().stream().map(AuthorizationDetails.AttachedPolicy::arn).toList();
    }

    private static List<String> usernames(List<Person> people, PersonStatus status) {
        return people.stream().filter(person -> person.status() == status).map(Person::username).toList();
    }

    private static Set<String> ids(Month month) {
        Set<String> ids = new HashSet<>();
        month.holders().forEach(holder -> ids.add(name(holder) + holder.key().created()));
        return ids;
    }

    private static Set<String> users(Month month) {
        Set<String> users = new HashSet<>();
        month.accounts().forEach(account -> account.report()
                .ifPresent(report -> report.entries().forEach(entry -> users.add(entry.arn().toString()))));
        return users;
    }

    private static Map<String, LastUse.At> uses(Month month) {
        Map<String, LastUse.At> uses = new HashMap<>();
        month.holders().forEach(holder -> {
            if (holder.key().lastUse() instanceof LastUse.At use) {
                uses.put(name(holder) + holder.key().created() + holder.key().slot(), use);
            }
        });
        return uses;
    }

    private static String name(Holder holder) {
        return holder.entry().arn().toString();
    }

    private static String report(String account) throws IOException {
        return Files.readString(folder.resolve("2026-11/accounts/" + account + "/credential-report.csv"));
    }
}
