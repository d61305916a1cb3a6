package org.keyledger.scp.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.assess.replacement.Replacement;
import org.keyledger.templates.TemplateException;
import org.keyledger.templates.Templates;

import tools.jackson.databind.json.JsonMapper;

/// The how-tos of `templates/migration`, and an operator's own.
class MigrationNotesTests {

    private static final MigrationNotes BUILT_IN = MigrationNotes.builtIn();

    private static final Map<String, String> VALUES = Map.of(MigrationNotes.START_URL,
            "https://d-1234567890.awsapps.com/start", MigrationNotes.REGION, "eu-central-1", MigrationNotes.ACCOUNT_ID,
            "111122223333", MigrationNotes.PARTITION, "aws", MigrationNotes.USER, "anna.berg@example.com");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void eachReplacementHasANoteOfTheSameParts(Replacement replacement) {
        assertThat(BUILT_IN.fill(replacement, VALUES).lines().filter(line -> line.startsWith("#")).skip(1))
                .containsExactly("## When it fits", "## Steps", "## Test", "## Retire the key", "## Sources");
    }

    @ParameterizedTest
    @EnumSource
    void everySlotIsFilled(Replacement replacement) {
        assertThat(BUILT_IN.fill(replacement, VALUES)).doesNotContain("{{").isNotEqualTo(BUILT_IN.text(replacement));
    }

    @ParameterizedTest
    @EnumSource
    void arnsAreOfThePartition(Replacement replacement) {
        assertThat(BUILT_IN.text(replacement)).doesNotContain("arn:aws:");
    }

    @ParameterizedTest
    @EnumSource
    void deactivatingComesBeforeDeleting(Replacement replacement) {
        String retiring = BUILT_IN.text(replacement).split("## Retire the key")[1];

        assertThat(retiring).contains("--status Inactive");
        assertThat(retiring.indexOf("delete-access-key"))
                .satisfiesAnyOf(at -> assertThat(at).isGreaterThan(retiring.indexOf("--status Inactive")),
                        at -> assertThat(replacement).isEqualTo(Replacement.UNDECIDED));
    }

    @ParameterizedTest
    @EnumSource
    void policiesAreJson(Replacement replacement) {
        Matcher block = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL)
                .matcher(BUILT_IN.fill(replacement, VALUES));
        while (block.find()) {
            assertThat(JsonMapper.shared().readTree(block.group(1)).isObject()).as(block.group(1)).isTrue();
        }
    }

    @Test
    void whoTrustsAnIssuerOfTokensPinsAudienceAndSubject() {
        for (Replacement replacement : List.of(Replacement.OIDC, Replacement.POD_IDENTITY)) {
            Matcher block = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL).matcher(BUILT_IN.text(replacement));
            assertThat(block.results().map(found -> found.group(1))
                    .filter(policy -> policy.contains("AssumeRoleWithWebIdentity"))).isNotEmpty()
                    .allSatisfy(policy -> assertThat(policy).contains("\"StringEquals\"", ":aud\": ", ":sub\": ")
                            .doesNotContain("*"));
        }
    }

    @Test
    void peopleGetTheStepsOfTheirInstance() {
        assertThat(BUILT_IN.slots(Replacement.IDENTITY_CENTER)).containsExactlyInAnyOrder(MigrationNotes.START_URL,
                MigrationNotes.REGION, MigrationNotes.ACCOUNT_ID, MigrationNotes.USER);
        assertThat(BUILT_IN.fill(Replacement.IDENTITY_CENTER, VALUES)).contains("aws configure sso", """
                   [sso-session work]
                   sso_start_url = https://d-1234567890.awsapps.com/start
                   sso_region = eu-central-1
                   sso_registration_scopes = sso:account:access
                """, "sso_account_id = 111122223333", "--user-name anna.berg@example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "a b", "a;b", "a\nb", "$(id)", "`id`", "a'b", "a\"b", "a|b", "a&b", "a>b", "{{user}}", "#a" })
    void aValueThatWouldMeanMoreInACommandIsRefused(String value) {
        Map<String, String> values = new HashMap<>(VALUES);
        values.put(MigrationNotes.USER, value);

        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> BUILT_IN.fill(Replacement.IDENTITY_CENTER, values))
                .withMessageContaining("template templates/migration/identity-center.md, line ")
                .withMessageContaining("slot {{user}} cannot take '");
    }

    @Test
    void everyNameThatIamAllowsIsTaken() {
        Map<String, String> values = new HashMap<>(VALUES);
        values.put(MigrationNotes.USER, "+=,.@_-aZ9");

        assertThat(BUILT_IN.fill(Replacement.OIDC, values)).contains("--user-name +=,.@_-aZ9 ");
    }

    @Test
    void slotsWithoutAValueAreNamedAtOnce() {
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> BUILT_IN.fill(Replacement.IDENTITY_CENTER, Map.of("account-id", "111122223333")))
                .withMessageContaining("slot {{start-url}} has no value")
                .withMessageContaining("slot {{region}} has no")
                .withMessageContaining("slot {{user}} has no");
    }

    @Test
    void aReplacementWithoutAFileIsABuildThatIsIncomplete() {
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> Templates.builtIn().get("migration/by-magic.md"))
                .withMessage("template templates/migration/by-magic.md: missing from the class path; the build is "
                        + "incomplete");
    }

    @Test
    void anOperatorsNoteReplacesOne() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("migration")).resolve("oidc.md"),
                "Ask {{user}}.\nSecrets are ${{ secrets.NAME }}, ${{user}}.\n");

        MigrationNotes notes = MigrationNotes.of(Templates.in(folder));

        assertThat(notes.fill(Replacement.OIDC, VALUES))
                .isEqualTo("Ask anna.berg@example.com.\nSecrets are ${{ secrets.NAME }}, ${{user}}.\n");
        assertThat(notes.text(Replacement.CODECOMMIT)).isEqualTo(BUILT_IN.text(Replacement.CODECOMMIT));
    }

    @ParameterizedTest
    @CsvSource({ "a\\nb {{usr}}, 'line 2: there is no slot {{usr}}; there are [start-url, region, account-id, '",
            "{{ user }}, 'line 1: ''{{ user }}'' is no slot'" })
    void aNoteWithAnUnknownSlotIsRefusedWithItsLine(String text, String problem) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("migration")).resolve("oidc.md"),
                text.replace("\\n", "\n"));

        assertThatExceptionOfType(TemplateException.class).isThrownBy(() -> MigrationNotes.of(Templates.in(folder)))
                .withMessageContaining("oidc.md").withMessageContaining(problem);
    }
}
