package org.keyledger.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.keyledger.deliver.SecretSource;

/// Reads `protect` of a job file: one password for workbook and PDF, or one for each of them, or for one of them only.
final class ProtectionReader {

    private static final String PASSWORD = "password";
    private static final List<String> DOCUMENTS = List.of("workbook", "pdf");

    private ProtectionReader() {}

    static ProtectionSettings read(Section job) {
        List<String> known = new ArrayList<>(SecretReader.places(PASSWORD));
        known.addAll(DOCUMENTS);
        return job.section("protect", known).map(ProtectionReader::settings).orElse(ProtectionSettings.NONE);
    }

    private static ProtectionSettings settings(Section protect) {
        Optional<SecretSource> both = SecretReader.read(protect, PASSWORD);
        Optional<SecretSource> workbook = document(protect, "workbook");
        Optional<SecretSource> pdf = document(protect, "pdf");
        if (both.isPresent()) {
            DOCUMENTS.stream().filter(protect::mentions).forEach(document -> protect.mistake(document,
                    "has a password beside the one for both", "Keep the one for both, or one for each."));
        }
        else if (DOCUMENTS.stream().noneMatch(protect::mentions)
                && SecretReader.places(PASSWORD).stream().noneMatch(protect::mentions)) {
            protect.mistake("names no password",
                    "Name where it lies: " + String.join(", ", SecretReader.places(PASSWORD)) + ".");
        }
        return new ProtectionSettings(both.or(() -> workbook), both.or(() -> pdf));
    }

    private static Optional<SecretSource> document(Section protect, String document) {
        return protect.section(document, SecretReader.places(PASSWORD)).flatMap(section -> {
            if (SecretReader.places(PASSWORD).stream().noneMatch(section::mentions)) {
                section.mistake("names no password",
                        "Name where it lies: " + String.join(", ", SecretReader.places(PASSWORD)) + ".");
            }
            return SecretReader.read(section, PASSWORD);
        });
    }
}
