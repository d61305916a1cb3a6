package org.keyledger.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.keyledger.report.Principals.account;
import static org.keyledger.report.Principals.byList;
import static org.keyledger.report.Principals.byTag;
import static org.keyledger.report.Principals.machine;
import static org.keyledger.report.Principals.phase;

import java.util.List;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.keyledger.history.ScpTargetRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.history.AccountRecord;
import org.keyledger.history.ScpPolicyRecord;

@Isolated("It changes the locale and the time zone of the process.")
class ExceptionMeansTests {

    private static final ExceptionTag TAG = new ExceptionTag("keyledger-exception", "approved");
    private static final AccountRecord PAYMENTS = account("111122223333", "payments", "Workloads/Test");
    private static final AccountRecord SEARCH = account("444455556666", "search", "Workloads/Tests");

    @Test
    void theTagIsTheOneThatThePolicyAsksFor() {
        assertThat(ExceptionMeans.of(List.of(byTag("Workloads"))).tag()).contains(TAG);
    }

    @Test
    void aUserNeedsTheTagOnlyWhereAPolicyThatAsksForItIsAttached() {
        ExceptionMeans means = ExceptionMeans.of(List.of(byTag("Workloads/Tests"),
                byList("arn:aws:iam::111122223333:user/svc", "account 111122223333")));

        assertThat(means.tagFor(PAYMENTS)).isEmpty();
        assertThat(means.of(PAYMENTS, machine("svc").at(0)))
                .isEqualTo("Listed in scp/deny-iam-users-except-arns-test.json");
        assertThat(means.tagFor(SEARCH)).contains(TAG);
        assertThat(means.of(SEARCH, machine("svc").in("444455556666", 0)))
                .isEqualTo("Tag keyledger-exception = approved");
        assertThat(means.of(PAYMENTS, machine("svc-2").at(0))).as("a longer name is another user").isEmpty();
    }

    @Test
    void aUserNameOfIamFitsIntoACommand() {
        assertThat(TAG.grant("a+b=c,d.e@f-g_h")).isEqualTo("aws iam tag-user --user-name='a+b=c,d.e@f-g_h'"
                + " --tags 'Key=keyledger-exception,Value=approved'");
        assertThat(TAG.withdraw("svc"))
                .isEqualTo("aws iam untag-user --user-name='svc' --tag-keys 'keyledger-exception'");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "a b", "a'b", "a;b", "$(reboot)", "ä" })
    void aNameThatIamDoesNotAllowGetsNoCommand(String user) {
        assertThat(TAG.grant(user)).isEmpty();
        assertThat(TAG.withdraw(user)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "a'b", "a,b", "a\nb", "$(reboot)" })
    void aTagThatIamDoesNotAllowIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ExceptionTag(text, "approved"));
        assertThatIllegalArgumentException().isThrownBy(() -> new ExceptionTag("keyledger-exception", text));
    }

    @Test
    void aPolicyThatIsNoJsonIsNamed() {
        assertThatIllegalStateException().isThrownBy(() -> ExceptionMeans.of(List.of(
                new ScpPolicyRecord("", "x", "scp/x.json", "", List.of(), "{", 10_240))))
                .withMessage("policy scp/x.json is not valid JSON");
    }

    @Test
    void anAccountBelongsToThePhaseThatNamesItElseToThatOfTheNearestUnit() {
        ScpPlaces places = new ScpPlaces(List.of(phase("Sandbox", "account 111122223333 (payments)"),
                phase("Test", "Workloads/Test"), phase("Rest", "Workloads")));

        assertThat(places.phaseOf(PAYMENTS)).isEqualTo("Sandbox");
        assertThat(places.phaseOf(account("777788889999", "other", "Workloads/Test/Deep"))).isEqualTo("Test");
        assertThat(places.phaseOf(SEARCH)).as("a unit is not its neighbour with a longer name").isEqualTo("Rest");
        assertThat(places.phaseOf(account("777788889999", "other", "Elsewhere"))).isEmpty();
        assertThat(places.phaseOf(account("777788889999", "other", ""))).isEmpty();
    }

    @Test
    void aPlaceListsWhatGoesThereOncePerTarget() {
        ScpPlaces places = new ScpPlaces(List.of(phase("Test", "Workloads/Test", "account 111122223333 (payments)")));

        assertThat(places.with(List.of(byTag("Workloads/Test", "Elsewhere"), byList("x", "account 111122223333")),
                List.of()))
                .containsExactly(new ScpPlace("Workloads/Test", "Test", List.of("scp/deny-iam-users.json")),
                        new ScpPlace("account 111122223333 (payments)", "Test",
                                List.of("scp/deny-iam-users-except-arns-test.json")),
                        new ScpPlace("Elsewhere", "", List.of("scp/deny-iam-users.json")));
    }

    @Test
    void aPlaceSaysHowManySlotsItHasLeft() {
        ScpPlaces places = new ScpPlaces(List.of(phase("Test", "Test", "account 111122223333 (payments)", "Unknown")));

        assertThat(places.with(List.of(byTag("Test", "account 111122223333")),
                List.of(new ScpTargetRecord("Test", "Test", OptionalInt.of(3), 1, 5),
                        new ScpTargetRecord("account 111122223333 (payments)", "Test", OptionalInt.of(5), 1, 5),
                        new ScpTargetRecord("Unknown", "Test", OptionalInt.empty(), 1, 5))))
                .extracting(ScpPlace::taken, ScpPlace::limit, ScpPlace::left)
                .containsExactly(tuple(OptionalInt.of(3), 5, OptionalInt.of(1)),
                        tuple(OptionalInt.of(5), 5, OptionalInt.of(-1)),
                        tuple(OptionalInt.empty(), 5, OptionalInt.empty()));
    }
}
