package org.keyledger.scp.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keyledger.scp.lint.Policies.byTag;
import static org.keyledger.scp.lint.Policies.deny;
import static org.keyledger.scp.lint.Policies.denyAll;
import static org.keyledger.scp.lint.Policies.fullGuard;
import static org.keyledger.scp.lint.Policies.guard;
import static org.keyledger.scp.lint.Policies.policy;
import static org.keyledger.scp.lint.Policies.users;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.keyledger.collect.RequiredActions;
import org.keyledger.iam.Partition;

/// Each rule with what it finds, and with near misses that it lets pass; those about places are in [PlacementRulesTests].
class LintRuleTests {

    private static final String ALL_BUT_ONE = "'ArnNotLike':{'aws:PrincipalArn':'arn:aws:iam::111122223333:user/one'}";
    private static final String ALL_BUT_TWO = "'ArnNotLike':{'aws:PrincipalArn':'arn:aws:iam::111122223333:user/two'}";
    private static final String OWN = "'ArnNotLike':{'aws:PrincipalArn':'arn:aws:iam::*:role/keyledger-*'}";

    /// @param policies that stand beside each other
    private record Case(String rule, boolean found, LintOptions options, String... policies) {}

    private static Case finds(String rule, String... policies) {
        return new Case(rule, true, LintOptions.DEFAULT, policies);
    }

    private static Case passes(String rule, String... policies) {
        return new Case(rule, false, LintOptions.DEFAULT, policies);
    }

    private static LintOptions size(int limit) {
        return new LintOptions(limit, 10, Partition.AWS, "keyledger-reader", "keyledger-collector");
    }

    private static LintOptions in(String partition) {
        return new LintOptions(10_240, 10, new Partition(partition), "keyledger-reader", "keyledger-collector");
    }

    private static String principal(String operator, String... arns) {
        return denyAll("'" + operator + "':{'aws:PrincipalArn':['" + String.join("','", arns) + "']}");
    }

    private static Stream<Case> form() {
        String rest = "'Action':'s3:*','Resource':'*'";
        return Stream.of(
                finds("malformed-policy", "{'Version':'2012-10-17'}"),
                finds("malformed-policy", policy("{'Effect':'deny'," + rest + "}")),
                finds("malformed-policy", policy("{'Effect':'Deny','Resource':'*'}")),
                finds("malformed-policy", policy("{'Effect':'Deny','Effect':'Allow'," + rest + "}")),
                passes("malformed-policy", policy("{'Effect':'Deny'," + rest + "}")),
                finds("unknown-element", policy("{'Effect':'Deny'," + rest + ",'Conditions':{}}")),
                finds("unknown-element", policy("{'Effect':'Deny','Actions':'s3:*','Resource':'*'}")),
                finds("unknown-element", "{'Version':'2012-10-17','Comment':'x','Statement':[]}"),
                passes("unknown-element", "{'Version':'2012-10-17','Id':'x','statement':[]}"),
                finds("element-case", policy("{'effect':'Deny'," + rest + "}")),
                passes("element-case", policy("{'Effect':'Deny','Conditions':{}," + rest + "}")),
                finds("missing-version", "{'Statement':[]}"),
                passes("missing-version", "{'Version':'2008-10-17','Statement':[]}"),
                finds("old-version", "{'Version':'2008-10-17','Statement':[]}"),
                passes("old-version", "{'Statement':[]}", policy()),
                finds("principal-element", policy("{'Effect':'Deny','Principal':'*'," + rest + "}")),
                finds("principal-element", policy("{'Effect':'Deny','NotPrincipal':{'AWS':'111122223333'}," + rest
                        + "}")),
                passes("principal-element", policy(deny("'s3:*'", "'StringEquals':{'aws:PrincipalOrgID':'o-1'}"))),
                finds("missing-resource", policy("{'Effect':'Deny','Action':'s3:*'}")),
                passes("missing-resource", policy("{'Effect':'Deny','Action':'s3:*','NotResource':'x'}")),
                finds("empty-list", policy("{'Effect':'Deny','Action':[],'Resource':'*'}")),
                finds("empty-list", policy(deny("'s3:*'", "'StringEquals':{'aws:PrincipalOrgID':[]}"))),
                passes("empty-list", policy("{'Effect':'Deny','Action':['s3:*'],'Resource':['*']}")),
                finds("duplicate-sid", policy("{'Sid':'A','Effect':'Deny'," + rest + "}",
                        "{'Sid':'A','Effect':'Deny'," + rest + "}")),
                passes("duplicate-sid", policy("{'Sid':'A','Effect':'Deny'," + rest + "}",
                        "{'Sid':'a','Effect':'Deny'," + rest + "}", "{'Effect':'Deny'," + rest + "}",
                        "{'Effect':'Deny'," + rest + "}")),
                finds("sid-characters", policy("{'Sid':'deny users','Effect':'Deny'," + rest + "}")),
                passes("sid-characters", policy("{'Sid':'DenyUsers2','Effect':'Deny'," + rest + "}")),
                finds("action-form", policy(deny("'CreateUser'", ""))),
                finds("action-form", policy(deny("['iam:CreateUser ','s3:*']", ""))),
                passes("action-form", policy(deny("['iam:*AccessKey?','*']", ""))));
    }

