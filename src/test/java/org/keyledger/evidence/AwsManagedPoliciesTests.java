package org.keyledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.iam.PolicyContent;
import org.keyledger.iam.PolicyDocument;

class AwsManagedPoliciesTests {

    @TempDir
    Path folder;

    private final List<EvidenceProblem> problems = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = { "aws", "aws-cn", "aws-us-gov" })
    void knowsTheBestKnownInEachPartition(String partition) {
        AwsManagedPolicies known = AwsManagedPolicies.wellKnown();

        assertThat(known.find("arn:" + partition + ":iam::aws:policy/AdministratorAccess")).isPresent();
        assertThat(known.find("arn:" + partition + ":iam::aws:policy/job-function/ViewOnlyAccess")).isPresent();
        assertThat(known.find("arn:" + partition + ":iam::aws:policy/ViewOnlyAccess")).isEmpty();
        assertThat(known.find("arn:" + partition + ":iam::111122223333:policy/AdministratorAccess")).isEmpty();
    }

    @Test
    void readsThePeriodsOwnBeforeThoseBuiltIn() throws IOException {
        AwsManagedPolicies read = read("""
                {"Policies": [{"PolicyName": "ReadOnlyAccess", "Arn": "arn:aws:iam::aws:policy/ReadOnlyAccess",
                  "DefaultVersionId": "v2", "PolicyVersionList": [{"VersionId": "v2", "IsDefaultVersion": true,
                  "Document": {"Statement": {"Effect": "Allow", "Action": "s3:*", "Resource": "*"}}}]}]}""");

        PolicyContent policy = read.find("arn:aws-cn:iam::aws:policy/ReadOnlyAccess").orElseThrow();
        assertThat(((PolicyDocument) policy).statements()).hasSize(1);
        assertThat(read.find("arn:aws:iam::aws:policy/AdministratorAccess")).isPresent();
        assertThat(problems).isEmpty();
    }

    @Test
    void isAProblemOfThePeriodWhereTheFileIsDamaged() throws IOException {
        AwsManagedPolicies read = read("{\"Policies\": [");

        assertThat(read.find("arn:aws:iam::aws:policy/AdministratorAccess")).isPresent();
        assertThat(problems).extracting(EvidenceProblem::file).containsExactly("aws-managed-policies.json");
    }

    @Test
    void makesDoWithoutTheFile() {
        assertThat(AwsManagedPolicies.read(new EvidenceFolder(folder), problems::add))
                .isSameAs(AwsManagedPolicies.wellKnown());
    }

    private AwsManagedPolicies read(String text) throws IOException {
        EvidenceFolder evidence = new EvidenceFolder(folder);
        Files.writeString(evidence.awsManagedPolicies(), text);
        return AwsManagedPolicies.read(evidence, problems::add);
    }
}
