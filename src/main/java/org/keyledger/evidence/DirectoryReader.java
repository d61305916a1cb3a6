package org.keyledger.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.keyledger.evidence.EvidenceProblem.Impact;
import org.keyledger.organization.Person;
import org.keyledger.organization.PersonStatus;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import tools.jackson.databind.JsonNode;

/// Reads the optional roster of people: `directory.csv`, else `identity-store-users.json`.
final class DirectoryReader {

    private static final String REMEDY = "Expected columns email,username,name,status with ACTIVE or DEPARTED.";

    /// The people, or empty when the evidence has no roster. A roster that is there but broken ends the run: owners
    /// judged by half a roster would look departed.
    ///
    /// @throws EvidenceException when a roster is there and cannot be read
    Optional<List<Person>> read(EvidenceFolder folder, Consumer<EvidenceProblem> problems) {
        Path roster = folder.directory();
        if (Files.exists(roster)) {
            return Optional.of(notEmpty(csv(roster, folder.nameOf(roster), problems), roster));
        }
        Path identityStore = folder.identityStoreUsers();
        if (Files.exists(identityStore)) {
            return Optional.of(notEmpty(identityStore(identityStore), identityStore));
        }
        return Optional.empty();
    }

    private static List<Person> notEmpty(List<Person> people, Path file) {
        if (people.isEmpty()) {
            throw new EvidenceException(file, "lists nobody",
                    "Export it again, or remove it to report without owners.");
        }
        return people;
    }

    private static List<Person> csv(Path file, String name, Consumer<EvidenceProblem> problems) {
        List<Person> people = new ArrayList<>();
        if (!Files.isRegularFile(file)) {
            throw new EvidenceException(file, "is a folder where a file is expected", REMEDY);
        }
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().detectBomHeader(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                if (row.findField("email").isEmpty() || row.findField("status").isEmpty()) {
                    throw new EvidenceException(file,
                            "line " + row.getStartingLineNumber() + " lacks the column email or status", REMEDY);
                }
                people.add(personOf(row, name, problems));
            }
        }
        catch (IOException | UncheckedIOException failure) {
            throw new EvidenceException(file, "cannot be read: " + failure.getMessage(), "Check the file.");
        }
        catch (CsvParseException broken) {
            throw new EvidenceException(file, "is not CSV: " + broken.getMessage(), REMEDY);
        }
        return people;
    }

    private static Person personOf(NamedCsvRecord row, String file, Consumer<EvidenceProblem> problems) {
        String status = row.getField("status").strip().toUpperCase(Locale.ROOT);
        PersonStatus known = switch (status) {
            case "ACTIVE" -> PersonStatus.ACTIVE;
            case "DEPARTED" -> PersonStatus.DEPARTED;
            default -> {
                problems.accept(new EvidenceProblem(Impact.NOTE, file, row.getStartingLineNumber(), "status", status,
                        "is neither ACTIVE nor DEPARTED", "The person's status reads as unknown; correct the roster."));
                yield PersonStatus.UNKNOWN;
            }
        };
        return new Person(row.getField("email").strip(), row.findField("username").orElse("").strip(),
                row.findField("name").orElse("").strip(), known);
    }

    private static List<Person> identityStore(Path file) {
        List<Person> people = new ArrayList<>();
        try {
            Json.forEachElement(file, "Users", (array, user) -> {
                if (array.equals("Users")) {
                    people.add(personOf(user));
                }
            });
        }
        catch (Json.Unreadable broken) {
            throw new EvidenceException(file, broken.getMessage(),
                    "Collect it again with: aws identitystore list-users --identity-store-id ID");
        }
        return people;
    }

    /// A user of the identity store.
    static Person personOf(JsonNode user) {
        String email = "";
        for (JsonNode candidate : user.path("Emails")) {
            if (email.isEmpty() || candidate.path("Primary").asBoolean(false)) {
                email = Json.text(candidate, "Value");
            }
        }
        PersonStatus status = switch (Json.text(user, "UserStatus")) {
            case "ENABLED" -> PersonStatus.ACTIVE;
            case "DISABLED" -> PersonStatus.DISABLED;
            default -> PersonStatus.UNKNOWN;
        };
        return new Person(email, Json.text(user, "UserName"), Json.text(user, "DisplayName"), status);
    }
}