    private static Stream<Case> conditions() {
        return Stream.of(
                finds("unknown-operator", policy(denyAll("'StringNotLikes':{'aws:PrincipalArn':'*'}"))),
                finds("unknown-operator", policy(denyAll("'ForAnyValues:StringLike':{'aws:TagKeys':'a'}"))),
                passes("unknown-operator", policy(denyAll("'ForAllValues:StringNotLikeIfExists':{'aws:TagKeys':'a'},"
                        + "'Null':{'aws:AssumedRoot':'true'},'notipaddress':{'aws:SourceIp':'192.0.2.0/24'}"))),
                finds("wildcard-in-exact-match", policy(principal("StringNotEquals", "arn:aws:iam::*:role/x"))),
                passes("wildcard-in-exact-match", policy(principal("ArnNotEquals", "arn:aws:iam::*:role/x"),
                        denyAll("'StringEquals':{'aws:PrincipalTag/a':'1${*}2'}"))),
                finds("unknown-condition-key", policy(denyAll("'StringNotLike':{'aws:PrincipleArn':'x'}"))),
                finds("unknown-condition-key", policy(denyAll("'StringNotLike':{'aws:PrincipalTag/':'x'}"))),
                finds("unknown-condition-key", policy(denyAll("'StringNotLike':{'PrincipalArn':'x'}"))),
                passes("unknown-condition-key", policy(denyAll("'StringLike':{'AWS:principalarn':'x',"
                        + "'aws:PrincipalTag/a':'1','iam:PolicyARN':'x'}"))),
                finds("duplicate-condition-key", policy(denyAll("'StringLike':{'aws:PrincipalArn':'x',"
                        + "'aws:principalarn':'y'}"))),
                passes("duplicate-condition-key", policy(denyAll("'StringLike':{'aws:PrincipalArn':'x'},"
                        + "'StringNotLike':{'aws:principalarn':'y'}"))),
                finds("arn-pattern-form", policy(principal("ArnNotLike", "role/admin"))),
                finds("arn-pattern-form", policy(principal("ArnLike", "arn:aws:iam:*:user/x"))),
                passes("arn-pattern-form", policy(principal("ArnLike", "*", "arn:aws:iam::*:user/x"),
                        principal("StringLike", "*:user/x"), principal("ArnLike", "${aws:PrincipalArn}"))));
    }

