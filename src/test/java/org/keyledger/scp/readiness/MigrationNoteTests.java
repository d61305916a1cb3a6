package org.keyledger.scp.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.keyledger.iam.AccountId;

class MigrationNoteTests {

    private static MigrationNote note(String account, String... roles) {
        return new MigrationNote(Optional.of("https://d-1234567890.awsapps.com/start"), Optional.of("eu-central-1"),
                new AccountId("011122223333"), account, "anna.berg", List.of(roles));
    }

    @Test
    void theBlockIsWhatAwsConfigureSsoWrites() {
        assertThat(note("payments-prod", "Developer").configBlock()).isEqualTo("""
                [sso-session identity-center]
                sso_start_url = https://d-1234567890.awsapps.com/start
                sso_region = eu-central-1
                sso_registration_scopes = sso:account:access

                [profile payments-prod]
                sso_session = identity-center
                sso_account_id = 011122223333
                sso_role_name = Developer
                """);
    }

    @Test
    void severalRolesGetAProfileEach() {
        assertThat(note("Payments (prod)", "Developer", "View+Only").configBlock().lines()
                .filter(line -> line.startsWith("[") || line.startsWith("sso_role_name")))
                .containsExactly("[sso-session identity-center]", "[profile Payments-prod-Developer]",
                        "sso_role_name = Developer", "[profile Payments-prod-View-Only]", "sso_role_name = View+Only");
    }

    @Test
    void anAccountWithoutAUsableNameIsCalledByItsId() {
        assertThat(note("", "Developer").configBlock()).contains("[profile 011122223333]");
        assertThat(note("支払い", "Developer").configBlock()).contains("[profile 011122223333]");
    }

    @Test
    void whatIsUnknownStandsAsAWordThatSaysWhatBelongsThere() {
        MigrationNote note = new MigrationNote(Optional.empty(), Optional.empty(), new AccountId("011122223333"), "a",
                "anna", List.of());

        assertThat(note.isComplete()).isFalse();
        assertThat(note.configBlock()).contains("sso_start_url = START_URL", "sso_region = REGION",
                "sso_role_name = PERMISSION_SET");
        assertThat(note.values()).containsEntry("start-url", "START_URL").containsEntry("region", "REGION");
    }

    @Test
    void theTemplatesSlotsGetTheirValues() {
        assertThat(note("a", "Developer").values()).containsEntry("start-url", "https://d-1234567890.awsapps.com/start")
                .containsEntry("region", "eu-central-1").containsEntry("account-id", "011122223333")
                .containsEntry("user", "anna.berg").hasSize(4);
    }

    @Test
    void aNameWithALineBreakWritesNoSettings() {
        MigrationNote note = note("a]\ncredential_process = x", "Role\ncredential_process = y", "Developer");

        assertThat(note.roles()).containsExactly("Developer");
        assertThat(note.configBlock().lines()).noneMatch(line -> line.startsWith("credential_process"));
    }
}
