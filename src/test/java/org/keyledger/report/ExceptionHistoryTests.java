package org.keyledger.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keyledger.report.Principals.account;
import static org.keyledger.report.Principals.machine;
import static org.keyledger.report.Principals.person;
import static org.keyledger.report.Principals.readInPart;
import static org.keyledger.report.Principals.unread;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyledger.history.AccountPrincipals;
import org.keyledger.history.AccountRecord;
import org.keyledger.history.PrincipalRecord;
import org.keyledger.history.PrincipalRecord.Treatment;
import org.keyledger.report.ExceptionChange.Kind;

class ExceptionHistoryTests {

    private static final String PAYMENTS = "111122223333";
    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);
    private static final LocalDate DAY_BEFORE = LocalDate.of(2026, 9, 30);
    private static final LocalDate LATER = LocalDate.of(2027, 3, 1);
    private static final AccountRecord ACCOUNT = account(PAYMENTS, "payments", "Test");

    private final ExceptionHistory history = new ExceptionHistory(DAY, Optional.of(DAY_BEFORE));

    @Test
    void anExceptionSeenForTheFirstTimeIsNew() {
        assertThat(kinds(of(ACCOUNT, ACCOUNT, List.of(machine("svc").until(LATER)), List.of())))
                .containsExactly(Kind.NEW);
    }

    @Test
    void anExceptionOfAUserWhoHadNoneIsNew() {
        assertThat(kinds(of(ACCOUNT, ACCOUNT, List.of(machine("svc").until(LATER)),
                List.of(machine("svc").to(Treatment.DECIDE))))).containsExactly(Kind.NEW);
    }

    @Test
    void anExceptionIsKeptUntilItHasALaterLastDay() {
        List<Principals> then = List.of(machine("svc").until(LATER));

        assertThat(kinds(of(ACCOUNT, ACCOUNT, List.of(machine("svc").until(LATER)), then))).containsExactly(Kind.KEPT);
        assertThat(kinds(of(ACCOUNT, ACCOUNT, List.of(machine("svc").until(LATER.minusDays(1))), then)))
                .containsExactly(Kind.KEPT);
        assertThat(kinds(of(ACCOUNT, ACCOUNT, List.of(machine("svc").until(LATER.plusDays(1))), then)))
                .containsExactly(Kind.RENEWED);
    }

    @ParameterizedTest
    @CsvSource({ "2026-10-30,EXPIRED", "2026-10-31,KEPT", "2026-11-01,KEPT" })
    void anExceptionHoldsUpToItsLastDay(LocalDate last, Kind expected) {
        assertThat(kinds(
                of(ACCOUNT, ACCOUNT, List.of(machine("svc").until(last)), List.of(machine("svc").until(last)))))
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({ "2026-09-29,STILL_EXPIRED", "2026-09-30,EXPIRED", "2026-10-01,EXPIRED" })
    void anExceptionExpiresInOneMonthOnly(LocalDate last, Kind expected) {
        assertThat(kinds(
                of(ACCOUNT, ACCOUNT, List.of(machine("svc").until(last)), List.of(machine("svc").until(last)))))
                .containsExactly(expected);
        assertThat(Kind.STILL_EXPIRED.isChange()).isFalse();
    }

    @Test
    void aDroppedExceptionSaysWhatTheUserGetsInstead() {
        List<Principals> then = List.of(machine("svc").until(LATER));

        assertThat(dropped(List.of(), then))
                .isEqualTo("The user has neither a working key nor a console password any more.");
        assertThat(dropped(List.of(machine("svc").notInUse()), then))
                .isEqualTo("The key is not in use any more, so it is to be deleted. Because svc is so.");
        assertThat(dropped(List.of(machine("svc").to(Treatment.DELETE)), then))
                .startsWith("Nobody answers for the key, so it is to be deleted.");
        assertThat(dropped(List.of(person("svc")), then)).startsWith("A person holds the key, and migrates instead.");
        assertThat(dropped(List.of(machine("svc").to(Treatment.DECIDE)), then))
                .startsWith("The evidence no longer tells what the key is for.");
        assertThat(dropped(List.of(machine("svc").to(Treatment.NOT_BOUND)), then))
                .startsWith("No service control policy binds its account any more.");
    }

    @Test
    void anExceptionOfAnAccountThatIsNoLongerListedIsDropped() {
        ExceptionChange change = history.of(new AccountPrincipals(Optional.empty(), Optional.of(ACCOUNT), List.of(),
                List.of(machine("svc").until(LATER).at(0)))).getFirst();

        assertThat(change.kind()).isEqualTo(Kind.DROPPED);
        assertThat(change.reason()).isEqualTo("The account is no longer listed.");
    }

    @Test
    void anExpiredExceptionThatIsNoLongerAdvisedHasExpired() {
        List<Principals> now = List.of(machine("svc").notInUse());

        assertThat(kinds(of(ACCOUNT, ACCOUNT, now, List.of(machine("svc").until(DAY.minusDays(1))))))
                .containsExactly(Kind.EXPIRED);
        assertThat(kinds(of(ACCOUNT, ACCOUNT, now, List.of(machine("svc").until(DAY))))).containsExactly(Kind.DROPPED);
        assertThat(kinds(of(ACCOUNT, ACCOUNT, now, List.of(machine("svc").until(DAY_BEFORE.minusDays(1))))))
                .as("said the month before").containsExactly(Kind.DROPPED);
    }

    @Test
    void anAccountThatCouldNotBeReadWholeDropsNothing() {
        List<Principals> then = List.of(machine("svc").until(LATER));

        assertThat(kinds(of(unread(PAYMENTS), ACCOUNT, List.of(), then))).containsExactly(Kind.NOT_READ);
        assertThat(kinds(of(readInPart(PAYMENTS), ACCOUNT, List.of(), then))).containsExactly(Kind.NOT_READ);
    }

    @Test
    void anAccountThatCouldNotBeReadWholeTheMonthBeforeMakesNothingNew() {
        List<Principals> now = List.of(machine("svc").until(LATER));

        assertThat(kinds(of(ACCOUNT, unread(PAYMENTS), now, List.of()))).containsExactly(Kind.NOT_READ_BEFORE);
        assertThat(kinds(of(ACCOUNT, readInPart(PAYMENTS), now, List.of()))).containsExactly(Kind.NOT_READ_BEFORE);
        assertThat(kinds(of(ACCOUNT, readInPart(PAYMENTS), now, List.of(machine("svc").to(Treatment.DECIDE)))))
                .as("the user was read").containsExactly(Kind.NEW);
    }

    @Test
    void anAccountThatIsNewToTheOrganizationHasNewExceptions() {
        AccountPrincipals account = new AccountPrincipals(Optional.of(ACCOUNT), Optional.empty(),
                List.of(machine("svc").until(LATER).at(0)), List.of());

        assertThat(kinds(account)).containsExactly(Kind.NEW);
    }

    @Test
    void theFirstAdviceComparesWithNothing() {
        ExceptionHistory first = new ExceptionHistory(DAY, Optional.empty());

        assertThat(first.of(of(ACCOUNT, ACCOUNT,
                List.of(machine("svc").until(LATER), machine("old").until(DAY.minusDays(1))),
                List.of(machine("gone").until(LATER))))).extracting(ExceptionChange::kind)
                .containsExactly(Kind.FIRST, Kind.EXPIRED);
    }

    @Test
    void exceptionsComeInTheOrderOfTheReportThenThoseThatAreGone() {
        List<ExceptionChange> changes = history.of(of(ACCOUNT, ACCOUNT,
                List.of(machine("b").until(LATER), person("z"), machine("a").until(LATER)),
                List.of(machine("gone").until(LATER), machine("a").until(LATER))));

        assertThat(changes).extracting(change -> change.principal().user()).containsExactly("b", "a", "gone");
    }

    private String dropped(List<Principals> now, List<Principals> then) {
        ExceptionChange change = history.of(of(ACCOUNT, ACCOUNT, now, then)).getFirst();
        assertThat(change.kind()).isEqualTo(Kind.DROPPED);
        return change.reason();
    }

    private List<Kind> kinds(AccountPrincipals account) {
        return history.of(account).stream().map(ExceptionChange::kind).toList();
    }

    private static AccountPrincipals of(AccountRecord now, AccountRecord then, List<Principals> principals,
            List<Principals> principalsThen) {
        return new AccountPrincipals(Optional.of(now), Optional.of(then), records(principals),
                records(principalsThen));
    }

    private static List<PrincipalRecord> records(List<Principals> principals) {
        return Stream.iterate(0, seq -> seq < principals.size(), seq -> seq + 1)
                .map(seq -> principals.get(seq).at(seq)).toList();
    }
}
