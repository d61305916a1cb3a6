package org.keyledger.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTests {

    private static final RequestContext REQUEST = RequestContext.empty()
            .with("aws:PrincipalArn", "arn:aws:iam::111122223333:user/team/anna").with("aws:username", "anna")
            .with("aws:ViaAWSService", "false").with("s3:max-keys", "10")
            .with("aws:VpcSourceIp", "10.1.2.3").with("aws:CurrentTime", "2026-11-01T00:00:00Z")
            .with("aws:TagKeys", "a", "b")
            .without("aws:MultiFactorAuthPresent").withAllOf("aws:PrincipalTag/", Map.of("Team", "core"));

    @ParameterizedTest
    @CsvSource({ "StringEquals, aws:username, anna, TRUE", "StringEquals, aws:username, Anna, FALSE",
            "StringEqualsIgnoreCase, AWS:UserName, ANNA, TRUE", "StringNotEquals, aws:username, anna, FALSE",
            "StringLike, aws:username, a??a, TRUE", "StringEquals, aws:username, a??a, FALSE",
            "StringNotLike, aws:username, b*, TRUE", "stringequals, aws:username, anna, TRUE",
            "ArnLike, aws:PrincipalArn, arn:aws:iam::*:user/*, TRUE", "ArnLike, aws:PrincipalArn, arn:aws:*, FALSE",
            "ArnEquals, aws:PrincipalArn, arn:aws:iam::*:user/*/anna, TRUE",
            "ArnNotLike, aws:PrincipalArn, arn:aws:iam::*:role/*, TRUE",
            "Bool, aws:ViaAWSService, False, TRUE", "NumericLessThan, s3:max-keys, 11, TRUE",
            "NumericLessThan, s3:max-keys, 10, FALSE", "NumericLessThanEquals, s3:max-keys, 10, TRUE",
            "NumericGreaterThan, s3:max-keys, 10, FALSE", "NumericEquals, s3:max-keys, 10.0, TRUE",
            "NumericEquals, s3:max-keys, ten, UNKNOWN", "StringEquals, aws:PrincipalTag/team, core, TRUE",
            "IpAddress, aws:SourceIp, 192.0.2.0/24, UNKNOWN", "IpAddress, aws:VpcSourceIp, 10.1.0.0/16, TRUE",
            "IpAddress, aws:VpcSourceIp, 10.1.2.2/31, TRUE", "IpAddress, aws:VpcSourceIp, 10.1.2.4/31, FALSE",
            "IpAddress, aws:VpcSourceIp, 10.1.2.3, TRUE", "IpAddress, aws:VpcSourceIp, 2001:db8::/32, FALSE",
            "NotIpAddress, aws:VpcSourceIp, 10.1.0.0/16, FALSE", "IpAddress, aws:VpcSourceIp, 10.1.0.0/33, UNKNOWN",
            "IpAddress, aws:VpcSourceIp, ten, UNKNOWN", "DateLessThan, aws:CurrentTime, 2026-11-02, TRUE",
            "DateLessThan, aws:CurrentTime, 2026-11-01T00:00:00Z, FALSE",
            "DateLessThanEquals, aws:CurrentTime, 2026-11-01T02:00:00+02:00, TRUE",
            "DateGreaterThan, aws:CurrentTime, 1793491199, TRUE", "DateEquals, aws:CurrentTime, 1793491200, TRUE",
            "DateNotEquals, aws:CurrentTime, 2026-11-01, FALSE", "DateEquals, aws:CurrentTime, soon, UNKNOWN",
            "BinaryEquals, aws:username, anna, TRUE", "Somehow, aws:username, anna, UNKNOWN",
            "Somehow, aws:MultiFactorAuthPresent, true, UNKNOWN" })
    void holdsByTheOperatorsRule(String operator, String key, String value, Truth expected) {
        assertThat(holds(operator, key, value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({ "Bool, FALSE", "BoolIfExists, TRUE", "StringEquals, FALSE", "StringNotEquals, TRUE", "Null, TRUE",
            "NumericLessThan, FALSE", "NumericLessThanIfExists, TRUE", "ForAllValues:StringEquals, TRUE",
            "ForAnyValue:StringEquals, FALSE", "ForAnyValue:StringNotEquals, FALSE", "DateLessThan, FALSE",
            "NotIpAddress, TRUE", "ArnNotLikeIfExists, TRUE" })
    void takesAnAbsentKeyByTheOperatorsRule(String operator, Truth expected) {
        assertThat(holds(operator, "aws:MultiFactorAuthPresent", "true")).isEqualTo(expected);
        assertThat(holds(operator, "aws:PrincipalTag/other", "true")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({ "ForAllValues:StringEquals, a b c, TRUE", "ForAllValues:StringEquals, a, FALSE",
            "ForAnyValue:StringEquals, b c, TRUE", "ForAnyValue:StringEquals, c, FALSE",
            "ForAnyValue:StringNotEquals, a, TRUE", "ForAllValues:StringNotEquals, a, FALSE" })
    void takesSeveralValuesByThePrefix(String operator, String values, Truth expected) {
        assertThat(holds(operator, "aws:TagKeys", values.split(" "))).isEqualTo(expected);
    }

    @Test
    void takesValuesForAlternativesAndNegatedOnesForNeither() {
        assertThat(holds("StringEquals", "aws:username", "ben", "anna")).isEqualTo(Truth.TRUE);
        assertThat(holds("StringNotEquals", "aws:username", "ben", "anna")).isEqualTo(Truth.FALSE);
    }

    @Test
    void isUnknownOfAKeyThatNobodyKnows() {
        assertThat(holds("Null", "aws:SourceVpc", "true")).isEqualTo(Truth.UNKNOWN);
        assertThat(holds("StringEqualsIfExists", "aws:SourceVpc", "vpc-1")).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void fillsInVariablesWhereTheVersionKnowsThem() {
        Condition condition =
                new Condition("StringEquals", "aws:PrincipalTag/Team", List.of("${aws:PrincipalTag/team}"));

        assertThat(condition.holds(REQUEST, true)).isEqualTo(Truth.TRUE);
        assertThat(condition.holds(REQUEST, false)).isEqualTo(Truth.FALSE);
        assertThat(holds("StringLike", "aws:username", "${aws:SourceVpc}*")).isEqualTo(Truth.UNKNOWN);
        assertThat(holds("StringLike", "aws:username", "b${aws:SourceVpc}")).isEqualTo(Truth.FALSE);
        assertThat(holds("StringEquals", "aws:username", "${aws:PrincipalTag/no, 'anna'}")).isEqualTo(Truth.TRUE);
    }

    @Test
    void needsAllLinesOfABlock() {
        Condition certain = new Condition("StringEquals", "aws:username", List.of("anna"));
        Condition unknown = new Condition("StringEquals", "aws:SourceVpc", List.of("vpc-1"));
        Condition wrong = new Condition("StringEquals", "aws:username", List.of("ben"));

        assertThat(new ConditionBlock(List.of(certain, unknown)).holds(REQUEST, true)).isEqualTo(Truth.UNKNOWN);
        assertThat(new ConditionBlock(List.of(unknown, wrong)).holds(REQUEST, true)).isEqualTo(Truth.FALSE);
        assertThat(ConditionBlock.NONE.holds(REQUEST, true)).isEqualTo(Truth.TRUE);
    }

    private static Truth holds(String operator, String key, String... values) {
        return new Condition(operator, key, List.of(values)).holds(REQUEST, true);
    }
}