    private static Stream<Case> sizes() {
        String ten = "{'Version': '2012-10-17', 'Statement': []}";
        String minified = ten.replace(" ", "");
        return Stream.of(
                new Case("size-overflow", true, size(ten.length() - 1), ten),
                new Case("size-overflow", false, size(ten.length()), ten),
                new Case("size-near-limit", true, size(minified.length()), ten),
                new Case("size-near-limit", false, size(minified.length() * 2), ten),
                // 90 of 100 characters, and 91.
                new Case("size-near-limit", false, size(100), "{'Version':'2012-10-17','Id':'" + "x".repeat(43)
                        + "','Statement':[]}"),
                new Case("size-near-limit", true, size(100), "{'Version':'2012-10-17','Id':'" + "x".repeat(44)
                        + "','Statement':[]}"),
                finds("counted-whitespace", ten),
                passes("counted-whitespace", minified + "\n", "{'Version':'2012-10-17','Id':' a \\' b ','Statement':[]}"
                        .replace("\\'", "\\\"")),
                finds("non-ascii", "{'Version':'2012-10-17','Id':'caf\u00E9','Statement':[]}"),
                finds("non-ascii", "\uFEFF" + minified),
                passes("non-ascii", "{'Version':'2012-10-17','Id':'~','Statement':[]}"));
    }

    private static String agent(String operator, String value, String more) {
        return policy(denyAll("'" + operator + "':{'aws:UserAgent':'" + value + "'}" + more));
    }

    private static Stream<Case> userAgents() {
        return Stream.of(
                finds("user-agent-control", agent("StringLike", "*x*", "")),
                passes("user-agent-control", policy(denyAll("'StringLike':{'aws:PrincipalTag/UserAgent':'x'}"))),
                passes("user-agent-control", policy("{'Effect':'Allow','Action':'*','Resource':'*','Condition':"
                        + "{'StringLike':{'aws:UserAgent':'x'}}}")),
                finds("user-agent-case", agent("StringLike", "*boto*", "")),
                finds("user-agent-case", agent("StringLike", "*AWS*", "")),
                passes("user-agent-case", agent("StringLike", "*Boto3*", "")),
                passes("user-agent-case", agent("StringLike", "*aws-cli*", "")),
                passes("user-agent-case", agent("StringEqualsIgnoreCase", "*boto*", "")),
                finds("user-agent-workloads", agent("StringLike", "*AWS*", "")),
                finds("user-agent-workloads", agent("StringLike", "*Boto3*", "")),
                finds("user-agent-workloads", agent("StringLike", "*AWS_Lambda*", "")),
                passes("user-agent-workloads", agent("StringLike", "*AWS*", "," + users())),
                passes("user-agent-workloads", agent("StringLike", "*PowerShell*", "")),
                passes("user-agent-workloads", agent("StringNotLike", "*AWS*", "")));
    }

    private static Stream<Case> principals() {
        return Stream.of(
                finds("identity-center-region", policy(principal("ArnNotLike",
                        "arn:aws:iam::*:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_*"))),
                finds("identity-center-region", policy(principal("StringNotLike",
                        "arn:aws:iam::*:role/AWSReservedSSO_Admin*"))),
                finds("identity-center-region", policy("{'Effect':'Deny','Action':'iam:*','Resource':"
                        + "'arn:aws:iam::*:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_*'}")),
                passes("identity-center-region", policy(principal("ArnNotLike",
                        "arn:aws:iam::*:role/aws-reserved/sso.amazonaws.com/*",
                        "arn:aws:iam::*:role/aws-reserved/sso.amazonaws.com/*/AWSReservedSSO_*",
                        "arn:aws:iam::*:role/aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_A_0123456789abcdef",
                        "arn:aws:iam::*:role/aws-reserved/sso.amazonaws.com*/AWSReservedSSO_*"))),
                finds("assumed-role-arn", policy(principal("ArnNotLike", "arn:aws:sts::*:assumed-role/admin/*"))),
                passes("assumed-role-arn", policy(principal("ArnNotLike", "arn:aws:iam::*:role/assumed-role/admin"),
                        "{'Effect':'Deny','Action':'*','Resource':'arn:aws:sts::*:assumed-role/a/*'}")),
                finds("federated-user-gap", policy(principal("ArnLike", "arn:aws:iam::*:user/*"))),
                passes("federated-user-gap", policy(denyAll(users()))),
                passes("federated-user-gap", policy(principal("ArnLike", "arn:aws:iam::*:user/*")),
                        policy(principal("ArnLike", "arn:aws:sts::*:federated-user/*"))),
                passes("federated-user-gap", policy(deny("'iam:CreateUser'",
                        "'ArnLike':{'aws:PrincipalArn':'arn:aws:iam::*:user/*'}"))),
                finds("partition-mismatch", policy(principal("ArnLike", "arn:aws-cn:iam::*:user/*"))),
                new Case("partition-mismatch", true, in("aws-us-gov"), policy(principal("ArnLike",
                        "arn:aws:iam::*:user/*"))),
                new Case("partition-mismatch", false, in("aws-us-gov"), policy(principal("ArnLike",
                        "arn:aws-us-gov:iam::*:user/*", "arn:*:iam::*:user/*", "arn:aws*:iam::*:root"))),
                finds("principal-type", policy(denyAll("'StringEquals':{'aws:PrincipalType':'User'}"))),
                passes("principal-type", policy(denyAll("'StringEquals':{'aws:PrincipalTag/type':'User'}"))),
                finds("needless-exemption", policy(principal("ArnNotLike", "arn:aws:iam::*:role/aws-service-role/*"))),
                passes("needless-exemption", policy(principal("ArnLike", "arn:aws:iam::*:role/aws-service-role/*"))));
    }

