package org.keyledger.history;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.keyledger.assess.KeyIdentity;
import org.keyledger.iam.AccountId;
import org.springframework.jdbc.core.JdbcTemplate;

/// Finds single keys in the ledger. Its tables are made to be read from end to end, so a search reads a whole month: meant
/// for a person who asks, not for what runs over all keys.
public final class KeySearch {

    private static final int LAST_FOUR = 4;

    private final JdbcTemplate jdbc;

    public KeySearch(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    public record Found(AccountRecord account, KeyRecord key) {}

    /// What a month tells of a key.
    ///
    /// @param account  empty where the account was not listed
    /// @param key      empty where the credential report did not show it
    /// @param findings those of the key, worst first, and what was undetermined
    public record Month(YearMonth period, Optional<AccountRecord> account, Optional<KeyRecord> key,
            List<FindingRecord> findings) {

        public Month {
            findings = List.copyOf(findings);
        }
    }

    /// @param text a key's id or the last four characters of one, a user's ARN or name, or an account's id and a user's name
    ///             joined by a slash
    public List<Found> find(YearMonth period, String text) {
        RowIds.Range all = RowIds.keys(period, 0, RowIds.LAST_ACCOUNT);
        List<Object> arguments = new ArrayList<>(List.of(all.first(), all.last(), text, text, text));
        String more = "";
        if (text.length() == LAST_FOUR) {
            more = " OR RIGHT(key_id, 4) = ?";
            arguments.add(text);
        }
        int slash = text.indexOf('/');
        if (slash > 0 && AccountId.isValid(text.substring(0, slash))) {
            more = " OR (account_id = ? AND user_name = ?)";
            arguments.addAll(List.of(text.substring(0, slash), text.substring(slash + 1)));
        }
        return jdbc
                .query("SELECT * FROM key_record WHERE id BETWEEN ? AND ? AND (key_id = ? OR arn = ? OR user_name = ?"
                        + more + ") ORDER BY id", (row, _) -> LedgerRows.key(row), arguments.toArray())
                .stream()
                .map(key -> new Found(account(period, key.identity().account()).orElseThrow(), key)).toList();
    }

    public Month month(YearMonth period, KeyIdentity key) {
        Optional<AccountRecord> account = account(period, key.account());
        if (account.isEmpty()) {
            return new Month(period, account, Optional.empty(), List.of());
        }
        int number = account.get().number();
        RowIds.Range keys = RowIds.keys(period, number, number);
        Optional<KeyRecord> found = jdbc.query("SELECT * FROM key_record WHERE id BETWEEN ? AND ? AND user_name = ?"
                + " AND key_created = ? AND ordinal = ?", (row, _) -> LedgerRows.key(row), keys.first(), keys.last(),
                key.user(), key.created(), key.ordinal()).stream().findFirst();
        List<FindingRecord> findings = new ArrayList<>();
        for (int rank : Columns.RANKS) {
            RowIds.Range range = RowIds.findings(period, rank, number, number);
            findings.addAll(jdbc.query("SELECT * FROM finding WHERE id BETWEEN ? AND ? AND user_name = ?"
                    + " AND key_created = ? AND ordinal = ? ORDER BY id", LedgerRows::finding, range.first(),
                    range.last(), key.user(), key.created(), key.ordinal()));
        }
        return new Month(period, account, found, findings);
    }

    private Optional<AccountRecord> account(YearMonth period, AccountId account) {
        return jdbc.query("SELECT * FROM account_record WHERE period = ? AND account_id = ?", LedgerRows::account,
                period.toString(), account.value()).stream().findFirst();
    }
}
