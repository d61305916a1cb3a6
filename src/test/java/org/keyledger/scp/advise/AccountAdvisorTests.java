package org.keyledger.scp.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.keyledger.assess.AccountBuilder.account;
import static org.keyledger.assess.KeyBuilder.ACCOUNT;
import static org.keyledger.assess.KeyBuilder.AS_OF;
import static org.keyledger.assess.KeyBuilder.activeKey;
import static org.keyledger.assess.KeyBuilder.inactiveKey;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.assess.AccountAssessment;
import org.keyledger.assess.AccountBuilder;
import org.keyledger.assess.KeyBuilder;
import org.keyledger.assess.exceptions.AccountExceptions;
import org.keyledger.assess.exceptions.Entries;
import org.keyledger.history.PrincipalRecord;
import org.keyledger.history.PrincipalRecord.Exemption;
import org.keyledger.history.PrincipalRecord.Outcomes;
import org.keyledger.history.PrincipalRecord.Treatment;
import org.keyledger.iam.AccountId;
import org.keyledger.iam.Answer;
import org.keyledger.iam.AuthorizationDetails;
import org.keyledger.iam.AuthorizationDetails.User;
import org.keyledger.organization.ControlPolicies;
import org.keyledger.organization.IdentityCenter;
import org.keyledger.organization.Organization;

class AccountAdvisorTests {

    private static final LocalDate TODAY = LocalDate.ofInstant(AS_OF, ZoneOffset.UTC);
    private static final String SVC = "arn:aws:iam::111122223333:user/svc-build";

    @Test
    void aNewExceptionLastsAsLongAsTheSettingsSay() {
        PrincipalRecord machine = only(activeKey());

        assertThat(machine.treatment()).isEqualTo(Treatment.EXEMPT);
        assertThat(machine.exception()).isEqualTo(new Exemption("", "", Optional.of(TODAY.plusDays(180)), false));
    }

    /// Its last day yesterday, today, tomorrow: waiting never makes a new one.
    @ParameterizedTest
    @ValueSource(ints = { -1, 0, 1 })
    void anExceptionKeepsItsFirstLastDay(int days) {
        LocalDate first = TODAY.plusDays(days);

        assertThat(advise(AccountExceptions.none(), Map.of(SVC, first), activeKey()).getFirst().exception().expires())
                .contains(first);
    }

    @Test
    void theLastDayOfAnotherUserIsNotTakenOver() {
        assertThat(advise(AccountExceptions.none(), Map.of(SVC + "-2", TODAY), activeKey()).getFirst().exception()
                .expires()).contains(TODAY.plusDays(180));
    }

    @Test
    void theRegistersLastDayHoldsBeforeAnyOther() {
        AccountAssessment assessment = account(ACCOUNT.value()).with(activeKey()).assessed();
        AccountExceptions register = AccountExceptions.of(Entries.register(
                Entries.forPrincipal(SVC).named("EXC-7").until(LocalDate.of(2026, 12, 31))),
                assessment, TODAY);

        assertThat(advise(register, Map.of(SVC, TODAY), activeKey()).getFirst().exception())
                .isEqualTo(new Exemption("EXC-7", "SEC-123", Optional.of(LocalDate.of(2026, 12, 31)), false));
    }

    @Test
    void onlyTheApprovedValueOfTheTagGrants() {
        assertThat(tagged(Map.of("keyledger-exception", "approved")).exception().granted()).isTrue();
        assertThat(tagged(Map.of("Keyledger-Exception", "approved")).exception().granted())
                .as("IAM compares keys of tags without regard to case").isTrue();
        assertThat(tagged(Map.of("keyledger-exception", "Approved")).exception().granted()).isFalse();
        assertThat(tagged(Map.of("keyledger-exception", "")).exception().granted()).isFalse();
        assertThat(tagged(Map.of()).exception().granted()).isFalse();
        assertThat(only(activeKey()).exception().granted()).as("tags that nobody collected").isFalse();
    }

    @Test
    void anExceptionHelpsOnceItIsGranted() {
        assertThat(tagged(Map.of()).outcomes()).isEqualTo(new Outcomes("ALLOWED", "DENIED", "ALLOWED", ""));
        assertThat(tagged(Map.of("keyledger-exception", "approved")).outcomes().asIs()).isEqualTo("ALLOWED");
    }