    private static Stream<Case> exemptions() {
        String open = principal("ArnNotLike", "arn:aws:iam::*:role/service-role/lambda-*");
        String openForUsers = denyAll(users() + ",'ArnNotLike':{'aws:PrincipalArn':'arn:aws:iam::*:user/svc-*'}");
        String makers = "'ArnNotLike':{'aws:PrincipalArn':'arn:aws:iam::111122223333:role/broker'}";
        return Stream.of(
                finds("mintable-exemption", policy(openForUsers)),
                finds("mintable-exemption", policy(denyAll("'StringLike':{'aws:UserAgent':'x'},'ArnNotLike':"
                        + "{'aws:PrincipalArn':'arn:aws:iam::111122223333:role/service-role/lambda-*'}"))),
                finds("mintable-exemption", policy(denyAll(users() + ",'StringNotLike':{'aws:username':'svc-*'}"))),
                finds("mintable-exemption", policy(openForUsers, deny("'iam:CreateUser'", users() + "," + makers))),
                passes("mintable-exemption", policy(openForUsers, deny("'iam:CreateUser'", makers))),
                passes("mintable-exemption", policy(openForUsers), policy(deny("'iam:CreateUser'", ""))),
                // Whoever is not spared may not make a role either.
                passes("mintable-exemption", policy(open)),
                passes("mintable-exemption", policy(denyAll("'StringLike':{'aws:UserAgent':'x'},'ArnNotLike':"
                        + "{'aws:PrincipalArn':['arn:aws:iam::*:role/aws-reserved/sso.amazonaws.com/*',"
                        + "'arn:aws:iam::*:role/*','arn:aws:iam::111122223333:*','arn:aws:iam::111122223333:role/a']}"))),
                passes("mintable-exemption", policy(denyAll(users()
                        + ",'ArnNotLike':{'aws:PrincipalArn':'arn:aws:iam::*:role/svc-*'}"))),
                finds("exemption-in-any-account", policy(denyAll(users()
                        + ",'ArnNotLike':{'aws:PrincipalArn':'arn:aws:iam::*:user/build'}"))),
                passes("exemption-in-any-account", policy(denyAll(users()
                        + ",'ArnNotLike':{'aws:PrincipalArn':'arn:aws:iam::111122223333:user/build'}"))),
                passes("exemption-in-any-account", policy(denyAll(users()
                        + ",'ArnNotLike':{'aws:PrincipalArn':'arn:aws:iam::*:user/build'}"),
                        deny("'iam:CreateUser'", makers))),
                finds("session-name-exemption", policy(denyAll("'StringNotLike':{'aws:userid':'*:deploy'}"))),
                passes("session-name-exemption", policy(denyAll(
                        "'StringNotLike':{'aws:userid':['AROAEXAMPLE:*','AIDAEXAMPLE']}"))),
                finds("sharded-exceptions", policy(denyAll(ALL_BUT_ONE), denyAll(ALL_BUT_TWO))),
                finds("sharded-exceptions", policy(denyAll(ALL_BUT_ONE)), policy(denyAll(ALL_BUT_TWO))),
                finds("sharded-exceptions", policy(byTag(), fullGuard()), policy(denyAll(users() + "," + ALL_BUT_ONE))),
                finds("sharded-exceptions", policy(deny("'iam:CreateUser'", ALL_BUT_ONE)),
                        policy(deny("'IAM:createuser'", ALL_BUT_TWO))),
                passes("sharded-exceptions", policy(denyAll(ALL_BUT_ONE), denyAll(ALL_BUT_ONE))),
                passes("sharded-exceptions", policy(deny("'iam:CreateUser'", ALL_BUT_ONE)),
                        policy(deny("'iam:CreateRole'", ALL_BUT_TWO))),
                passes("sharded-exceptions", policy(
                        denyAll("'ArnLike':{'aws:PrincipalArn':'arn:aws:iam::*:user/a/*'},'ArnNotLike':"
                                + "{'aws:PrincipalArn':'arn:aws:iam::111122223333:user/a/one'}"),
                        denyAll("'ArnLike':{'aws:PrincipalArn':'arn:aws:iam::*:user/b/*'},'ArnNotLike':"
                                + "{'aws:PrincipalArn':'arn:aws:iam::111122223333:user/b/two'}"))));
    }

