package org.keyledger.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalInt;

import org.keyledger.assess.KeyIdentity;
import org.keyledger.evidence.EvidenceFile;
import org.keyledger.evidence.EvidenceProblem;
import org.keyledger.iam.AccountId;
import org.keyledger.iam.Answer;

/// Turns rows of the ledger's tables into records. The row number that Spring's mappers pass is not needed.
final class LedgerRows {

    private LedgerRows() {}

    static PeriodRecord period(ResultSet row, int number) throws SQLException {
        return new PeriodRecord(YearMonth.parse(row.getString("period")), Columns.instant(row, "as_of"),
                row.getBoolean("as_of_inferred"), row.getString("partition_id"), row.getString("source"),
                row.getString("organization"), row.getString("settings_hash"), row.getString("evidence_hash"),
                List.of(row.getString("controls").split(",")), row.getBoolean("recorded"));
    }

    static AccountRecord account(ResultSet row, int number) throws SQLException {
        return new AccountRecord(new AccountId(row.getString("account_id")), row.getString("name"),
                row.getString("unit"), row.getString("state"), AccountRecord.Outcome.valueOf(row.getString("outcome")),
                row.getString("reason"), row.getString("error_code"), row.getString("remedy"),
                Columns.optionalInstant(row, "report_time"), row.getBoolean("time_inferred"), row.getInt("users"),
                row.getInt("key_count"), row.getInt("active_keys"), row.getInt("rows_unread"),
                row.getBoolean("read_in_part"), row.getInt("account_no"),
                Columns.verdicts(row.getString("verdict_counts")));
    }

    static KeyIdentity identity(ResultSet row) throws SQLException {
        return new KeyIdentity(new AccountId(row.getString("account_id")), row.getString("user_name"),
                row.getString("key_created"), row.getInt("ordinal"));
    }

    static KeyRecord key(ResultSet row) throws SQLException {
        return new KeyRecord(row.getInt("seq"), identity(row), row.getString("arn"), row.getString("key_id"),
                row.getString("key_note"), row.getInt("slot"), row.getString("status"),
                Columns.optionalInstant(row, "created_at"), optionalInt(row, "age_days"),
                Columns.optionalInstant(row, "last_used_at"),
                row.getString("last_used_note"), row.getString("used_region"), row.getString("used_service"),
                row.getString("kind"), row.getString("kind_reason"), row.getString("owner"),
                row.getString("owner_status"), row.getString("admin"), row.getString("console"), row.getString("mfa"),
                Columns.optionalInstant(row, "inactive_since"), row.getString("verdicts"),
                Columns.severity(row.getInt("worst")), row.getLong("source_line"),
                new KeyOrigin(row.getString("created_by"), row.getString("created_by_note"),
                        Answer.valueOf(row.getString("created_in_period"))),
                optionalInt(row, "risk_score"), KeyAdvice.of(row.getString("replacement"),
                        row.getString("replacement_reason"), row.getString("action")));
    }

    private static OptionalInt optionalInt(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }

    static FindingRecord finding(ResultSet row, int number) throws SQLException {
        return new FindingRecord(Columns.severity(row.getInt("severity")), row.getInt("seq"),
                FindingStatus.valueOf(row.getString("status")), CloseReason.valueOf(row.getString("close_reason")),
                row.getString("control"), identity(row), row.getString("key_id"), row.getString("key_note"),
                row.getString("owner"), YearMonth.parse(row.getString("first_seen")),
                Columns.instant(row, "opened_at"), row.getString("observed"), row.getString("limit_text"),
                row.getString("statement"), row.getString("source"), row.getInt("openings"),
                row.getString("exception_id"), row.getString("replacement"));
    }

    static EvidenceFile file(ResultSet row, int number) throws SQLException {
        return new EvidenceFile(row.getString("file_name"), row.getLong("bytes"), row.getString("sha256"));
    }

    static EvidenceProblem problem(ResultSet row) throws SQLException {
        return new EvidenceProblem(EvidenceProblem.Impact.valueOf(row.getString("impact")), row.getString("file_name"),
                row.getLong("line"), row.getString("column_name"), row.getString("found"), row.getString("problem"),
                row.getString("remedy"));
    }
}