    /// Whoever carries the tag without being advised an exception loses it.
    @Test
    void aPersonIsDeniedWhateverTagItCarries() {
        AuthorizationDetails details = details("jane.doe", Map.of("keyledger-exception", "approved"));
        PrincipalRecord jane = advise(account(ACCOUNT.value())
                .with(activeKey().ofUser("jane.doe").withPassword(Answer.YES)).with(details).assessed(),
                AccountExceptions.none(), Map.of(), Optional.empty()).getFirst();

        assertThat(jane.treatment()).isEqualTo(Treatment.MIGRATE);
        assertThat(jane.exception()).isEqualTo(new Exemption("", "", Optional.empty(), true));
        assertThat(jane.outcomes()).extracting(Outcomes::asIs, Outcomes::afterwards).containsExactly("ALLOWED",
                "DENIED");
        assertThat(jane.outcomes().decidedBy()).contains("DenyIamUsers");
    }

    @Test
    void nobodyInTheManagementAccountIsBound() {
        PrincipalRecord machine = advise(account(ACCOUNT.value()).with(activeKey()).assessed(),
                AccountExceptions.none(), Map.of(), Optional.of(ACCOUNT)).getFirst();

        assertThat(machine.treatment()).isEqualTo(Treatment.NOT_BOUND);
        assertThat(machine.exception()).isEqualTo(Exemption.NONE);
        assertThat(machine.outcomes().afterwards()).isEqualTo("ALLOWED");
    }

    @Test
    void whoeverCanSignNothingIsLeftOut() {
        assertThat(advise(AccountExceptions.none(), Map.of(), inactiveKey().ofUser("idle"),
                inactiveKey().ofUser("signs-in").withPassword(Answer.YES),
                inactiveKey().ofUser("may-sign-in").withPassword(Answer.UNKNOWN), activeKey()))
                .extracting(PrincipalRecord::user, PrincipalRecord::seq, PrincipalRecord::workingKeys)
                .containsExactly(tuple("signs-in", 0, 0),
                        tuple("may-sign-in", 1, 0),
                        tuple("svc-build", 2, 1));
    }

    @Test
    void rootUsersCountForTheirKeysAlone() {
        assertThat(advise(AccountExceptions.none(), Map.of(), inactiveKey().ofRoot().withPassword(Answer.YES)))
                .isEmpty();
        PrincipalRecord root = only(activeKey().ofRoot());

        assertThat(root.treatment()).isEqualTo(Treatment.DELETE);
        assertThat(root.outcomes()).extracting(Outcomes::afterwards).isEqualTo("DENIED");
        assertThat(root.outcomes().decidedBy()).contains("DenyRootUser");
    }

    @Test
    void anAccountThatWasNotReadHasNobodyToAdvise() {
        AccountAssessment unread = AccountBuilder.assess(account(ACCOUNT.value()).failed(),
                Optional.empty(), AS_OF);

        assertThat(advise(unread, AccountExceptions.none(), Map.of(), Optional.empty())).isEmpty();
    }

    private static PrincipalRecord only(KeyBuilder key) {
        return advise(AccountExceptions.none(), Map.of(), key).getFirst();
    }

    private static PrincipalRecord tagged(Map<String, String> tags) {
        return advise(account(ACCOUNT.value()).with(activeKey()).with(details("svc-build", tags)).assessed(),
                AccountExceptions.none(), Map.of(), Optional.empty()).getFirst();
    }

    private static AuthorizationDetails details(String user, Map<String, String> tags) {
        return new AuthorizationDetails(Map.of(user, new User(user, List.of(), List.of(), List.of(), Optional.empty(),
                tags, Optional.empty())), Map.of(), Map.of());
    }

    private static List<PrincipalRecord> advise(AccountExceptions register, Map<String, LocalDate> before,
            KeyBuilder... keys) {
        return advise(account(ACCOUNT.value()).with(keys).assessed(), register, before, Optional.empty());
    }

    private static List<PrincipalRecord> advise(AccountAssessment assessment, AccountExceptions register,
            Map<String, LocalDate> before, Optional<AccountId> management) {
        return new AccountAdvisor(new Organization("o-exampleorgid", management, List.of()), ControlPolicies.UNKNOWN,
                AdviceFixtures.set(ScpSettings.DEFAULTS), new SignInAdvisor(IdentityCenter.UNKNOWN), AS_OF)
                .advise(assessment, register, before);
    }
}
