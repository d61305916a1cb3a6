package org.keyledger.assess.exceptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.keyledger.assess.exceptions.Entries.EXPIRES;
import static org.keyledger.assess.exceptions.Entries.GRANTED;
import static org.keyledger.assess.exceptions.Entries.forAccount;
import static org.keyledger.assess.exceptions.Entries.forKey;
import static org.keyledger.assess.exceptions.Entries.forPrincipal;
import static org.keyledger.assess.exceptions.Entries.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.keyledger.assess.Severity;
import org.keyledger.assess.exceptions.EntryProblem.Kind;
import org.keyledger.assess.owner.Roster;
import org.keyledger.iam.AccountId;
import org.keyledger.organization.Person;
import org.keyledger.organization.PersonStatus;

class RegisterReviewTests {

    private static final AccountId PAYMENTS = new AccountId("111122223333");
    private static final AccountId SEARCH = new AccountId("444455556666");
    private static final Map<AccountId, Boolean> ALL_READ = Map.of(PAYMENTS, true, SEARCH, true);
    private static final Map<AccountId, Boolean> SEARCH_UNREAD = Map.of(PAYMENTS, true, SEARCH, false);
    private static final String ANNA = "arn:aws:iam::111122223333:user/anna";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @Test
    void findsNothingWrongWithAnEntryInForceThatIsUsed() {
        EntryReview review = review(DAY, forPrincipal(ANNA), used(1));

        assertThat(review.problems()).isEmpty();
        assertThat(review.state()).isEqualTo(EntryState.IN_FORCE);
        assertThat(review.use()).isEqualTo(EntryUse.USED);
        assertThat(review.daysLeft()).isEqualTo(91);
    }

    @Test
    void isPendingBeforeItsFirstDayAndExpiredAfterItsLast() {
        assertThat(review(GRANTED.minusDays(1), forPrincipal(ANNA), used(1)).state()).isEqualTo(EntryState.PENDING);
        assertThat(review(GRANTED, forPrincipal(ANNA), used(1)).state()).isEqualTo(EntryState.IN_FORCE);
        assertThat(review(EXPIRES, forPrincipal(ANNA), used(1)).state()).isEqualTo(EntryState.EXPIRING);
        assertThat(review(EXPIRES, forPrincipal(ANNA), used(1)).daysLeft()).isZero();
        assertThat(review(EXPIRES.plusDays(1), forPrincipal(ANNA), used(1)).state()).isEqualTo(EntryState.EXPIRED);
    }

    @Test
    void warnsInItsLastThirtyDaysWithoutAFinding() {
        assertThat(review(EXPIRES.minusDays(31), forPrincipal(ANNA), used(1)).state()).isEqualTo(EntryState.IN_FORCE);
        assertThat(review(EXPIRES.minusDays(30), forPrincipal(ANNA), used(1)).state()).isEqualTo(EntryState.EXPIRING);
        assertThat(review(EXPIRES.minusDays(29), forPrincipal(ANNA), used(1)).state()).isEqualTo(EntryState.EXPIRING);
        assertThat(review(EXPIRES.minusDays(30), forPrincipal(ANNA), used(1)).problems()).isEmpty();
    }

    @Test
    void isAHighFindingWhenExpiredWhileItsKeysAreStillFlagged() {
        assertThat(review(EXPIRES, forPrincipal(ANNA), used(3)).problems()).isEmpty();
        assertThat(review(EXPIRES.plusDays(1), forPrincipal(ANNA), used(3)).problems())
                .containsExactly(new EntryProblem(Kind.EXPIRED, Severity.HIGH, "Expired on 2027-01-31, and 3 keys are"
                        + " still flagged: replace them, or have it granted anew."));
    }

    @Test
    void isALowFindingWhenExpiredAndNothingIsFlaggedAnyMore() {
        assertThat(review(EXPIRES.plusDays(1), forPrincipal(ANNA), nothing()).problems())
                .extracting(EntryProblem::kind, EntryProblem::severity)
                .containsExactly(tuple(Kind.EXPIRED, Severity.LOW));
    }

    @Test
    void isAHighFindingWhenExpiredAndNobodyKnowsWhetherItsKeysAreFlagged() {
        assertThat(review(EXPIRES.plusDays(1), forPrincipal("arn:aws:iam::444455556666:user/a"), nothing(),
                SEARCH_UNREAD, Optional.empty()).problems()).extracting(EntryProblem::kind, EntryProblem::severity)
                .containsExactly(tuple(Kind.EXPIRED, Severity.HIGH));
    }

    @Test
    void isUnusedWhereItLiftsNothingAndItsAccountsWereRead() {
        EntryReview review = review(DAY, forPrincipal(ANNA), nothing(), SEARCH_UNREAD, Optional.empty());

        assertThat(review.use()).isEqualTo(EntryUse.UNUSED);
        assertThat(review.problems()).extracting(EntryProblem::kind, EntryProblem::severity)
                .containsExactly(tuple(Kind.UNUSED, Severity.LOW));
    }

    @Test
    void isNotCalledUnusedWhereAnAccountOfItsWasNotRead() {
        for (Entries entry : List.of(forPrincipal("arn:aws:iam::444455556666:user/a"), forAccount("444455556666"),
                forPrincipal("arn:aws:iam::*:user/a"), forKey("AKIAIOSFODNN7EXAMPLE"))) {
            EntryReview review = review(DAY, entry, nothing(), SEARCH_UNREAD, Optional.empty());

            assertThat(review.use()).isEqualTo(EntryUse.UNDETERMINED);
            assertThat(review.problems()).extracting(EntryProblem::kind).doesNotContain(Kind.UNUSED);
        }
    }

