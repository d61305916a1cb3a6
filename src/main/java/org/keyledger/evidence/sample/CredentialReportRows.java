package org.keyledger.evidence.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.keyledger.evidence.sample.SampleUser.Console;
import org.keyledger.iam.KeyStatus;

/// The rows of one account's credential report, header and root first, as AWS prints them at an instant.
final class CredentialReportRows implements Iterable<List<String>> {

    private static final String HEADER = "user,arn,user_creation_time,password_enabled,password_last_used,"
            + "password_last_changed,password_next_rotation,mfa_active,"
            + "access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,"
            + "access_key_1_last_used_region,access_key_1_last_used_service,"
            + "access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,"
            + "access_key_2_last_used_region,access_key_2_last_used_service,"
            + "cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated";

    private static final String NONE = "N/A";

    private final AccountPlan account;
    private final RootUser root;
    private final Collection<SampleUser> users;
    private final Instant at;

    CredentialReportRows(AccountPlan account, RootUser root, Collection<SampleUser> users, Instant at) {
        this.account = account;
        this.root = root;
        this.users = users;
        this.at = at;
    }

    @Override
    public Iterator<List<String>> iterator() {
        return Stream.concat(Stream.of(List.of(HEADER.split(",")), rootRow()),
                users.stream().filter(user -> user.existsAt(at)).map(this::row)).iterator();
    }

    private List<String> rootRow() {
        List<String> row = new ArrayList<>(22);
        row.add("<root_account>");
        row.add("arn:aws:iam::" + account.id() + ":root");
        row.add(time(root.created()));
        if (account.has(Quirk.OLDER_REPORT_STYLE)) {
            row.addAll(List.of("not_supported", "no_information", "not_supported", "not_supported"));
        }
        else if (root.hasPassword()) {
            row.addAll(List.of(flag(true), "no_information", time(root.created()), "not_supported"));
        }
        else {
            row.addAll(List.of(flag(false), NONE, NONE, "not_supported"));
        }
        row.add(flag(root.hasPassword()));
        addKeys(row, root.keysAt(at));
        addCertificates(row);
        return row;
    }

    private List<String> row(SampleUser user) {
        List<String> row = new ArrayList<>(22);
        row.add(user.name());
        row.add(user.arn(account.id()));
        row.add(time(user.created()));
        addPassword(row, user);
        addKeys(row, user.keysAt(at));
        addCertificates(row);
        return row;
    }

    private void addPassword(List<String> row, SampleUser user) {
        Optional<Console> password = user.password();
        if (password.isEmpty()) {
            row.addAll(List.of(flag(false), NONE, NONE, NONE, flag(false)));
            return;
        }
        Console console = password.get();
        row.add(flag(true));
        row.add(console.usage().lastUse(user.created(), at, user.name().hashCode()).map(this::time)
                .orElse("no_information"));
        row.add(time(user.created().plus(Duration.ofMinutes(12))));
        row.add(NONE);
        row.add(flag(!console.mfaSince().isAfter(at)));
    }

    private void addKeys(List<String> row, List<SampleKey> keys) {
        for (int slot = 0; slot < 2; slot++) {
            if (slot < keys.size()) {
                addKey(row, keys.get(slot));
            }
            else {
                row.addAll(List.of(flag(false), NONE, NONE, NONE, NONE));
            }
        }
    }

    private void addKey(List<String> row, SampleKey key) {
        row.add(flag(key.statusAt(at) == KeyStatus.ACTIVE));
        row.add(time(key.created()));
        Optional<Instant> used = key.lastUse(at);
        row.add(used.map(this::time).orElse(NONE));
        row.add(used.isPresent() ? key.usage().region() : NONE);
        row.add(used.isPresent() ? key.usage().service() : NONE);
    }

    private void addCertificates(List<String> row) {
        row.addAll(List.of(flag(false), NONE, flag(false), NONE));
    }

    private String flag(boolean value) {
        String text = Boolean.toString(value);
        return account.has(Quirk.UPPER_CASE_FLAGS) ? text.toUpperCase(Locale.ROOT) : text;
    }

    private String time(Instant instant) {
        String text = instant.toString();
        return account.has(Quirk.OLDER_REPORT_STYLE) ? text.replace("Z", "+00:00") : text;
    }
}
