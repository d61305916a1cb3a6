package org.keyledger.scp.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keyledger.scp.lint.Policies.deny;
import static org.keyledger.scp.lint.Policies.denyAll;
import static org.keyledger.scp.lint.Policies.policy;

import java.util.List;

import org.junit.jupiter.api.Test;

/// The policies that Keyledger recommends are free of errors.
class RecommendedPoliciesTests {

    private static final String USERS = "'ArnLike':{'aws:PrincipalArn':'arn:aws:iam::*:user/*'}";
    private static final String BROKER = "'ArnNotLike':{'aws:PrincipalArn':'arn:aws:iam::*:role/keyledger-broker'}";
    private static final String BY_TAG = policy(denyAll(USERS
            + ",'StringNotEquals':{'aws:PrincipalTag/keyledger-exception':'approved'}"));
    private static final String GUARD = policy(deny("['iam:TagUser','iam:UntagUser','iam:CreateUser']",
            "'ForAnyValue:StringEqualsIgnoreCase':{'aws:TagKeys':'keyledger-exception'}," + BROKER));
    private static final String ISSUANCE = policy(deny(
            "['iam:CreateAccessKey','iam:CreateUser','iam:CreateLoginProfile',"
                    + "'iam:CreateServiceSpecificCredential','iam:UpdateAccessKey']",
            "'ArnNotLike':{'aws:PrincipalArn':['arn:aws:iam::*:role/keyledger-broker',"
                    + "'arn:aws:iam::*:role/incident-response']}"));
    private static final String ROOT = policy(denyAll("'ArnLike':{'aws:PrincipalArn':'arn:aws:iam::*:root'},"
            + "'Null':{'aws:AssumedRoot':'true'}"));
    private static final String BY_ARN = policy(denyAll(USERS + ",'ArnNotLike':{'aws:PrincipalArn':"
            + "['arn:aws:iam::111122223333:user/machines/build','arn:aws:iam::444455556666:user/backup']}"));
    private static final String NETWORK = policy(denyAll(USERS
            + ",'StringEquals':{'aws:PrincipalTag/keyledger-exception':'approved'},"
            + "'NotIpAddressIfExists':{'aws:SourceIp':'192.0.2.0/24'},"
            + "'StringNotEqualsIfExists':{'aws:SourceVpc':'vpc-0123456789abcdef0'},"
            + "'BoolIfExists':{'aws:ViaAWSService':'false'}"));

    @Test
    void theSetWithExceptionsByTagHasNoError() {
        assertThat(errors(BY_TAG, GUARD)).isEmpty();
        assertThat(errors(BY_TAG, GUARD, ISSUANCE, ROOT, NETWORK)).isEmpty();
    }

    @Test
    void theSetWithExceptionsByArnHasNoError() {
        assertThat(errors(BY_ARN)).isEmpty();
        assertThat(errors(BY_ARN, ISSUANCE, ROOT)).isEmpty();
    }

    @Test
    void eachByItselfHasNoErrorWhereItNeedsNoOther() {
        for (String one : List.of(GUARD, ISSUANCE, ROOT, NETWORK)) {
            assertThat(errors(one)).as(one).isEmpty();
        }
        assertThat(errors(BY_TAG)).extracting(Defect::rule).containsExactly("tag-exception-unguarded");
    }

    @Test
    void bothFormsOfExceptionsBesideEachOtherCancel() {
        assertThat(errors(BY_TAG, GUARD, BY_ARN)).extracting(Defect::rule).containsOnly("sharded-exceptions");
    }

    private static List<Defect> errors(String... policies) {
        return Policies.lint(LintOptions.DEFAULT, policies).filter(defect -> defect.severity() == Severity.ERROR)
                .toList();
    }
}