    private static Stream<Case> tags() {
        String any = "ForAnyValue:StringEqualsIgnoreCase";
        return Stream.of(
                finds("tag-exception-unguarded", policy(byTag())),
                finds("tag-exception-unguarded", policy(byTag(), fullGuard().replace("keyledger-exception", "other"))),
                finds("tag-exception-unguarded", policy(byTag(), guard(any, "iam:UntagUser"))),
                passes("tag-exception-unguarded", policy(byTag(), fullGuard())),
                passes("tag-exception-unguarded", policy(byTag()), policy(fullGuard())),
                passes("tag-exception-unguarded", policy(byTag(), deny("'iam:Tag*'", ALL_BUT_ONE))),
                finds("tag-guard-incomplete", policy(guard(any, "iam:TagUser", "iam:UntagUser"))),
                finds("tag-guard-incomplete", policy(guard(any, "iam:TagUser", "iam:CreateUser"))),
                finds("tag-guard-incomplete", policy(guard(any, "iam:CreateUser"))),
                passes("tag-guard-incomplete", policy(fullGuard())),
                passes("tag-guard-incomplete", policy(guard(any, "iam:TagUser", "iam:UntagUser")),
                        policy(guard(any, "iam:CreateUser"))),
                finds("tag-guard-case", policy(guard("ForAnyValue:StringEquals", "iam:TagUser"))),
                finds("tag-guard-case", policy(guard("ForAnyValue:StringLike", "iam:CreateUser"))),
                passes("tag-guard-case", policy(fullGuard(), deny("'ec2:CreateTags'",
                        "'ForAnyValue:StringEquals':{'aws:TagKeys':'a'}"))),
                finds("tag-guard-quantifier", policy(guard("ForAllValues:StringEqualsIgnoreCase", "iam:TagUser"))),
                finds("tag-guard-quantifier", policy(guard("StringEqualsIgnoreCase", "iam:TagUser"))),
                passes("tag-guard-quantifier", policy(fullGuard())),
                finds("wildcard-tag-exception", policy(denyAll("'StringNotLike':{'aws:PrincipalTag/a':'*'}"))),
                finds("wildcard-tag-exception", policy(denyAll("'Null':{'aws:PrincipalTag/a':'true'}"))),
                passes("wildcard-tag-exception", policy(denyAll("'StringNotLike':{'aws:PrincipalTag/a':'approved'},"
                        + "'Null':{'aws:PrincipalTag/b':'false'}"))),
                finds("session-tag-exemption", policy(denyAll("'StringNotEquals':{'aws:PrincipalTag/a':'b'}")
                        .replace("'*','Res", "['ec2:*'],'Res"))),
                passes("session-tag-exemption", policy(byTag())),
                passes("session-tag-exemption", policy(deny("'ec2:*'", "'StringNotEquals':{'aws:PrincipalTag/a':'b'}"),
                        deny("['iam:TagRole','iam:CreateRole','sts:TagSession']",
                                "'ForAnyValue:StringEqualsIgnoreCase':{'aws:TagKeys':'a'}"))));
    }

