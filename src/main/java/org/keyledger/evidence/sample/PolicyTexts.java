package org.keyledger.evidence.sample;

import java.util.List;
import java.util.Map;

import org.keyledger.iam.AccountId;

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
    static final Map<String, Object> EVERYTHING_FROM_OFFICE = document(Fields.of("Sid", "FromOffice", "Effect", "Allow",
            "Action", "*", "Resource", "*", "Condition",
            Fields.of("IpAddress", Fields.of("aws:SourceIp", "192.0.2.0/24"))));
    static final Map<String, Object> DENY_EVERYTHING = document(
            Fields.of("Sid", "Quarantine", "Effect", "Deny", "Action", "*", "Resource", "*"));
    static final Map<String, Object> DEPLOY_FUNCTIONS = document(
            Fields.of("Sid", "Functions", "Effect", "Allow", "Action",
                    List.of("lambda:CreateFunction", "lambda:InvokeFunction", "lambda:GetFunction"), "Resource",
                    "arn:aws:lambda:*:*:function:*"),
            Fields.of("Sid", "Roles", "Effect", "Allow", "Action", "iam:PassRole", "Resource",
                    "arn:aws:iam::*:role/*", "Condition",
                    Fields.of("StringEquals", Fields.of("iam:PassedToService", "lambda.amazonaws.com"))));
    static final Map<String, Object> ASSUME_PLATFORM_ROLES = allow("Action", "sts:AssumeRole",
            "arn:aws:iam::*:role/platform-*");
    static final Map<String, Object> MAKE_KEYS = allow("Action",
            List.of("iam:CreateAccessKey", "iam:UpdateAccessKey", "iam:DeleteAccessKey", "iam:ListAccessKeys"), "*");
    static final Map<String, Object> OWN_POLICY = allow("Action", List.of("iam:PutUserPolicy", "iam:GetUser"),
            "arn:aws:iam::*:user/service/${aws:username}");
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

    static Map<String, Object> trustOfAccount(AccountId account) {
        return document(Fields.of("Effect", "Allow", "Principal",
                Fields.of("AWS", "arn:aws:iam::" + account + ":root"), "Action", "sts:AssumeRole"));
    }

    static Map<String, Object> trustOf(String externalId, String principal) {
        return document(Fields.of("Effect", "Allow", "Principal", Fields.of("AWS", principal), "Action",
                "sts:AssumeRole", "Condition", Fields.of("StringEquals", Fields.of("sts:ExternalId", externalId))));
    }

    /// As Identity Center writes it into its roles.
    static Map<String, Object> trustOfIdentityCenter(String provider) {
        return document(Fields.of("Effect", "Allow", "Principal", Fields.of("Federated", provider), "Action",
                List.of("sts:AssumeRoleWithSAML", "sts:TagSession"), "Condition",
                Fields.of("StringEquals", Fields.of("SAML:aud", "https://signin.aws.amazon.com/saml"))));
    }

    /// Workflows of one branch of one repository.
    static Map<String, Object> trustOfGitHub(AccountId account, String repository) {
        String issuer = "token.actions.githubusercontent.com";
        return document(Fields.of("Effect", "Allow", "Principal",
                Fields.of("Federated", "arn:aws:iam::" + account + ":oidc-provider/" + issuer), "Action",
                "sts:AssumeRoleWithWebIdentity", "Condition",
                Fields.of("StringEquals", Fields.of(issuer + ":aud", "sts.amazonaws.com", issuer + ":sub",
                        "repo:example-org/" + repository + ":ref:refs/heads/main"))));
    }

    static Map<String, Object> trustOfAccountWithMfa(String account) {
        return document(Fields.of("Effect", "Allow", "Principal",
                Fields.of("AWS", "arn:aws:iam::" + account + ":root"), "Action", "sts:AssumeRole", "Condition",
                Fields.of("Bool", Fields.of("aws:MultiFactorAuthPresent", "true"))));
    }

    private static Map<String, Object> allow(String element, Object actions, Object resources) {
        return document(Fields.of("Effect", "Allow", element, actions, "Resource", resources));
    }

    static Map<String, Object> document(Object... statements) {
        return Fields.of("Version", "2012-10-17", "Statement", List.of(statements));
    }
}
