package org.keyledger.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.keyledger.evidence.CredentialReportReader.NotACredentialReport;
import org.keyledger.iam.AccessKey;
import org.keyledger.iam.AccountId;
import org.keyledger.iam.CredentialReportEntry;

/// Credential reports as tests need them: live header, ordinary rows, and one cell changed at a time.
final class Reports {

    static final AccountId ACCOUNT = new AccountId("123456789012");

    static final String NAME = "accounts/123456789012/credential-report.csv";

    /// As AWS printed it on 2026-09-11.
    static final String HEADER = "user,arn,user_creation_time,password_enabled,password_last_used,"
            + "password_last_changed,password_next_rotation,mfa_active,access_key_1_active,access_key_1_last_rotated,"
            + "access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service,"
            + "access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,"
            + "access_key_2_last_used_region,access_key_2_last_used_service,"
            + "cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated";

    static final String ROOT = "<root_account>,arn:aws:iam::123456789012:root,2020-01-01T00:00:00Z,false,N/A,N/A,"
            + "not_supported,false,false,N/A,N/A,N/A,N/A,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A";

    /// What came of reading a report.
    record Reading(List<CredentialReportEntry> entries, List<EvidenceProblem> problems, int unread) {

        List<String> users() {
            return entries.stream().map(CredentialReportEntry::user).toList();
        }

        CredentialReportEntry only() {
            if (entries.size() != 1) {
                throw new AssertionError("expected one entry, not " + users() + "; problems " + problems);
            }
            return entries.getFirst();
        }

        AccessKey key() {
            if (only().keys().size() != 1) {
                throw new AssertionError("expected one key, not " + only().keys());
            }
            return only().keys().getFirst();
        }

        List<Long> linesOfProblems() {
            return problems.stream().map(EvidenceProblem::line).toList();
        }
    }

    /// A row whose cells have names.
    static final class Row {

        private final Map<String, String> cells = new LinkedHashMap<>();

        private Row(String user) {
            for (String column : HEADER.split(",")) {
                cells.put(column, column.endsWith("_active") || column.endsWith("_enabled") ? "false" : "N/A");
            }
            cells.put("user", user);
            cells.put("arn", "arn:aws:iam::123456789012:user/" + user);
            cells.put("user_creation_time", "2024-02-29T12:00:00Z");
        }

        Row with(String column, String value) {
            cells.put(column, value);
            return this;
        }

        Row without(String column) {
            cells.remove(column);
            return this;
        }

        String header() {
            return String.join(",", cells.keySet());
        }

        @Override
        public String toString() {
            return String.join(",", cells.values());
        }
    }

    private Reports() {}

    /// A user without password, second factor or key.
    static Row row(String user) {
        return new Row(user);
    }

    /// A user with an active key in the first slot, used yesterday as it were.
    static Row keyHolder(String user) {
        return row(user).with("access_key_1_active", "true").with("access_key_1_last_rotated", "2026-01-02T03:04:05Z")
                .with("access_key_1_last_used_date", "2026-11-29T10:00:00Z")
                .with("access_key_1_last_used_region", "eu-west-1").with("access_key_1_last_used_service", "sqs");
    }

    static String report(Object... rows) {
        StringBuilder text = new StringBuilder(HEADER);
        for (Object row : rows) {
            text.append('\n').append(row);
        }
        return text.toString();
    }

    static Reading read(Path folder, Row row) {
        return read(folder, row.header() + "\n" + row);
    }

    static Reading read(Path folder, String text) {
        return read(folder, text.getBytes(StandardCharsets.UTF_8));
    }

    static Reading read(Path folder, byte[] bytes) {
        try {
            return tryRead(folder, bytes);
        }
        catch (NotACredentialReport unusable) {
            throw new AssertionError(unusable);
        }
    }

    static Reading tryRead(Path folder, byte[] bytes) throws NotACredentialReport {
        try {
            Path csv = Files.write(folder.resolve("credential-report.csv"), bytes);
            List<CredentialReportEntry> entries = new ArrayList<>();
            List<EvidenceProblem> problems = new ArrayList<>();
            int unread = new CredentialReportReader().read(csv, NAME, ACCOUNT, entries::add, problems::add);
            return new Reading(entries, problems, unread);
        }
        catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
