package org.keyledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.iam.AccountId;
import org.keyledger.iam.PolicyDocument;
import org.keyledger.iam.UnreadablePolicy;
import org.keyledger.organization.ControlPolicies;
import org.keyledger.organization.ControlPolicies.Kind;
import org.keyledger.organization.ControlPolicies.Node;
import org.keyledger.organization.ServiceControlPolicy;

class ControlPoliciesReaderTests {

    private static final String TREE = """
            "Organization": {"Id": "o-exampleorgid", "MasterAccountId": "111122223333"},
            "Roots": [{"Id": "r-ab12", "Arn": "arn:aws:organizations::111122223333:root/o-exampleorgid/r-ab12",
                       "Name": "Root", "PolicyTypes": [{"Type": "SERVICE_CONTROL_POLICY", "Status": "ENABLED"}]}],
            "OrganizationalUnits": [{"Id": "ou-ab12-11111111", "Name": "Production", "ParentId": "r-ab12"}],
            "Accounts": [{"Id": "444455556666", "Name": "payments", "ParentId": "ou-ab12-11111111"}]
            """;

    private static final String FULL =
            """
                    {"Id": "p-FullAWSAccess", "Name": "FullAWSAccess", "Type": "SERVICE_CONTROL_POLICY", "AwsManaged": true,
                     "Content": "{\\"Version\\":\\"2012-10-17\\",\\"Statement\\":[{\\"Effect\\":\\"Allow\\",\\"Action\\":\\"*\\",\
                    \\"Resource\\":\\"*\\"}]}", "TargetIds": ["r-ab12", "ou-ab12-11111111", "444455556666"]}""";

    @TempDir
    Path folder;

    @Test
    void readsTheTreeAndWhatIsAttachedWhere() throws IOException {
        ControlPolicies policies = read("{" + TREE + ", \"Policies\": [" + FULL + ", " + """
                {"Id": "p-1a2b3c4d", "Name": "NoS3", "AwsManaged": false, "TargetIds": ["ou-ab12-11111111"],
                 "Content": "{ \\"Version\\": \\"2012-10-17\\", \\"Statement\\": [] }"}]}
                """);

        assertThat(policies.known()).isTrue();
        assertThat(policies.pathTo(new AccountId("444455556666"))).extracting(Node::kind).containsExactly(Kind.ROOT,
                Kind.UNIT, Kind.ACCOUNT);
        assertThat(policies.at("ou-ab12-11111111")).extracting(ServiceControlPolicy::name)
                .containsExactly("FullAWSAccess", "NoS3");
        assertThat(policies.at("ou-ab12-11111111")).extracting(ServiceControlPolicy::awsManaged).containsExactly(true,
                false);
        assertThat(policies.at("r-ab12")).extracting(ServiceControlPolicy::id).containsExactly("p-FullAWSAccess");
        assertThat(policies.at("r-ab12").getFirst().content()).isInstanceOf(PolicyDocument.class);
    }

    /// Every character counts towards the size limit.
    @Test
    void keepsTheTextOfADocumentAsAwsReturnedIt() throws IOException {
        ControlPolicies policies = read("""
                {"Policies": [{"Id": "p-1", "Name": "A", "TargetIds": ["r-ab12"],
                 "Content": "{ \\"Version\\": \\"2012-10-17\\",  \\"Statement\\": [] }"}]}
                """);

        assertThat(policies.at("r-ab12").getFirst().text())
                .isEqualTo("{ \"Version\": \"2012-10-17\",  \"Statement\": [] }");
    }

    @Test
    void knowsNothingWithoutAFile() {
        assertThat(new ControlPoliciesReader().read(new EvidenceFolder(folder))).isEqualTo(ControlPolicies.UNKNOWN);
    }

    @Test
    void knowsTheTreeAndNoPolicyWhereNobodyMightListThem() throws IOException {
        ControlPolicies policies = read("{" + TREE + "}");

        assertThat(policies.known()).isFalse();
        assertThat(policies.pathTo(new AccountId("444455556666"))).hasSize(3);
    }

    /// Every organization with service control policies has FullAWSAccess.
    @Test
    void takesAnEmptyListForUnknown() throws IOException {
        assertThat(read("{" + TREE + ", \"Policies\": []}").known()).isFalse();
    }

    @Test
    void isUnknownWhereTheTargetsOfAPolicyWereNotCollected() throws IOException {
        ControlPolicies policies = read("{" + TREE + ", \"Policies\": [" + FULL + ", " + """
                {"Id": "p-1a2b3c4d", "Name": "NoS3", "Content": "{\\"Statement\\": []}"}]}
                """);

        assertThat(policies.known()).isFalse();
    }

    @Test
    void keepsAPolicyThatCannotBeRead() throws IOException {
        ControlPolicies policies =
                read("""
                        {"Policies": [{"Id": "p-1", "Name": "Broken", "Content": "{\\"Statement\\": [", "TargetIds": ["r-ab12"]},
                                      {"Id": "p-2", "Name": "Gone", "TargetIds": ["r-ab12"]}]}
                        """);

        assertThat(policies.known()).isTrue();
        assertThat(policies.at("r-ab12")).extracting(ServiceControlPolicy::content)
                .allMatch(UnreadablePolicy.class::isInstance);
        assertThat(policies.at("r-ab12")).extracting(ServiceControlPolicy::text).containsExactly("{\"Statement\": [",
                "");
    }

    @Test
    void saysWhereAFileIsBroken() {
        assertThatExceptionOfType(EvidenceException.class).isThrownBy(() -> read("{\"Policies\": ["))
                .withMessageContaining("organization.json").withMessageContaining("line 1");
    }

    private ControlPolicies read(String text) throws IOException {
        EvidenceFolder evidence = new EvidenceFolder(folder);
        Files.writeString(evidence.organization(), text);
        return new ControlPoliciesReader().read(evidence);
    }
}
