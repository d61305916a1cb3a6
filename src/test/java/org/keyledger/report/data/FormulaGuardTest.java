package org.keyledger.report.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = { "=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "=HYPERLINK(\"http://evil.example\")",
                    "＝1", "＋1", "－1", "＠A1", "﹦1", "\t=1", "\tharmless", "\rharmless", "\nharmless", " =1", "   +1",
                    "\u00a0=1", "\u3000=1", "\ufeff=1", "\u200b=1", "\u200e=1", "\u0000=1", " \t1", "=", "--flag" })
    void putsAQuoteInFrontOf(String hostile) {
        assertThat(FormulaGuard.guard(hostile)).isEqualTo("'" + hostile.replace("\t=", "\t'="));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "alice", "alice=admin", "a+b@example.com", "2026-11", "AC-2(3), IA-5(1)", "'=1",
            "größe", "arn:aws:iam::111122223333:user/a=b", "a;b", "line\nline", "−12.3 points", "a, =b",
            "aws iam update-access-key --user-name alice --status Inactive" })
    void leavesAlone(String harmless) {
        assertThat(FormulaGuard.guard(harmless)).isEqualTo(harmless);
    }

    @ParameterizedTest
    @ValueSource(strings = { ";", "\t", "\r", "\n", "; ", ";\u00a0" })
    void guardsTheCellThatAnotherLocaleWouldBeginInside(String separator) {
        String kept = separator.substring(0, 1);
        String rest = separator.substring(1) + "=1+1;x";

        assertThat(FormulaGuard.guard("Prod" + kept + rest)).isEqualTo("Prod" + kept + "'" + rest);
    }
}