    @Test
    void isNotCalledUnusedWhereAVerdictThatItMayLiftIsUndetermined() {
        assertThat(review(DAY, forPrincipal(ANNA), new ExceptionMatch("EXC-1", 1, 0, 0, 1)).use())
                .isEqualTo(EntryUse.UNDETERMINED);
    }

    @Test
    void isNotCalledUnusedBeforeItsFirstDay() {
        assertThat(review(GRANTED.minusDays(1), forPrincipal(ANNA), nothing()).problems()).isEmpty();
    }

    @Test
    void isUnusedForAnAccountThatIsNotListed() {
        assertThat(review(DAY, forPrincipal("arn:aws:iam::777788889999:user/a"), nothing()).use())
                .isEqualTo(EntryUse.UNUSED);
    }

    @Test
    void isTooBroadWhereAPatternNamesMoreThanTenUsers() {
        Entries pattern = forPrincipal("arn:aws:iam::111122223333:user/svc-*");

        assertThat(review(DAY, pattern, users(9)).problems()).isEmpty();
        assertThat(review(DAY, pattern, users(10)).problems()).isEmpty();
        assertThat(review(DAY, pattern, users(11)).problems()).containsExactly(new EntryProblem(Kind.OVERBROAD,
                Severity.MEDIUM, "Too broad: its pattern names 11 users, more than 10. Name the controls, and the users"
                        + " by a narrower pattern."));
    }

    @Test
    void isTooBroadWhateverItMatchesForEverythingAndForEverybody() {
        assertThat(kinds(forPrincipal(ANNA).liftingEverything())).containsExactly(Kind.OVERBROAD);
        assertThat(kinds(forAccount("111122223333"))).containsExactly(Kind.OVERBROAD);
        assertThat(kinds(forPrincipal("*"))).containsExactly(Kind.OVERBROAD);
        assertThat(kinds(forPrincipal("arn:aws:iam::111122223333:user/*"))).containsExactly(Kind.OVERBROAD);
        assertThat(kinds(forPrincipal(ANNA))).isEmpty();
        assertThat(kinds(forKey("AKIAIOSFODNN7EXAMPLE"))).isEmpty();
    }

    @Test
    void isSelfApprovedWhateverTheCaseAndWhetherByAddressOrUserName() {
        Roster people = new Roster(List.of(jane(PersonStatus.ACTIVE)));
        Entries same = forPrincipal(ANNA).ownedBy("Jane.Doe@example.com").approvedBy(" jane.doe@EXAMPLE.com");
        Entries alias = forPrincipal(ANNA).ownedBy("jane.doe@example.com").approvedBy("jdoe");

        assertThat(kinds(same)).containsExactly(Kind.SELF_APPROVED);
        assertThat(kinds(alias)).isEmpty();
        assertThat(review(DAY, alias, used(1), ALL_READ, Optional.of(people)).problems())
                .extracting(EntryProblem::kind, EntryProblem::severity)
                .containsExactly(tuple(Kind.SELF_APPROVED, Severity.MEDIUM));
    }

    @Test
    void findsOwnersAndApproversWhoAreGone() {
        Person ciso = new Person("ciso@example.com", "", "", PersonStatus.DISABLED);

        assertThat(gone(jane(PersonStatus.DEPARTED))).containsExactly(Kind.OWNER_GONE);
        assertThat(gone(jane(PersonStatus.ACTIVE), ciso)).containsExactly(Kind.APPROVER_GONE);
        assertThat(gone(jane(PersonStatus.UNKNOWN))).isEmpty();
        assertThat(gone()).isEmpty();
    }

    @Test
    void saysNothingOfANameThatTheDirectoryHasTwice() {
        assertThat(gone(jane(PersonStatus.DEPARTED), jane(PersonStatus.ACTIVE))).isEmpty();
    }

    private static Person jane(PersonStatus status) {
        return new Person("jane.doe@example.com", "jdoe", "Jane Doe", status);
    }

    private static List<Kind> gone(Person... people) {
        return review(DAY, forPrincipal(ANNA), used(1), ALL_READ, Optional.of(new Roster(List.of(people)))).problems()
                .stream().map(EntryProblem::kind).toList();
    }

    private static List<Kind> kinds(Entries entry) {
        return review(DAY, entry, used(1)).problems().stream().map(EntryProblem::kind).toList();
    }

    private static ExceptionMatch used(long keys) {
        return new ExceptionMatch("EXC-1", 1, keys, keys, 0);
    }

    private static ExceptionMatch users(long users) {
        return new ExceptionMatch("EXC-1", users, 1, 1, 0);
    }

    private static ExceptionMatch nothing() {
        return ExceptionMatch.nothing("EXC-1");
    }

    private static EntryReview review(LocalDate day, Entries entry, ExceptionMatch matched) {
        return review(day, entry, matched, ALL_READ, Optional.empty());
    }

    private static EntryReview review(LocalDate day, Entries entry, ExceptionMatch matched,
            Map<AccountId, Boolean> readWhole, Optional<Roster> roster) {
        return new RegisterReview(day, readWhole, roster).of(register(entry), Map.of("EXC-1", matched)).getFirst();
    }
}
