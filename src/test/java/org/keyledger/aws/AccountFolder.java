package org.keyledger.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.iam.AccountId;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import tools.jackson.databind.JsonNode;

/// One account's folder, read as far as calls ask for it.
final class AccountFolder {

    /// A key as `access-keys.json` lists it, with what the credential report says of its use.
    record Key(String user, String id, String status, String created) {}

    private final EvidenceFolder folder;
    private final AccountId account;
    private final long bytes;
    private Map<String, List<Key>> keysByUser;
    private Optional<AccountFault> recorded;

    AccountFolder(EvidenceFolder folder, AccountId account) {
        this.folder = folder;
        this.account = account;
        this.bytes = 1024 + size(file(EvidenceFolder.CREDENTIAL_REPORT)) + size(file(EvidenceFolder.ACCESS_KEYS));
    }

    /// How large the files are of which something may stay in memory.
    long bytes() {
        return bytes;
    }

    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path file(String name) {
        return folder.file(account, name);
    }

    Optional<Path> existing(String name) {
        return Optional.of(file(name)).filter(Files::isRegularFile);
    }

    /// The elements of an array in a file that may be absent.
    List<JsonNode> elements(String file, String array) {
        return existing(file).map(path -> OrganizationData.JSON.readTree(path).path(array).valueStream().toList())
                .orElse(List.of());
    }

    /// What the evidence says went wrong when it was collected goes wrong again.
    synchronized Optional<AccountFault> recordedFault() {
        if (recorded == null) {
            recorded = existing(EvidenceFolder.OUTCOME).map(OrganizationData.JSON::readTree)
                    .filter(outcome -> outcome.path("Outcome").asString("").equals("failed"))
                    .flatMap(outcome -> Action.named(outcome.path("Stage").asString("")).map(stage -> AccountFault
                            .failing(AwsError.coded(outcome.path("ErrorCode").asString(""),
                                    outcome.path("Message").asString("")), Set.of(stage))));
        }
        return recorded;
    }

    /// Every user of the report and of the list of keys; those without keys have an empty list.
    synchronized Map<String, List<Key>> keysByUser() {
        if (keysByUser == null) {
            Map<String, List<Key>> read = new LinkedHashMap<>();
            reportRows(row -> read.put(row.findField("user").orElse(""), new ArrayList<>(2)));
            read.remove("<root_account>");
            for (JsonNode key : elements(EvidenceFolder.ACCESS_KEYS, "AccessKeyMetadata")) {
                String user = key.path("UserName").asString();
                read.computeIfAbsent(user, _ -> new ArrayList<>(2))
                        .add(new Key(user, key.path("AccessKeyId").asString(),
                                key.path("Status").asString(), Xml.utc(key.path("CreateDate").asString())));
            }
            keysByUser = read;
        }
        return keysByUser;
    }

    Optional<Key> key(String id) {
        return keysByUser().values().stream().flatMap(List::stream).filter(key -> key.id().equals(id)).findFirst();
    }

    /// The first user that has keys.
    Optional<String> firstUserWithKeys() {
        return keysByUser().entrySet().stream().filter(user -> !user.getValue().isEmpty()).map(Map.Entry::getKey)
                .findFirst();
    }

    /// The row of a user, by column.
    Map<String, String> reportRow(String user) {
        Map<String, String> found = new HashMap<>();
        reportRows(row -> {
            if (row.findField("user").orElse("").equals(user)) {
                found.putAll(row.getFieldsAsMap());
            }
        });
        return found;
    }

    void reportRows(Consumer<NamedCsvRecord> consumer) {
        Optional<Path> report = existing(EvidenceFolder.CREDENTIAL_REPORT);
        if (report.isEmpty()) {
            return;
        }
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().detectBomHeader(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(report.get())) {
            rows.forEach(consumer);
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
