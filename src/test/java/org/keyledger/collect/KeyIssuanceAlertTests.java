package org.keyledger.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What `jobs/aws/key-issuance-alert.yaml` tells, and whom it lets do what.
class KeyIssuanceAlertTests {

    private static final String TEMPLATE = "key-issuance-alert.yaml";

    private static Map<String, Map<?, ?>> resources;

    @BeforeAll
    static void readTemplate() throws IOException {
        resources = CloudFormation.propertiesOf(TEMPLATE);
    }

    private static Map<?, ?> map(Object node, Object... path) {
        Object found = node;
        for (Object name : path) {
            found = found instanceof List<?> list ? list.get((Integer) name) : ((Map<?, ?>) found).get(name);
        }
        return (Map<?, ?>) found;
    }

    private static boolean isTold(String eventName, Map<String, Object> requestParameters, String errorCode) {
        Map<String, Object> detail = new HashMap<>();
        detail.put("eventName", eventName);
        detail.put("requestParameters", requestParameters);
        detail.put("errorCode", errorCode);
        return EventPattern.matches(map(resources.get("Rule"), "EventPattern"),
                Map.of("source", "aws.iam", "detail-type", "AWS API Call via CloudTrail", "detail", detail));
    }

    @ParameterizedTest
    @ValueSource(strings = { "CreateAccessKey", "CreateUser", "CreateLoginProfile", "CreateServiceSpecificCredential" })
    void everyLongLivedCredentialIsTold(String eventName) {
        assertThat(isTold(eventName, Map.of("userName", "anna"), null)).isTrue();
    }

    @Test
    void aRootUsersKeyIsTold() {
        assertThat(isTold("CreateAccessKey", null, null)).isTrue();
    }

    @Test
    void activatingAKeyIsToldAndDeactivatingOneIsNot() {
        assertThat(isTold("UpdateAccessKey", Map.of("status", "Active"), null)).isTrue();
        assertThat(isTold("UpdateAccessKey", Map.of("status", "Inactive"), null)).isFalse();
        assertThat(isTold("UpdateAccessKey", null, null)).isFalse();
    }

    @Test
    void whatWasDeniedAndWhatMakesNoCredentialIsNotTold() {
        assertThat(isTold("CreateAccessKey", Map.of("userName", "anna"), "AccessDenied")).isFalse();
        assertThat(isTold("DeleteAccessKey", Map.of("userName", "anna"), null)).isFalse();
        assertThat(isTold("CreateRole", Map.of(), null)).isFalse();
    }

    @Test
    void theMailUsesWhatItReadsAndHoldsNoKeyId() {
        Map<?, ?> transformer = map(resources.get("Rule"), "Targets", 0, "InputTransformer");
        Set<String> used = new TreeSet<>();
        Pattern.compile("<([A-Za-z]+)>").matcher((String) transformer.get("InputTemplate")).results()
                .forEach(variable -> used.add(variable.group(1)));

        assertThat(map(transformer, "InputPathsMap").keySet()).hasToString(used.toString());
        assertThat(map(transformer, "InputPathsMap").values()).extracting(Object::toString)
                .noneMatch(path -> path.contains("accessKeyId") || path.contains("responseElements"));
        // Text that is no JSON is quoted line by line.
        assertThat(((String) transformer.get("InputTemplate")).lines()).allMatch(line -> line.matches("\"[^\"]+\""));
    }

    @Test
    void eventBridgeMayPublishToTheTopicAndUseItsKeyOnly() {
        assertThat(map(resources.get("TopicPolicy"), "PolicyDocument", "Statement", 0))
                .isEqualTo(Map.of("Sid", "LetEventBridgePublish", "Effect", "Allow", "Principal",
                        Map.of("Service", "events.amazonaws.com"), "Action", "sns:Publish", "Resource", "Topic"));
        assertThat(resources.get("Topic").get("KmsMasterKeyId")).isEqualTo("TopicKey.Arn");
        assertThat(map(resources.get("TopicKey"), "KeyPolicy", "Statement", 1).get("Action"))
                .isEqualTo(List.of("kms:Decrypt", "kms:GenerateDataKey*"));
    }
}
