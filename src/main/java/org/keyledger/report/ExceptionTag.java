package org.keyledger.report;

import java.util.Optional;
import java.util.regex.Pattern;

import org.keyledger.history.ScpPolicyRecord;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The tag that spares an IAM user, and the commands that set it and take it away. Values that no tag of IAM may have are
/// refused, so a command needs no more than single quotes.
public record ExceptionTag(String key, String value) {

    /// IAM API reference, Tag: Key and Value.
    private static final Pattern TEXT = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]{1,128}");
    /// IAM API reference, User: UserName.
    private static final Pattern USER = Pattern.compile("[\\w+=,.@-]{1,128}");
    private static final String PRINCIPAL_TAG = "aws:PrincipalTag/";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    public ExceptionTag {
        if (!TEXT.matcher(key).matches() || !TEXT.matcher(value).matches()) {
            throw new IllegalArgumentException("no tag of IAM is " + key + ": " + value);
        }
    }

    /// The tag that a policy itself names: what it denies unless a user carries it.
    ///
    /// @return empty where the policy makes no exception by tag
    static Optional<ExceptionTag> askedForBy(ScpPolicyRecord policy) {
        try {
            for (JsonNode statement : MAPPER.readTree(policy.text()).path("Statement")) {
                for (var condition : statement.path("Condition").path("StringNotEquals").properties()) {
                    if (condition.getKey().startsWith(PRINCIPAL_TAG) && condition.getValue().isString()) {
                        return Optional.of(new ExceptionTag(condition.getKey().substring(PRINCIPAL_TAG.length()),
                                condition.getValue().stringValue()));
                    }
                }
            }
        }
        catch (JacksonException broken) {
            throw new IllegalStateException("policy " + policy.file() + " is not valid JSON", broken);
        }
        return Optional.empty();
    }

    /// @return empty where IAM allows no user of that name
    public String grant(String user) {
        return command("tag-user", user, "--tags 'Key=" + key + ",Value=" + value + "'");
    }

    /// @return empty where IAM allows no user of that name
    public String withdraw(String user) {
        return command("untag-user", user, "--tag-keys '" + key + "'");
    }

    private static String command(String name, String user, String options) {
        return USER.matcher(user).matches() ? "aws iam " + name + " --user-name='" + user + "' " + options : "";
    }
}
