package org.keyledger.scp.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyledger.assess.KeyLimits;
import org.keyledger.evidence.AccountEvidence;
import org.keyledger.iam.AccountId;
import org.keyledger.iam.ContextValue;
import org.keyledger.organization.ControlPolicies;

class PrincipalsTests {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final ContextValue ABSENT = new ContextValue.Absent();
    private static final ContextValue UNKNOWN = new ContextValue.Unknown();
    private static final String LATELY = "2026-11-24T10:00:00Z,eu-west-1,s3";

    @TempDir
    Path folder;

    @Test
    void theRootUserIsOneOfThem() throws IOException {
        Principal root = only(new AccountBuilder().root());

        assertThat(root.kind()).isEqualTo(Principal.Kind.ROOT_USER);
        assertThat(root.arn()).hasToString("arn:aws:iam::444455556666:root");
        assertThat(root.console()).isTrue();
        assertThat(root.context().valueOf("aws:username")).isEqualTo(ABSENT);
        assertThat(root.context().valueOf("aws:AssumedRoot")).isEqualTo(ABSENT);
    }

    @Test
    void usersCarryTheirPath() throws IOException {
        Principal anna = only(new AccountBuilder().userWithKey("/team/core/", "anna", LATELY));

        assertThat(anna.arn()).hasToString("arn:aws:iam::444455556666:user/team/core/anna");
        assertThat(anna.context().valueOf("aws:PrincipalArn"))
                .isEqualTo(new ContextValue.Known(List.of("arn:aws:iam::444455556666:user/team/core/anna")));
    }

    @Test
    void whatASecondColumnGroupLacksIsNoKey() throws IOException {
        Principal anna = only(new AccountBuilder().userWithKey("/", "anna", LATELY));

        assertThat(anna.keys()).containsExactly(
                new KeyUse(1, true, "s3", "eu-west-1", Optional.of(Instant.parse("2026-11-24T10:00:00Z"))));
        assertThat(anna.inUse()).isTrue();
    }

    @Test
    void inactiveKeysDoNotWork() throws IOException {
        Principal anna = only(new AccountBuilder().userWithInactiveKey("anna"));

        assertThat(anna.keys()).isEmpty();
        assertThat(anna.inUse()).isFalse();
    }

    /// 90 whole days before 2026-11-25T10:00:00Z, and 91.
    @ParameterizedTest
    @CsvSource({ "2026-08-28T10:00:00Z, true", "2026-08-27T10:00:00Z, true", "2026-08-26T10:00:01Z, true",
            "2026-08-26T10:00:00Z, false" })
    void aKeyIsInUseUpToTheLastDayOfTheLimit(String lastUsed, boolean inUse) throws IOException {
        Principal anna = only(new AccountBuilder().userWithKey("/", "anna", lastUsed + ",eu-west-1,s3"));

        assertThat(anna.keys()).extracting(KeyUse::inUse).containsExactly(inUse);
    }

    /// Whoever has assessed a key knows other limits.
    @Test
    void useIsJudgedByWhoeverKnowsMore() throws IOException {
        AccountEvidence evidence = new AccountBuilder().userWithKey("/", "anna", LATELY).read(folder);

        Principal anna = principals().user(evidence.report().orElseThrow().entries().getFirst(), evidence, _ -> false);

        assertThat(anna.keys()).containsExactly(
                new KeyUse(1, false, "s3", "eu-west-1", Optional.of(Instant.parse("2026-11-24T10:00:00Z"))));
    }

    @Test
    void anOldKeyWithoutARecordOfUseWasNeverUsedAndIsNotInUse() throws IOException {
        Principal anna = only(new AccountBuilder().userWithKey("/", "anna", "N/A,N/A,N/A"));

        assertThat(anna.keys()).extracting(KeyUse::inUse).containsExactly(false);
        assertThat(anna.inUse()).isFalse();
    }

    @Test
    void aKeyOfUnreadableUseCountsAsInUse() throws IOException {
        Principal anna = only(new AccountBuilder().userWithKey("/", "anna", "yesterday,eu-west-1,s3"));

        assertThat(anna.keys()).extracting(KeyUse::inUse).containsExactly(true);
        assertThat(anna.inUse()).isTrue();
    }

