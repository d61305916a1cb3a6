package org.keyledger.assess.exceptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyledger.iam.Arn;

class PrincipalPatternTests {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            arn:aws:iam::111122223333:user/anna,             arn:aws:iam::111122223333:user/anna,             true
            arn:aws:iam::111122223333:user/anna,             arn:aws:iam::111122223333:user/Anna,             false
            arn:aws:iam::111122223333:user/anna,             arn:aws:iam::111122223333:user/ses/anna,         false
            arn:aws:iam::111122223333:user/anna,             arn:aws:iam::444455556666:user/anna,             false
            arn:aws:iam::111122223333:user/anna,             arn:aws-cn:iam::111122223333:user/anna,          false
            arn:aws-cn:iam::111122223333:user/anna,          arn:aws-cn:iam::111122223333:user/anna,          true
            arn:aws:iam::111122223333:user/ses/smtp-*,       arn:aws:iam::111122223333:user/ses/smtp-eu,      true
            arn:aws:iam::111122223333:user/ses/smtp-*,       arn:aws:iam::111122223333:user/ses/smtp-a/b,     true
            arn:aws:iam::111122223333:user/ses/smtp-*,       arn:aws:iam::111122223333:user/smtp-eu,          false
            arn:aws:iam::111122223333:user/*-smtp,           arn:aws:iam::111122223333:user/a-smtp-smtp,      true
            arn:aws:iam::111122223333:user/*-smtp,           arn:aws:iam::111122223333:user/a-smtp-b,         false
            arn:aws:iam::111122223333:user/key-?,            arn:aws:iam::111122223333:user/key-1,            true
            arn:aws:iam::111122223333:user/key-?,            arn:aws:iam::111122223333:user/key-12,           false
            arn:aws:iam::111122223333:user/key-?,            arn:aws:iam::111122223333:user/key-,             false
            arn:aws:iam::111122223333:user/a+b=c.d@e_f-g,    arn:aws:iam::111122223333:user/a+b=c.d@e_f-g,    true
            arn:aws:iam::111122223333:user/a.c,              arn:aws:iam::111122223333:user/abc,              false
            arn:aws:iam::111122223333:user/a+,               arn:aws:iam::111122223333:user/aa,               false
            arn:aws:iam::*:user/backup,                      arn:aws:iam::444455556666:user/backup,           true
            arn:aws:iam::*:user/backup,                      arn:aws:iam::444455556666:user/x:user/backup,    false
            arn:aws:iam::111122223333:user/*,                arn:aws:iam::111122223333:root,                  false
            *,                                               arn:aws-us-gov:iam::444455556666:user/anna,      true
            *,                                               arn:aws:iam::111122223333:root,                  false
            arn:aws:iam::*:root,                             arn:aws:iam::111122223333:root,                  false
            arn:aws:iam::111122223333:root,                  arn:aws:iam::111122223333:root,                  true
            arn:aws:iam::111122223333:root,                  arn:aws:iam::444455556666:root,                  false
            """)
    void matchesTheFullArnWithItsPathPartByPart(String pattern, String arn, boolean matches) {
        assertThat(PrincipalPattern.parse(pattern).matches(Arn.parse(arn))).isEqualTo(matches);
        assertThat(PrincipalPattern.parse(pattern)).hasToString(pattern);
    }

    @Test
    void matchesAnyPatternInTimeThatGrowsWithTheLengths() {
        String pattern = "arn:aws:iam::111122223333:user/" + "*a".repeat(1_000) + "b";
        String user = "arn:aws:iam::111122223333:user/" + "a".repeat(2_000);

        assertThat(PrincipalPattern.parse(pattern).matches(Arn.parse(user))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock = """
                    anna,                                     it is no ARN of six parts
                    arn:aws:iam::111122223333,                it is no ARN of six parts
                    arn:aws:sts::111122223333:user/anna,      'it is not an ARN of IAM, which begins arn:aws:iam::'
                    arn:aws:iam:us-east-1:111122223333:user/a,'it is not an ARN of IAM, which begins arn:aws:iam::'
                    arn:azure:iam::111122223333:user/anna,    'its partition is none such as aws, aws-us-gov or aws-cn'
                    arn:aws:iam::11112222333:user/anna,       its account is neither twelve digits nor *
                    arn:aws:iam::1111*:user/anna,             its account is neither twelve digits nor *
                    arn:aws:iam::111122223333:role/admin,     'it is of neither user/NAME nor root, and nobody else has access keys'
                    arn:aws:iam::111122223333:user/,          'it is of neither user/NAME nor root, and nobody else has access keys'
                    arn:aws:iam::111122223333:*,              'it is of neither user/NAME nor root, and nobody else has access keys'
                    """)
    void refusesWhatIsNoPrincipalWithAccessKeys(String text, String why) {
        assertThatIllegalArgumentException().isThrownBy(() -> PrincipalPattern.parse(text)).withMessage(why);
    }

    @ParameterizedTest
    @CsvSource({ "*, true", "arn:aws:iam::111122223333:user/*, true", "arn:aws:iam::*:user/**, true",
            "arn:aws:iam::111122223333:user/*/*, true", "arn:aws:iam::111122223333:user/a*, false",
            "arn:aws:iam::111122223333:user/?*, false" })
    void knowsPatternsThatAskNothingOfPathAndName(String pattern, boolean everyUser) {
        assertThat(PrincipalPattern.parse(pattern).isEveryUser()).isEqualTo(everyUser);
    }
}
