package org.keyledger.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyledger.scp.advise.PhaseRule;
import org.keyledger.scp.advise.ScpSettings;
import org.keyledger.scp.advise.ScpSettings.Mechanism;

class ScpSettingsReaderTests {

    private static final String NO_ROLE = " holds characters that IAM does not take there. Write it as IAM shows it.";

    @Test
    void withoutTheSectionAndWithAnEmptyOneTheDefaultsHold() {
        assertThat(JobFile.parse("job.yaml", "name: monthly\nsource: {evidence: evidence}\n").scp())
                .isEqualTo(ScpSettings.DEFAULTS);
        assertThat(read("scp: {}")).isEqualTo(ScpSettings.DEFAULTS);
    }

    @Test
    void readsEverySetting() {
        ScpSettings settings = read("""
                scp:
                  exceptionTag: team:exempt
                  exceptionValue: 'yes'
                  exceptionsBy: arn
                  brokerRole: security/broker
                  incidentRole: security/incident
                  deployerRole: deploy-*
                  exceptionDays: 90
                  maxCharacters: 5120
                  maxPolicies: 5
                  phases:
                    - name: First
                      units: [Sandbox, Workloads/Test]
                      names: ['.*play.*']
                    - name: Rest
                """);

        assertThat(settings).usingRecursiveComparison().ignoringFields("phases").isEqualTo(
                new ScpSettings("team:exempt", "yes", Mechanism.ARN, "security/broker", "security/incident", "deploy-*",
                        90, 5_120, 5, ScpSettings.DEFAULTS.phases()));
        assertThat(settings.phases()).extracting(PhaseRule::name, PhaseRule::units,
                phase -> phase.names().stream().map(Pattern::pattern).toList())
                .containsExactly(tuple("First", List.of("Sandbox", "Workloads/Test"), List.of(".*play.*")),
                        tuple("Rest", List.of(), List.of()));
        assertThat(settings.phases().getFirst().names().getFirst().matcher("PLAYGROUND").matches())
                .as("whatever the case").isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "exceptionTag: 'a,b'| exceptionTag: 'a,b'" + NO_ROLE,
            "exceptionValue: '*'| exceptionValue: '*'" + NO_ROLE,
            "brokerRole: 'a role'| brokerRole: 'a role'" + NO_ROLE,
            "incidentRole: 'a:b'| incidentRole: 'a:b'" + NO_ROLE,
            "deployerRole: '${x}'| deployerRole: '${x}'" + NO_ROLE,
            "exceptionsBy: ARN| exceptionsBy: 'ARN' is not tag or arn. Write tag, or arn for a list of users in the"
                    + " policy.",
            "exceptionDays: 0| exceptionDays: 0 is not from 1 to 365. Write a number in this range.",
            "exceptionDays: 366| exceptionDays: 366 is not from 1 to 365. Write a number in this range.",
            "maxCharacters: 1023| maxCharacters: 1023 is not from 1024 to 10240. Write a number in this range.",
            "maxCharacters: 10241| maxCharacters: 10241 is not from 1024 to 10240. Write a number in this range.",
            "maxPolicies: 1| maxPolicies: 1 is not from 2 to 10. Write a number in this range.",
            "maxPolicies: 11| maxPolicies: 11 is not from 2 to 10. Write a number in this range.",
            "maxPolicies: many| maxPolicies: 'many' is not a whole number. Write a number from 2 to 10.",
            "phases: []| phases: names no phase. Name at least one, or remove it.",
            "phases: Sandbox| phases: is not a list. Write its elements in brackets, or each on a line after '- '.",
            "exceptionsTag: x| exceptionsTag: is not a setting. Did you mean 'exceptionTag'?" },
            quoteCharacter = '"')
    void aMistakeIsNamedWithItsLineAndWhatToDo(String setting, String problem) {
        assertThat(mistakesIn("scp:\n  " + setting + "\n")).first()
                .isEqualTo("job.yaml line 4, scp." + problem.strip());
    }

    @ParameterizedTest
    @CsvSource({ "exceptionDays, 1", "exceptionDays, 365", "maxCharacters, 1024", "maxCharacters, 10240",
            "maxPolicies, 2", "maxPolicies, 10" })
    void theLimitsThemselvesAreWithin(String setting, int value) {
        ScpSettings settings = read("scp: {" + setting + ": " + value + "}");

        assertThat(List.of(settings.exceptionDays(), settings.maxCharacters(), settings.maxPolicies()))
                .contains(value);
    }

    @Test
    void mistakesOfPhasesAreNamedWhereTheyStand() {
        assertThat(mistakesIn("""
                scp:
                  phases:
                    - units: [ou-ab12-11111111]
                    - name: Test
                      names: ['(test']
                    - name: Test
                      unit: [Test]
                    - Rest
                """)).containsExactly("job.yaml line 5, scp.phases[1].name: is missing. Give the phase a name; reports"
                + " show it.",
                "job.yaml line 5, scp.phases[1].units: 'ou-ab12-11111111' is not a path of organizational units. Write"
                        + " the names from below the root: Production/Payments.",
                "job.yaml line 7, scp.phases[2].names: '(test' is not a regular expression: Unclosed group. Write an"
                        + " expression in single quotes that matches the whole name of a unit: '.*sandbox.*'.",
                "job.yaml line 8, scp.phases[3].name: 'Test' is the name of an earlier phase, too. Give each phase a"
                        + " name of its own, or put their units together.",
                "job.yaml line 9, scp.phases[3].unit: is not a setting. Did you mean 'units'?",
                "job.yaml line 10, scp.phases[4]: is not a group of settings. Each element has: name, units, names.");
    }

    @Test
    void aRolloutHasAPhaseAndPoliciesHaveRoom() {
        List<PhaseRule> phases = PhaseRule.DEFAULTS;

        assertThat(settings(1, 1, 1, phases).maxPolicies()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> settings(1, 1, 1, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> settings(0, 1, 1, phases));
        assertThatIllegalArgumentException().isThrownBy(() -> settings(1, 0, 1, phases));
        assertThatIllegalArgumentException().isThrownBy(() -> settings(1, 1, 0, phases));
    }

    private static ScpSettings settings(int days, int characters, int policies, List<PhaseRule> phases) {
        return new ScpSettings("tag", "approved", Mechanism.TAG, "a", "b", "c", days, characters, policies, phases);
    }

    private static ScpSettings read(String scp) {
        return JobFile.parse("job.yaml", "name: monthly\nsource: {evidence: evidence}\n" + scp).scp();
    }

    private static List<String> mistakesIn(String scp) {
        return catchThrowableOfType(JobFileException.class, () -> read(scp)).problems().stream()
                .map(ConfigurationProblem::describe).toList();
    }
}
