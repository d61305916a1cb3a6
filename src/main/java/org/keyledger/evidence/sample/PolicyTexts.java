package org.keyledger.evidence.sample;

import java.util.List;
import java.util.Map;

/// The policies of the sample accounts, decoded as the AWS CLI prints them.
final class PolicyTexts {

    static final String AWS_MANAGED = "arn:aws:iam::aws:policy/";

    static final Map<String, Object> EVERYTHING = allow("Action", "*", "*");
    static final Map<String, Object> EVERYTHING_SPELT_OUT = allow("Action", List.of("*:*"), List.of("*"));
    static final Map<String, Object> ALL_BUT_BILLING = allow("NotAction", List.of("aws-portal:*", "budgets:*"), "*");
    static final Map<String, Object> IAM_AUTOMATION = allow("Action", List.of("iam:*", "sts:GetCallerIdentity"), "*");
    static final Map<String, Object> POWER_USER = document(
            Fields.of("Effect", "Allow", "NotAction", List.of("iam:*", "organizations:*", "account:*"), "Resource",
                    "*"),
            Fields.of("Effect", "Allow", "Action",
                    List.of("account:GetAccountInformation", "iam:CreateServiceLinkedRole", "iam:ListRoles",
                            "organizations:DescribeOrganization"),
                    "Resource", "*"));
    static final Map<String, Object> EVERYTHING_WITH_MFA = document(Fields.of("Sid", "BreakGlass", "Effect", "Allow",
            "Action", "*", "Resource", "*", "Condition",
            Fields.of("Bool", Fields.of("aws:MultiFactorAuthPresent", "true"))));
    static final Map<String, Object> DEPLOY_ARTIFACTS_FIRST = allow("Action", "s3:*",
            "arn:aws:s3:::example-artifacts/*");
    static final Map<String, Object> DEPLOY_ARTIFACTS = allow("Action",
            List.of("s3:GetObject", "s3:PutObject", "ecr:BatchGetImage", "ecr:PutImage"),
            List.of("arn:aws:s3:::example-artifacts/*", "arn:aws:ecr:*:*:repository/example-*"));
    static final Map<String, Object> ONE_BUCKET = allow("Action", List.of("s3:GetObject", "s3:PutObject"),
            "arn:aws:s3:::example-exchange/*");
    static final Map<String, Object> SEND_MAIL = allow("Action", "ses:SendRawEmail", "*");
    static final Map<String, Object> STORAGE_ONLY = allow("Action", List.of("s3:*", "dynamodb:*"), "*");

    private PolicyTexts() {}

    static Map<String, Object> trustOf(String service) {
        return document(Fields.of("Effect", "Allow", "Principal", Fields.of("Service", service), "Action",
                "sts:AssumeRole"));
    }

    static Map<String, Object> trustOf(String externalId, String principal) {
        return document(Fields.of("Effect", "Allow", "Principal", Fields.of("AWS", principal), "Action",
                "sts:AssumeRole", "Condition", Fields.of("StringEquals", Fields.of("sts:ExternalId", externalId))));
    }

    private static Map<String, Object> allow(String element, Object actions, Object resources) {
        return document(Fields.of("Effect", "Allow", element, actions, "Resource", resources));
    }

    private static Map<String, Object> document(Object... statements) {
        return Fields.of("Version", "2012-10-17", "Statement", List.of(statements));
    }
}
