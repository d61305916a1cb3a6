package org.keyledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.organization.Person;
import org.keyledger.organization.PersonStatus;

class DirectoryReaderTests {

    @TempDir
    Path folder;

    private final List<EvidenceProblem> problems = new ArrayList<>();

    @Test
    void readsARoster() throws IOException {
        roster("""
                email,username,name,status,manager
                anna.berg@example.com,anna.berg,"Berg, Anna",ACTIVE,ben@example.com
                carla@example.com,carla,Carla,departed,
                """);

        assertThat(read()).contains(
                List.of(new Person("anna.berg@example.com", "anna.berg", "Berg, Anna", PersonStatus.ACTIVE),
                        new Person("carla@example.com", "carla", "Carla", PersonStatus.DEPARTED)));
        assertThat(problems).isEmpty();
    }

    @Test
    void readsARosterOfEmailAndStatusAloneInAnyOrder() throws IOException {
        roster("\uFEFFstatus,email\r\nACTIVE,anna@example.com\r\n");

        assertThat(read().orElseThrow()).containsExactly(new Person("anna@example.com", "", "", PersonStatus.ACTIVE));
    }

    @Test
    void takesAStatusItDoesNotKnowForUnknownAndSaysSo() throws IOException {
        roster("email,status\nanna@example.com,on leave\n");

        assertThat(read().orElseThrow()).extracting(Person::status).containsExactly(PersonStatus.UNKNOWN);
        assertThat(problems).singleElement().satisfies(problem -> assertThat(problem.describe())
                .startsWith("directory.csv line 2, column status: 'ON LEAVE' is neither ACTIVE nor DEPARTED"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "mail,state\nanna@example.com,ACTIVE\n", "email,username\nanna@example.com,anna\n",
            "email,status\nanna@example.com,ACTIVE\nben@exa", "email,status\n\"anna@example.com,ACTIVE\n",
            "email,status\n\"anna\"x,ACTIVE\n" })
    void endsTheRunOnARosterThatIsBroken(String text) throws IOException {
        roster(text);

        assertUnusable("Expected columns email,username,name,status");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "email,username,name,status", "\n\n" })
    void endsTheRunOnARosterOfNobodySinceEveryOwnerWouldLookUnknown(String text) throws IOException {
        roster(text);

        assertUnusable("lists nobody");
    }

    @Test
    void endsTheRunOnAFolderInPlaceOfTheRoster() throws IOException {
        Files.createDirectory(folder.resolve("directory.csv"));

        assertUnusable("is a folder where a file is expected");
    }

    @Test
    void readsTheIdentityStoresUsersWhereThereIsNoRoster() throws IOException {
        identityStore("""
                {"Users": [
                  {"UserName": "anna", "DisplayName": "Anna Berg", "UserStatus": "ENABLED", "Emails": [
                     {"Value": "old@example.com", "Primary": false}, {"Value": "anna@example.com", "Primary": true}]},
                  {"UserName": "ben", "UserStatus": "DISABLED", "Emails": [{"Value": "ben@example.com"}]},
                  {"UserName": "carla"}]}
                """);

        assertThat(read().orElseThrow()).containsExactly(
                new Person("anna@example.com", "anna", "Anna Berg", PersonStatus.ACTIVE),
                new Person("ben@example.com", "ben", "", PersonStatus.DISABLED),
                new Person("", "carla", "", PersonStatus.UNKNOWN));
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"Users\": []}", "{\"Users\": [", "Unable to locate credentials", "" })
    void endsTheRunOnAnIdentityStoreThatIsBroken(String text) throws IOException {
        identityStore(text);

        assertUnusable("identity-store-users.json");
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"NextToken\": \"page-2\"", "\"IsTruncated\": true" })
    void endsTheRunOnOnePageOfTheIdentityStore(String more) throws IOException {
        identityStore("{\"Users\": [{\"UserName\": \"ben\", \"UserStatus\": \"ENABLED\"}], " + more + "}");

        assertUnusable("merge all pages");
    }

    @Test
    void prefersTheRosterToTheIdentityStore() throws IOException {
        roster("email,status\nanna@example.com,DEPARTED\n");
        identityStore("{\"Users\": [{\"UserName\": \"ben\", \"UserStatus\": \"ENABLED\"}]}");

        assertThat(read().orElseThrow()).extracting(Person::email).containsExactly("anna@example.com");
    }

    @Test
    void tellsNoRosterFromAnEmptyOne() {
        assertThat(read()).isEmpty();
    }

    private void assertUnusable(String problem) {
        assertThatExceptionOfType(EvidenceException.class).isThrownBy(this::read)
                .withMessageStartingWith(folder.toString()).withMessageContaining(problem);
    }

    private void roster(String text) throws IOException {
        Files.writeString(folder.resolve("directory.csv"), text);
    }

    private void identityStore(String text) throws IOException {
        Files.writeString(folder.resolve("identity-store-users.json"), text);
    }

    private Optional<List<Person>> read() {
        return new DirectoryReader().read(new EvidenceFolder(folder), problems::add);
    }
}
