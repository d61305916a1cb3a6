package org.keyledger.scp.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keyledger.scp.lint.Policies.byTag;
import static org.keyledger.scp.lint.Policies.denyAll;
import static org.keyledger.scp.lint.Policies.fullGuard;
import static org.keyledger.scp.lint.Policies.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyledger.evidence.EvidenceException;
import org.keyledger.iam.Partition;

/// On a root with the units Sandbox and Production, the latter with an account.
class PlacementRulesTests {

    private static final String FULL = policy("{'Effect':'Allow','Action':'*','Resource':'*'}");
    private static final String ISSUANCE = policy(Policies.deny("'iam:CreateAccessKey'", ""));
    private static final String ALL_BUT_ONE = policy(
            denyAll("'ArnNotLike':{'aws:PrincipalArn':'arn:aws:iam::111122223333:user/one'}"));
    private static final String ALL_BUT_TWO = policy(
            denyAll("'ArnNotLike':{'aws:PrincipalArn':'arn:aws:iam::111122223333:user/two'}"));

    @TempDir
    Path folder;

    private final List<String> attached = new ArrayList<>();

    @Test
    void aLevelWhereNothingIsAllowedStopsEverythingBelow() throws IOException {
        attach(FULL, "ou-ab12-sandbox1", "ou-ab12-prod0001", "111122223333");
        attach(ISSUANCE, "r-ab12");

        assertThat(rules("Production", policy(fullGuard()))).contains("nothing-allowed");
        assertThat(reasons("Production", policy(fullGuard()))).anyMatch(reason -> reason
                .startsWith("No policy at r-ab12 (Root) allows anything, "));
        attach(FULL, "r-ab12");
        assertThat(rules("Production", policy(fullGuard()))).doesNotContain("nothing-allowed");
    }

    @Test
    void nothingIsSaidOfALevelWhosePolicyCannotBeRead() throws IOException {
        attach("{'Statement':1}", "r-ab12");
        attach(FULL, "ou-ab12-prod0001");

        assertThat(rules("Production", policy(fullGuard()))).doesNotContain("nothing-allowed");
    }

    @ParameterizedTest
    @CsvSource({ "2, true", "3, false", "4, false" })
    void placesAreCountedAtTheTarget(int limit, boolean found) throws IOException {
        attach(FULL, "r-ab12", "ou-ab12-prod0001");
        attach(ISSUANCE, "r-ab12");
        LintOptions options = new LintOptions(10_240, limit, Partition.AWS, "keyledger-reader", "keyledger-collector");

        assertThat(rules(options, "Production", ALL_BUT_ONE, policy(fullGuard())).contains("too-many-policies"))
                .isEqualTo(found);
    }

    @Test
    void whatIsAttachedAlreadyTakesNoSecondPlace() throws IOException {
        attach(FULL, "ou-ab12-prod0001");
        attach(ISSUANCE.replace(",", ", "), "ou-ab12-prod0001");
        LintOptions options = new LintOptions(10_240, 2, Partition.AWS, "keyledger-reader", "keyledger-collector");

        assertThat(rules(options, "Production", ISSUANCE)).doesNotContain("too-many-policies");
    }

    @Test
    void theRootComesAfterATestUnit() throws IOException {
        attach(FULL, "r-ab12", "ou-ab12-sandbox1");

        assertThat(rules("r-ab12", ISSUANCE)).contains("root-before-test");
        assertThat(rules("Sandbox", ISSUANCE)).doesNotContain("root-before-test");
        attach(ISSUANCE, "ou-ab12-sandbox1");
        assertThat(rules("Root", ISSUANCE)).doesNotContain("root-before-test");
    }

    @Test
    void exceptionsCancelAlongThePathAndNotBesideIt() throws IOException {
        attach(FULL, "r-ab12");
        attach(ALL_BUT_ONE, "ou-ab12-sandbox1");
        assertThat(rules("111122223333", ALL_BUT_TWO)).doesNotContain("sharded-exceptions");

        attach(ALL_BUT_ONE, "ou-ab12-prod0001");
        assertThat(rules("111122223333", ALL_BUT_TWO)).contains("sharded-exceptions");
        assertThat(reasons("111122223333", ALL_BUT_TWO))
                .anyMatch(reason -> reason.contains("'P2 at ou-ab12-prod0001 (Production)', statement 1"));
    }

    @Test
    void aGuardAboveCounts() throws IOException {
        attach(FULL, "r-ab12");
        assertThat(rules("Production", policy(byTag()))).contains("tag-exception-unguarded");

        attach(policy(fullGuard()), "r-ab12");
        assertThat(rules("Production", policy(byTag()))).doesNotContain("tag-exception-unguarded");
    }

    @Test
    void evidenceThatDoesNotTellAndPlacesThatAreNotThereAreRefused() throws IOException {
        assertThatThrownBy(() -> rules("Production", ISSUANCE)).isInstanceOf(EvidenceException.class)
                .hasMessageContaining("organization.json: does not tell which policies are attached where. Collect");
        attach(FULL, "r-ab12");
        assertThatThrownBy(() -> rules("Prod", ISSUANCE)).isInstanceOf(EvidenceException.class).hasMessageContaining(
                "has no root, unit or account 'Prod'. Name one of r-ab12 (Root), ou-ab12-sandbox1 (Sandbox), ");
    }

    private void attach(String policy, String... targets) {
        attached.add("{'Id':'p-" + attached.size() + "','Name':'P" + attached.size() + "','Content':'"
                + policy.replace("'", "\\'") + "','TargetIds':['" + String.join("','", targets) + "']}");
    }

    private List<String> rules(String target, String... policies) throws IOException {
        return rules(LintOptions.DEFAULT, target, policies);
    }

    private List<String> rules(LintOptions options, String target, String... policies) throws IOException {
        return Policies.lint(options, Optional.of(placement(target)), policies).map(Defect::rule).toList();
    }

    private List<String> reasons(String target, String... policies) throws IOException {
        return Policies.lint(LintOptions.DEFAULT, Optional.of(placement(target)), policies).map(Defect::reason)
                .toList();
    }

    private LintPlacement placement(String target) throws IOException {
        Files.writeString(folder.resolve("organization.json"), ("{'Organization':{'Id':'o-exampleorg'},"
                + "'Roots':[{'Id':'r-ab12','Name':'Root'}],'OrganizationalUnits':["
                + "{'Id':'ou-ab12-sandbox1','Name':'Sandbox','ParentId':'r-ab12'},"
                + "{'Id':'ou-ab12-prod0001','Name':'Production','ParentId':'r-ab12'}],"
                + "'Accounts':[{'Id':'111122223333','Name':'shop','ParentId':'ou-ab12-prod0001'}],"
                + "'Policies':[" + String.join(",", attached) + "]}").replace('\'', '"'));
        return LintPlacement.read(folder, target);
    }
}
