package org.keyledger.collect;

import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.keyledger.evidence.PolicyText;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/// An answer as the AWS CLI prints it: every member under the name that the API gives it, those not answered left out.
/// The SDK's own list of members is used, so that no member is lost by being forgotten here.
final class AwsJson {

    /// Members that hold a policy document, which the CLI decodes.
    private static final Set<String> DOCUMENTS = Set.of("PolicyDocument", "AssumeRolePolicyDocument", "Document");

    private AwsJson() {}

    static Map<String, Object> of(SdkPojo answer) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (SdkField<?> field : answer.sdkFields()) {
            Object value = field.getValueOrDefault(answer);
            if (isAnswered(value)) {
                json.put(field.memberName(), DOCUMENTS.contains(field.memberName()) && value instanceof String text
                        ? PolicyText.decoded(text)
                        : valueOf(value));
            }
        }
        return json;
    }

    private static boolean isAnswered(Object value) {
        return value != null && !(value instanceof SdkAutoConstructList<?>)
                && !(value instanceof SdkAutoConstructMap<?, ?>);
    }

    private static Object valueOf(Object value) {
        return switch (value) {
            case SdkPojo nested -> of(nested);
            case List<?> list -> list.stream().map(AwsJson::valueOf).toList();
            case Map<?, ?> map -> {
                Map<Object, Object> copy = new LinkedHashMap<>();
                map.forEach((key, element) -> copy.put(key, valueOf(element)));
                yield copy;
            }
            case Instant time -> time.toString();
            case SdkBytes bytes -> Base64.getEncoder().encodeToString(bytes.asByteArray());
            default -> value;
        };
    }
}