    @Test
    void tagsOfTheDetailsAreAllTheTags() throws IOException {
        Principal anna = only(new AccountBuilder().userWithKey("/", "anna", LATELY)
                .tagged("anna", Map.of("Team", "core")));

        assertThat(anna.context().valueOf("aws:PrincipalTag/team"))
                .isEqualTo(new ContextValue.Known(List.of("core")));
        assertThat(anna.context().valueOf("aws:PrincipalTag/other")).isEqualTo(ABSENT);
    }

    @Test
    void tagsAreUnknownWhereTheDetailsAreAbsentOrLackTheUser() throws IOException {
        AccountBuilder anna = new AccountBuilder().userWithKey("/", "anna", LATELY);

        assertThat(only(anna).context().valueOf("aws:PrincipalTag/team")).isEqualTo(UNKNOWN);
        assertThat(only(anna.withoutDetails()).context().valueOf("aws:PrincipalTag/team")).isEqualTo(UNKNOWN);
    }

    @Test
    void aConditionOnTagsThatNoEvidenceHoldsIsUndecided() throws IOException {
        Principal anna = only(new AccountBuilder().userWithKey("/", "anna", LATELY).withoutDetails());
        ScpSimulator simulator = new ScpSimulator(new ScpTree().attach("root", ScpTree.SINGLE,
                "{\"Effect\":\"Deny\",\"Action\":\"*\",\"Resource\":\"*\",\"Condition\":"
                        + "{\"StringNotEquals\":{\"aws:PrincipalTag/team\":\"core\"}}}")
                .read(folder.resolve("tree")), Optional.of(ScpTree.MANAGEMENT), List.of());

        Simulated simulated = new Simulation(simulator,
                new Requests("", ControlPolicies.UNKNOWN, NOW)).simulate(new AccountId(ScpCase.MEMBER), anna);

        assertThat(simulated.after().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(simulated.after().keys()).containsExactly("aws:PrincipalTag/team");
    }

    @Test
    void whatAKeySignsShowsNoSession() throws IOException {
        Principal anna = only(new AccountBuilder().userWithKey("/", "anna", LATELY));

        assertThat(anna.context().valueOf("aws:TokenIssueTime")).isEqualTo(ABSENT);
        assertThat(anna.context().valueOf("aws:MultiFactorAuthPresent")).isEqualTo(ABSENT);
    }

    /// The console works with temporary credentials (IAM UG "AWS global condition context keys",
    /// aws:MultiFactorAuthPresent).
    @Test
    void whoeverHasNoKeyIsNotTakenForSigningWithOne() throws IOException {
        Principal anna = only(new AccountBuilder().userWithPassword("anna"));

        assertThat(anna.console()).isTrue();
        assertThat(anna.context().valueOf("aws:TokenIssueTime")).isEqualTo(UNKNOWN);
        assertThat(anna.context().valueOf("aws:MultiFactorAuthPresent")).isEqualTo(UNKNOWN);
    }

    @Test
    void rolesAreToldApartByTheirPaths() throws IOException {
        List<Principal> roles = all(new AccountBuilder().role("/app").role("/service-role/app")
                .role("/aws-service-role/support.amazonaws.com/AWSServiceRoleForSupport")
                .role("/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Admin_1a2b3c4d5e6f7a8b")
                .role("/aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_Admin_1a2b3c4d5e6f7a8b"));

        assertThat(roles).extracting(Principal::kind).containsExactly(Principal.Kind.ROLE, Principal.Kind.ROLE,
                Principal.Kind.SERVICE_LINKED_ROLE, Principal.Kind.IDENTITY_CENTER_ROLE,
                Principal.Kind.IDENTITY_CENTER_ROLE);
        assertThat(roles).allSatisfy(role -> {
            assertThat(role.context().valueOf("aws:PrincipalTag/team")).isEqualTo(UNKNOWN);
            assertThat(role.context().valueOf("aws:TokenIssueTime")).isInstanceOf(ContextValue.Known.class);
        });
    }

    private Principal only(AccountBuilder account) throws IOException {
        List<Principal> all = all(account);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private List<Principal> all(AccountBuilder account) throws IOException {
        return principals().of(account.read(Files.createTempDirectory(folder, "evidence")));
    }

    private static Principals principals() {
        return new Principals(NOW, new KeyLimits(365, 365, 90, 7, 30, 14));
    }
}
