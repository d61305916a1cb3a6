package org.keyledger.scp.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keyledger.scp.advise.AdviceFixtures.account;
import static org.keyledger.scp.advise.AdviceFixtures.exempt;
import static org.keyledger.scp.advise.AdviceFixtures.user;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyledger.history.AccountRecord.Outcome;
import org.keyledger.history.PhaseRecord;
import org.keyledger.history.PrincipalRecord.Treatment;

class PhaseCountTests {

    private static final String ID = "111122223333";

    private final PhaseCount count = new PhaseCount("Test");

    @Test
    void aPhaseWithoutAccountsIsNotReady() {
        assertThat(record().ready()).isFalse();
        assertThat(record().statement()).isEqualTo("No account belongs to this phase.");
    }

    @Test
    void aPhaseInWhichNobodyUsesAKeyIsReady() {
        read();

        assertThat(record().ready()).isTrue();
        assertThat(record().statement()).isEqualTo("Ready: no key in use would stop working.");
    }

    @ParameterizedTest
    @CsvSource({ "1, '; 1 IAM user without a key in use would lose access.'",
            "2, '; 2 IAM users without a key in use would lose access.'" })
    void whoeverUsesNoKeyIsNamedAndHindersNothing(int users, String end) {
        read();
        for (int i = 0; i < users; i++) {
            count.add(user(ID, "u" + i, i == 0 ? Treatment.DELETE : Treatment.MIGRATE, "DENIED", false, 1 - i, false),
                    false, false);
        }

        assertThat(record().statement()).isEqualTo("Ready: no key in use would stop working" + end);
        assertThat(record()).extracting(PhaseRecord::ready, PhaseRecord::unused, PhaseRecord::console,
                PhaseRecord::denied).containsExactly(true, 1L, users - 1L, 0L);
    }

    @ParameterizedTest
    @CsvSource({ "1, Ready once 1 exception is granted: no key in use would stop working.",
            "2, Ready once 2 exceptions are granted: no key in use would stop working." })
    void exceptionsThatAreYetToBeGrantedAreNamed(int users, String statement) {
        read();
        for (int i = 0; i < users; i++) {
            count.add(exempt(ID, "u" + i, false), true, false);
        }
        count.add(exempt(ID, "granted", true), true, true);

        assertThat(record().statement()).isEqualTo(statement);
        assertThat(record()).extracting(PhaseRecord::ready, PhaseRecord::exempt, PhaseRecord::granted)
                .containsExactly(true, users + 1L, 1L);
    }

    /// The tag grants nothing where a list of ARNs makes the exception, and nothing is left to be granted there.
    @Test
    void whatCountsAsGrantedIsWhatThePoliciesSpareNotWhatIsTagged() {
        read();
        count.add(exempt(ID, "listed", false), true, true);
        count.add(exempt(ID, "tagged-in-vain", true), true, false);

        assertThat(record().granted()).isEqualTo(1);
        assertThat(record().statement()).startsWith("Ready once 1 exception is granted: ");
    }

    @ParameterizedTest
    @CsvSource({ "MIGRATE, DENIED, person still uses a key, people still use keys",
            "DELETE, DENIED, key in use has nobody who answers for it, keys in use have nobody who answers for them",
            "DECIDE, DENIED, user of unknown purpose is in use, users of unknown purpose are in use",
            "EXEMPT, DENIED, exempt key would be denied all the same, exempt keys would be denied all the same",
            "EXEMPT, UNKNOWN, key in use may call what is denied, keys in use may call what is denied" })
    void eachReasonAgainstItIsNamedWithItsNumber(Treatment treatment, String afterwards, String one, String many) {
        read();
        count.add(user(ID, "a", treatment, afterwards), true, true);
        assertThat(record().ready()).isFalse();
        assertThat(record().statement()).isEqualTo("Not ready: 1 " + one + ".");

        count.add(user(ID, "b", treatment, afterwards), true, true);
        assertThat(record().statement()).isEqualTo("Not ready: 2 " + many + ".");
    }

    @Test
    void anExceptionThatTheFilesDoNotMakeIsDeniedAllTheSame() {
        read();
        count.add(exempt(ID, "forgotten", true), false, false);

        assertThat(record().denied()).isEqualTo(1);
        assertThat(record().statement()).isEqualTo("Not ready: 1 exempt key would be denied all the same.");
    }

    /// Somebody whose outcome is unknown is no reason to say nothing of an exempt key that is denied.
    @Test
    void oneReasonHidesNoOther() {
        read();
        count.add(user(ID, "person", Treatment.MIGRATE, "UNKNOWN"), false, false);
        count.add(exempt(ID, "forgotten", true), false, false);

        assertThat(record().statement()).isEqualTo("Not ready: 1 person still uses a key; 1 key in use may call what is"
                + " denied; 1 exempt key would be denied all the same.");
    }

    @ParameterizedTest
    @CsvSource({ "FAILED, Active, 0, 1", "SKIPPED, Active, 0, 1", "READ, Active, 1, 1", "READ, Active, 0, 0",
            "SKIPPED, Suspended, 0, 0", "SKIPPED, Closed, 0, 0", "SKIPPED, Pending closure, 0, 1",
            "FAILED, Suspended, 0, 1" })
    void onlyAnAccountThatCallsNothingMayStayUnread(Outcome outcome, String state, int rowsUnread, long unread) {
        count.add(account(ID, "a", "Test", outcome, state, rowsUnread));

        assertThat(record()).extracting(PhaseRecord::accounts, PhaseRecord::unread, PhaseRecord::ready)
                .containsExactly(1L, unread, unread == 0);
    }

    @Test
    void accountsThatWereNotReadAreCounted() {
        count.add(account(ID, "a", "Test", Outcome.FAILED, "Active", 0));
        assertThat(record().statement()).isEqualTo("Not ready: 1 account could not be read whole.");

        count.add(account("222233334444", "b", "Test", Outcome.READ, "Active", 3));
        assertThat(record().statement()).isEqualTo("Not ready: 2 accounts could not be read whole.");
    }

    @Test
    void lackOfRoomIsAgainstItToo() {
        read();

        PhaseRecord record = count.record(List.of("Test"), List.of("Test has no room"));

        assertThat(record.ready()).isFalse();
        assertThat(record.statement()).isEqualTo("Not ready: Test has no room.");
        assertThat(record.targets()).containsExactly("Test");
    }

    private void read() {
        count.add(account(ID, "a", "Test"));
    }

    private PhaseRecord record() {
        return count.record(List.of(), List.of());
    }
}
