package org.keyledger.scp.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.iam.AccountId;
import org.keyledger.iam.Arn;
import org.keyledger.iam.CallerContext;
import org.keyledger.iam.ContextValue;
import org.keyledger.organization.ControlPolicies;
import org.keyledger.organization.ControlPolicies.Kind;
import org.keyledger.organization.ControlPolicies.Node;

class RequestsTests {

    private static final AccountId ACCOUNT = new AccountId(ScpCase.MEMBER);
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final KeyUse S3 = new KeyUse(1, true, "s3", "eu-west-1");

    @TempDir
    Path folder;

    @Test
    void aKeysLastUseIsAScopeOfItsService() {
        ScpRequest request = only(user(Set.of(), S3));

        assertThat(request.action()).isEqualTo("s3:*");
        assertThat(request.resource()).isEqualTo("*");
        assertThat(request.context().valueOf("aws:RequestedRegion")).isEqualTo(known("eu-west-1"));
        assertThat(request.context().valueOf("aws:CurrentTime")).isEqualTo(known("2026-11-25T10:00:00Z"));
        assertThat(request.context().valueOf("aws:EpochTime")).isEqualTo(known("1795600800"));
        assertThat(request.context().valueOf("aws:SecureTransport")).isEqualTo(known("true"));
    }

    @Test
    void aRegionThatTheReportDoesNotGiveIsUnknown() {
        ScpRequest request = only(user(Set.of(), new KeyUse(1, true, "iam", "")));

        assertThat(request.context().valueOf("aws:RequestedRegion")).isEqualTo(new ContextValue.Unknown());
    }

    @Test
    void eachKeyInUseMakesARequestOfItsOwn() {
        assertThat(requests().of(ACCOUNT, user(Set.of(), S3, new KeyUse(2, true, "", ""))))
                .extracting(ScpRequest::action).containsExactly("s3:*", "*");
    }

    @Test
    void whoeverUsesNoKeyMayCallAnything() {
        assertThat(requests().of(ACCOUNT, user(Set.of(), new KeyUse(1, false, "s3", "eu-west-1"))))
                .extracting(ScpRequest::action).containsExactly("*");
        assertThat(requests().of(ACCOUNT, user(Set.of()))).extracting(ScpRequest::action).containsExactly("*");
    }

    @Test
    void eachProgramSeenMakesEachRequest() {
        List<ScpRequest> made = requests().of(ACCOUNT, user(Set.of("Boto3/1.34", "aws-cli/2.17"), S3));

        assertThat(made).extracting(request -> request.context().valueOf("aws:UserAgent"))
                .containsExactly(known("Boto3/1.34"), known("aws-cli/2.17"));
    }

    @Test
    void withoutAProgramSeenItIsUnknown() {
        assertThat(only(user(Set.of(), S3)).context().valueOf("aws:UserAgent")).isEqualTo(new ContextValue.Unknown());
    }

    @Test
    void thePathOfTheOrganizationLeadsFromTheRootToTheUnit() throws IOException {
        ScpRequest request = new Requests("o-exampleorgid", new ScpTree().read(folder), NOW)
                .of(ACCOUNT, user(Set.of(), S3)).getFirst();

        assertThat(request.context().valueOf("aws:PrincipalOrgPaths"))
                .isEqualTo(known("o-exampleorgid/r-ab12/ou-ab12-11111111/ou-ab12-22222222/"));
        assertThat(request.context().valueOf("aws:PrincipalOrgID")).isEqualTo(known("o-exampleorgid"));
    }

    @Test
    void aPathThatDoesNotBeginAtTheRootIsUnknown() {
        ControlPolicies cut = new ControlPolicies(true,
                Map.of("ou-ab12-22222222", new Node("ou-ab12-22222222", "Payments", "ou-ab12-11111111", Kind.UNIT),
                        ACCOUNT.value(), new Node(ACCOUNT.value(), "", "ou-ab12-22222222", Kind.ACCOUNT)),
                Map.of());
        ScpRequest request = new Requests("o-exampleorgid", cut, NOW).of(ACCOUNT, user(Set.of(), S3)).getFirst();

        assertThat(request.context().valueOf("aws:PrincipalOrgPaths")).isEqualTo(new ContextValue.Unknown());
        assertThat(request.context().valueOf("aws:PrincipalOrgID")).isEqualTo(known("o-exampleorgid"));
    }

    @Test
    void anUnknownOrganizationIsNoKnownKey() {
        ScpRequest request = only(user(Set.of(), S3));

        assertThat(request.context().valueOf("aws:PrincipalOrgID")).isEqualTo(new ContextValue.Unknown());
        assertThat(request.context().valueOf("aws:PrincipalOrgPaths")).isEqualTo(new ContextValue.Unknown());
    }

    private static ScpRequest only(Principal principal) {
        List<ScpRequest> made = requests().of(ACCOUNT, principal);
        assertThat(made).hasSize(1);
        return made.getFirst();
    }

    private static Requests requests() {
        return new Requests("", ControlPolicies.UNKNOWN, NOW);
    }

    private static Principal user(Set<String> agents, KeyUse... keys) {
        Arn arn = Arn.parse("arn:aws:iam::" + ACCOUNT + ":user/anna");
        return new Principal(Principal.Kind.IAM_USER, arn, "anna", CallerContext.ofUser("anna", arn), List.of(keys),
                false, agents);
    }

    private static ContextValue known(String value) {
        return new ContextValue.Known(List.of(value));
    }
}