    private static Stream<Case> credentials() {
        String mfa = ":{'aws:MultiFactorAuthPresent':'";
        return Stream.of(
                finds("update-access-key-denied", policy(deny("'iam:*AccessKey'", ALL_BUT_ONE))),
                passes("update-access-key-denied", policy(deny("'iam:CreateAccessKey'", ""), denyAll(users()))),
                finds("delete-access-key-denied", policy(deny("'iam:deleteaccesskey'", ""))),
                passes("delete-access-key-denied", policy(deny("['iam:UpdateAccessKey','iam:DeleteUser']", ""))),
                finds("token-issue-time-bypass", policy(denyAll(users() + ",'Null':{'aws:TokenIssueTime':'true'}"))),
                passes("token-issue-time-bypass", policy(denyAll("'Null':{'aws:TokenIssueTime':'false'}"),
                        denyAll("'DateLessThan':{'aws:TokenIssueTime':'2026-11-01T00:00:00Z'}"))),
                finds("mfa-denies-keys", policy(denyAll("'BoolIfExists'" + mfa + "false'}"))),
                passes("mfa-denies-keys", policy(denyAll("'Bool'" + mfa + "false'}"), denyAll("'BoolIfExists'" + mfa
                        + "true'}"))),
                finds("mfa-misses-keys", policy(denyAll("'Bool'" + mfa + "false'}"))),
                passes("mfa-misses-keys", policy(denyAll("'BoolIfExists'" + mfa + "false'}"))),
                finds("root-deny-assumed-root", policy(principal("ArnLike", "arn:aws:iam::*:root"))),
                passes("root-deny-assumed-root", policy(denyAll("'ArnLike':{'aws:PrincipalArn':'arn:aws:iam::*:root'},"
                        + "'Null':{'aws:AssumedRoot':'true'}"))),
                passes("root-deny-assumed-root", policy(deny("'iam:CreateAccessKey'",
                        "'ArnLike':{'aws:PrincipalArn':'arn:aws:iam::*:root'}"))));
    }

    private static String regions(String elements, String... regions) {
        return policy("{'Effect':'Deny'," + elements + ",'Resource':'*','Condition':{'StringNotEquals':"
                + "{'aws:RequestedRegion':['" + String.join("','", regions) + "']}}}");
    }

