package org.keyledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.organization.Account;
import org.keyledger.organization.AccountState;
import org.keyledger.organization.Organization;

class OrganizationReaderTests {

    @TempDir
    Path folder;

    @Test
    void takesWhatListAccountsPrintsAlone() throws IOException {
        Organization organization = read("""
                {"Accounts": [{"Id": "222222222222", "Name": "web", "Email": "web@example.com", "Status": "ACTIVE"},
                              {"Id": "012345678901", "Name": "app", "Email": "app@example.com", "Status": "SUSPENDED"}]}
                """);

        assertThat(organization.id()).isEmpty();
        assertThat(organization.management()).isEmpty();
        assertThat(organization.accounts()).extracting(account -> account.id().value())
                .containsExactly("012345678901", "222222222222");
        assertThat(organization.accounts()).extracting(Account::state).containsExactly(AccountState.SUSPENDED,
                AccountState.ACTIVE);
        assertThat(organization.accounts()).extracting(Account::ouPath).containsOnly("");
    }

    @Test
    void prefersStateToTheRetiredStatus() throws IOException {
        Account account = onlyAccount("\"State\": \"PENDING_CLOSURE\", \"Status\": \"ACTIVE\"");

        assertThat(account.state()).isEqualTo(AccountState.PENDING_CLOSURE);
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"State\": \"HIBERNATING\"", "\"State\": null", "\"Joined\": 1" })
    void takesAStateItDoesNotKnowForUnknown(String state) throws IOException {
        assertThat(onlyAccount(state).state()).isEqualTo(AccountState.UNKNOWN);
    }

    @Test
    void namesNestedUnitsFromBelowTheRoot() throws IOException {
        Account account = read("""
                {"Organization": {"Id": "o-exampleorgid", "MasterAccountId": "111122223333"},
                 "Roots": [{"Id": "r-exam", "Name": "Root"}],
                 "OrganizationalUnits": [
                   {"Id": "ou-exam-payments", "Name": "Payments", "ParentId": "ou-exam-production"},
                   {"Id": "ou-exam-production", "Name": "Production", "ParentId": "r-exam"}],
                 "Accounts": [{"Id": "444455556666", "ParentId": "ou-exam-payments",
                               "Tags": [{"Key": "CostCenter", "Value": "CC-7"}]}]}
                """).accounts().getFirst();

        assertThat(account.ouPath()).isEqualTo("Production/Payments");
        assertThat(account.tags()).containsEntry("CostCenter", "CC-7");
    }

    @Test
    void endsOnUnitsThatContainEachOther() throws IOException {
        Organization organization = read("""
                {"OrganizationalUnits": [{"Id": "a", "Name": "A", "ParentId": "b"},
                                         {"Id": "b", "Name": "B", "ParentId": "a"}],
                 "Accounts": [{"Id": "444455556666", "ParentId": "a"}]}
                """);

        assertThat(organization.accounts().getFirst().ouPath()).endsWith("B/A");
    }

    @Test
    void refusesAnAccountIdThatLostItsLeadingZero() {
        assertUnusable("{\"Accounts\": [{\"Id\": 12345678901}]}", "lists an account whose Id is '12345678901'");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"Accounts\": null}", "{\"Accounts\": {\"Id\": \"444455556666\"}}",
            "{\"Error\": \"AccessDenied\"}" })
    void refusesAnOrganizationWithoutAListOfAccounts(String json) {
        assertUnusable(json, "has no list named Accounts");
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"NextToken\": \"page-2\"", "\"Marker\": \"page-2\"", "\"IsTruncated\": true" })
    void refusesOnePageOfSeveral(String more) {
        assertUnusable("{\"Accounts\": [{\"Id\": \"444455556666\"}], " + more + "}", "merge all pages");
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"NextToken\": null", "\"NextToken\": \"\"", "\"Marker\": \"\"",
            "\"IsTruncated\": false", "\"Policies\": {\"NextToken\": \"page-2\"}" })
    void readsTheLastPage(String noMore) throws IOException {
        assertThat(read("{\"Accounts\": [{\"Id\": \"444455556666\"}], " + noMore + "}").accounts()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "[]", "{\"Accounts\": [", "An error occurred (AccessDeniedException)", "{} {}" })
    void refusesWhatIsNotOneJsonObject(String text) {
        assertUnusable(text, "JSON");
    }

    @Test
    void refusesAnEmptyFile() {
        assertUnusable("", "the file is empty");
    }

    @Test
    void refusesAFolderInPlaceOfTheFile() throws IOException {
        Path file = Files.createDirectory(folder.resolve("organization.json"));

        assertThatExceptionOfType(EvidenceException.class).isThrownBy(() -> new OrganizationReader().read(file))
                .withMessageContaining("is a folder where a file is expected");
    }

    private void assertUnusable(String text, String problem) {
        assertThatExceptionOfType(EvidenceException.class).isThrownBy(() -> read(text))
                .withMessageContaining(folder.resolve("organization.json").toString()).withMessageContaining(problem)
                .withMessageContaining("ollect the organization again");
    }

    private Account onlyAccount(String fields) throws IOException {
        return read("{\"Accounts\": [{\"Id\": \"444455556666\", " + fields + "}]}").accounts().getFirst();
    }

    private Organization read(String json) throws IOException {
        return new OrganizationReader().read(Files.writeString(folder.resolve("organization.json"), json));
    }
}
