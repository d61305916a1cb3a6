package org.keyledger.assess.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.assess.access.CorpusEvidence.Form;
import org.keyledger.assess.access.PolicyCase.Verdict;
import org.keyledger.evidence.AccountEvidence;

import tools.jackson.databind.json.JsonMapper;

/// Verdicts on whole accounts, held against cases that were written from AWS's documentation and not from the code.
class PolicyCorpusTests {

    private static final Set<String> THEMES = Set.of("boundary", "compute", "conditions", "deny", "equivalent",
            "escalation", "full", "groups", "managed", "pass-role", "roles", "self-service", "syntax", "undetermined");

    /// Cloudsplaining, Prowler and PMapper name these, after Rhino Security Labs.
    private static final List<String> METHODS = List.of("iam:CreatePolicyVersion", "iam:SetDefaultPolicyVersion",
            "iam:CreateAccessKey", "iam:CreateLoginProfile", "iam:UpdateLoginProfile", "iam:AttachUserPolicy",
            "iam:AttachGroupPolicy", "iam:AttachRolePolicy", "iam:PutUserPolicy", "iam:PutGroupPolicy",
            "iam:PutRolePolicy", "iam:AddUserToGroup", "iam:UpdateAssumeRolePolicy",
            "iam:CreateRole+iam:AttachRolePolicy", "iam:CreateRole+iam:PutRolePolicy", "sts:AssumeRole",
            "iam:PassRole+ec2:RunInstances", "iam:PassRole+lambda:CreateFunction+lambda:InvokeFunction",
            "iam:PassRole+lambda:CreateFunction+lambda:CreateEventSourceMapping",
            "iam:PassRole+lambda:CreateFunction+lambda:AddPermission", "iam:PassRole+glue:CreateDevEndpoint",
            "iam:PassRole+glue:CreateJob+glue:StartJobRun", "iam:PassRole+cloudformation:CreateStack",
            "iam:PassRole+datapipeline:CreatePipeline+datapipeline:PutPipelineDefinition"
                    + "+datapipeline:ActivatePipeline",
            "iam:PassRole+codebuild:CreateProject+codebuild:StartBuild",
            "iam:PassRole+ecs:RegisterTaskDefinition+ecs:RunTask", "iam:PassRole+sagemaker:CreateNotebookInstance",
            "iam:PassRole+autoscaling:CreateLaunchConfiguration+autoscaling:CreateAutoScalingGroup",
            "lambda:UpdateFunctionCode", "glue:UpdateDevEndpoint", "ssm:SendCommand", "ssm:StartSession",
            "codebuild:StartBuild", "cloudformation:UpdateStack");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicNode> theVerdictIsTheOneThatAwsDemands() {
        return PolicyCorpus.byTheme().entrySet().stream().map(theme -> DynamicContainer.dynamicContainer(theme.getKey(),
                theme.getValue().stream().map(one -> DynamicTest.dynamicTest(one.name(), () -> check(one)))));
    }

    private void check(PolicyCase one) throws IOException {
        for (Form form : Form.values()) {
            AdminAccess access = judge(one, form);
            assertThat(VerdictWord.of(access)).as("%s%n%s%n%s: %s", one.name(), one.why(), form, access)
                    .isIn(one.expect());
            String worded = access.toString();
            assertThat(one.path()).as("%s: %s", one.name(), worded).allMatch(worded::contains);
            if (one.method() != null && VerdictWord.of(access) == Verdict.ESCALATION) {
                assertThat(worded.toLowerCase(Locale.ROOT)).as("%s: the verdict names the method", one.name())
                        .contains(actionsOf(one.method()));
            }
        }
    }

    private AdminAccess judge(PolicyCase one, Form form) throws IOException {
        AccountEvidence evidence = CorpusEvidence.of(one, form, Files.createTempDirectory(folder, "case"));
        assertThat(one.malformed() || evidence.authorization().isPresent())
                .as("the evidence can be read: %s", evidence.problems()).isTrue();
        return new AdminRule(evidence.authorization()).judge(evidence.report().orElseThrow().entries().getFirst());
    }

    private static List<String> actionsOf(String method) {
        return Stream.of(method.toLowerCase(Locale.ROOT).split("\\+")).map(action -> action.split(":")[1]).toList();
    }

    @Test
    void eachThemeIsThereAndTogetherTheyAreManyCases() {
        assertThat(PolicyCorpus.byTheme().keySet()).containsExactlyInAnyOrderElementsOf(THEMES);
        assertThat(PolicyCorpus.byTheme()).allSatisfy((_, cases) -> assertThat(cases).hasSizeGreaterThan(4));
        assertThat(PolicyCorpus.all()).hasSizeGreaterThanOrEqualTo(150);
    }

    @Test
    void eachVerdictIsDemandedByManyCases() {
        assertThat(Verdict.values()).allSatisfy(verdict -> assertThat(PolicyCorpus.all())
                .filteredOn(one -> one.expect().equals(List.of(verdict))).hasSizeGreaterThanOrEqualTo(10));
    }

    @Test
    void fewCasesLeaveTheVerdictOpen() {
        List<PolicyCase> all = PolicyCorpus.all();

        assertThat(all).filteredOn(one -> one.expect().size() > 1).hasSizeLessThan(all.size() / 5);
    }

    @Test
    void eachCaseMakesAClaimOfItsOwn() {
        assertThat(PolicyCorpus.all()).extracting(PolicyCase::name).doesNotHaveDuplicates()
                .allMatch(name -> name.contains(" ") && !name.endsWith("."));
        assertThat(PolicyCorpus.all()).extracting(PolicyCase::why).allMatch(why -> !why.contains("\n"));
    }

    @Test
    void eachMethodSucceedsOnceAndIsMissedNarrowlyOnce() {
        assertThat(methods(PolicyCase::method, Verdict::isAdmin)).containsExactlyInAnyOrderElementsOf(METHODS);
        assertThat(methods(PolicyCase::nearMiss, verdict -> !verdict.isAdmin()))
                .containsExactlyInAnyOrderElementsOf(METHODS);
    }

    private static Set<String> methods(Function<PolicyCase, String> named, Predicate<Verdict> verdicts) {
        return PolicyCorpus.all().stream().filter(one -> named.apply(one) != null)
                .filter(one -> one.expect().stream().allMatch(verdicts)).map(named).collect(Collectors.toSet());
    }

    @Test
    void eachDocumentIsJsonUnlessTheCaseSaysOtherwise() {
        JsonMapper mapper = JsonMapper.builder().build();

        for (PolicyCase one : PolicyCorpus.all()) {
            if (one.malformed()) {
                assertThat(one.documents()).as(one.name()).anyMatch(text -> !isObject(mapper, text));
            }
            else {
                assertThat(one.documents()).as(one.name())
                        .allSatisfy(text -> assertThatCode(() -> mapper.readTree(text)).doesNotThrowAnyException())
                        .allMatch(text -> isObject(mapper, text) && mapper.readTree(text).has("Statement"));
            }
        }
    }

    private static boolean isObject(JsonMapper mapper, String text) {
        try {
            return mapper.readTree(text).isObject();
        }
        catch (RuntimeException broken) {
            return false;
        }
    }

    @Test
    void nothingIsMissingFromTheEvidenceByMistake() {
        assertThat(PolicyCorpus.all()).allSatisfy(one -> assertThat(one.missing()).as(one.name())
                .containsExactlyInAnyOrderElementsOf(one.absent()));
    }
}