    private static Stream<Case> reach() {
        return Stream.of(
                finds("unconditional-deny", policy(denyAll(""))),
                finds("unconditional-deny", policy(deny("['*:*']", ""))),
                passes("unconditional-deny", policy(denyAll(users()), deny("'s3:*'", ""),
                        "{'Effect':'Deny','Action':'*','Resource':'arn:aws:s3:::a'}",
                        "{'Effect':'Allow','Action':'*','Resource':'*'}")),
                finds("region-deny-global-services", regions("'Action':'*'", "eu-west-1")),
                finds("region-deny-global-services", regions("'NotAction':['iam:*','organizations:*']", "eu-west-1")),
                passes("region-deny-global-services", regions("'Action':'*'", "eu-west-1", "us-east-1")),
                passes("region-deny-global-services", regions("'NotAction':['iam:*','organizations:*','route53:*',"
                        + "'cloudfront:*','support:*']", "eu-west-1")),
                passes("region-deny-global-services", regions("'Action':'ec2:*'", "eu-west-1")),
                new Case("region-deny-global-services", true, in("aws-cn"), regions("'Action':'*'", "cn-northwest-1")),
                new Case("region-deny-global-services", false, in("aws-cn"), regions("'Action':'*'", "cn-north-1")),
                finds("not-action-essentials", policy("{'Effect':'Deny','NotAction':'s3:*','Resource':'*'}")),
                passes("not-action-essentials",
                        policy("{'Effect':'Deny','NotAction':'s3:*','Resource':'*','Condition':{"
                                + users() + "}}")),
                passes("not-action-essentials", policy("{'Effect':'Deny','NotAction':['sts:*','iam:*','kms:*',"
                        + "'support:*'],'Resource':'*'}")),
                finds("keyledger-roles-denied", policy(deny("'iam:Generate*'", ""))),
                finds("keyledger-roles-denied", policy("{'Effect':'Deny','Action':'sts:AssumeRole','Resource':"
                        + "'arn:aws:iam::*:role/keyledger-reader'}")),
                finds("keyledger-roles-denied", policy(denyAll("'StringNotEquals':{'aws:PrincipalTag/a':'b'}"))),
                finds("keyledger-roles-denied", regions("'Action':'iam:List*'", "eu-west-1")),
                passes("keyledger-roles-denied", policy(deny("'iam:Generate*'", OWN), denyAll(users()))),
                passes("keyledger-roles-denied", policy("{'Effect':'Deny','Action':'sts:AssumeRole','Resource':"
                        + "'arn:aws:iam::*:role/admin'}")),
                new Case("keyledger-roles-denied", true,
                        new LintOptions(10_240, 10, Partition.AWS, "audit/reader", "collector"),
                        policy(deny("'iam:*'", OWN))),
                finds("allow-beside-deny", policy(denyAll(users()),
                        "{'Effect':'Allow','Action':'s3:*','Resource':'*'}")),
                passes("allow-beside-deny", policy(denyAll(users()), "{'Effect':'Allow','Action':'*','Resource':'*'}")),
                passes("allow-beside-deny", policy("{'Effect':'Allow','Action':'s3:*','Resource':'*'}")),
                finds("source-ip-breaks-services", policy(denyAll(
                        "'NotIpAddressIfExists':{'aws:SourceIp':'192.0.2.0/24'}"))),
                finds("source-ip-breaks-services", policy(denyAll("'NotIpAddress':{'aws:SourceIp':'192.0.2.0/24'},"
                        + "'Bool':{'aws:ViaAWSService':'false'}"))),
                passes("source-ip-breaks-services", policy(denyAll("'IpAddress':{'aws:SourceIp':'192.0.2.0/24'}"),
                        denyAll("'NotIpAddressIfExists':{'aws:SourceIp':'192.0.2.0/24'},"
                                + "'BoolIfExists':{'aws:ViaAWSService':'false'}"))));
    }

    private static Stream<Case> cases() {
        return Stream.of(form(), conditions(), sizes(), userAgents(), principals(), exemptions(), tags(), credentials(),
                reach()).flatMap(cases -> cases);
    }

    @TestFactory
    Stream<DynamicTest> rulesFindTheirDefectAndLetNearMissesPass() {
        return cases().map(one -> DynamicTest.dynamicTest(
                one.rule() + (one.found() ? " finds " : " passes ") + String.join(" beside ", one.policies()),
                () -> {
                    List<String> rules = Policies.lint(one.options(), one.policies()).map(Defect::rule).toList();
                    if (one.found()) {
                        assertThat(rules).contains(one.rule());
                    }
                    else {
                        assertThat(rules).doesNotContain(one.rule());
                    }
                }));
    }

    @Test
    void everyRuleHasACaseThatItFindsAndANearMiss() {
        Set<String> rules = Linter.ALL.stream().filter(rule -> !PlacementRules.ALL.contains(rule)).map(LintRule::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));

        assertThat(cases().filter(Case::found).map(Case::rule)).containsAll(rules);
        assertThat(cases().filter(one -> !one.found()).map(Case::rule)).containsAll(rules);
        assertThat(Linter.ALL).extracting(LintRule::id).doesNotHaveDuplicates();
    }

    @Test
    void keyledgersReaderNeedsWhatCollectionCalls() {
        assertThat(OwnRole.READS).isEqualTo(RequiredActions.of(RequiredActions.Role.READER));
    }
}
