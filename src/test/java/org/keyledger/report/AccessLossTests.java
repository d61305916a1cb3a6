package org.keyledger.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keyledger.report.Principals.machine;
import static org.keyledger.report.Principals.person;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyledger.history.PrincipalRecord.Treatment;

class AccessLossTests {

    @ParameterizedTest
    @CsvSource({ "ALLOWED,DENIED,DENIED,true,true", "ALLOWED,UNKNOWN,UNKNOWN,true,false",
            "UNKNOWN,DENIED,DENIED,true,false", "DENIED,DENIED,DENIED,false,", "ALLOWED,ALLOWED,ALLOWED,false,",
            "ALLOWED,ALLOWED,DENIED,true,true", "ALLOWED,DENIED,ALLOWED,true,false" })
    void whoeverIsNotDeniedTodayAndNotAllowedThenLosesAccess(String today, String asIs, String afterwards,
            boolean loses, Boolean certain) {
        var principal = person("jane").having(today, asIs, afterwards).at(0);

        assertThat(AccessLoss.isLoss(principal)).isEqualTo(loses);
        if (loses) {
            assertThat(AccessLoss.isCertain(principal)).isEqualTo(certain);
        }
    }

    @Test
    void anExceptionYetToBeGrantedIsNoLoss() {
        assertThat(AccessLoss.isLoss(machine("svc").having("ALLOWED", "DENIED", "ALLOWED").at(0))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({ "DENIED", "UNKNOWN" })
    void anExceptionThatDoesNotHelpIsALoss(String afterwards) {
        var principal = machine("svc").having("ALLOWED", "DENIED", afterwards).at(0);

        assertThat(AccessLoss.isLoss(principal)).isTrue();
        assertThat(AccessLoss.instead(principal)).isEqualTo("An exception is advised, and does not help");
    }

    @Test
    void whatIsToBeDecidedIsNotPromised() {
        assertThat(AccessLoss.instead(machine("svc").to(Treatment.DECIDE).at(0)))
                .isEqualTo("To be decided; perhaps Lambda execution role");
        assertThat(AccessLoss.instead(machine("svc").notInUse().at(0)))
                .isEqualTo("Nothing: its keys are to be deleted");
    }

    @Test
    void anOutcomeThatThisVersionDoesNotKnowDoesNotPassForAllowed() {
        assertThat(AccessLoss.word("SOMETHING")).isEqualTo("Unknown");
        assertThat(AccessLoss.isLoss(machine("svc").having("ALLOWED", "DENIED", "SOMETHING").at(0))).isTrue();
    }
}
