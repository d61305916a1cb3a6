package org.keyledger.history;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Map;

import org.keyledger.evidence.EvidenceProblem;

/// Turns records into rows of the ledger's tables, the counterpart of [LedgerRows]. Text from outside is shortened to what
/// its column takes.
final class LedgerBindings {

    private LedgerBindings() {}

    record Numbered(int seq, EvidenceProblem problem) {}

    static void bind(PreparedStatement row, String period, AccountRecord account) throws SQLException {
        row.setString(1, period);
        row.setString(2, account.account().value());
        row.setString(3, Columns.clip(account.name(), 200));
        row.setString(4, Columns.clip(account.unit(), 1000));
        row.setString(5, account.state());
        row.setString(6, account.outcome().name());
        row.setString(7, Columns.clip(account.reason(), 4000));
        row.setString(8, Columns.clip(account.errorCode(), 200));
        row.setString(9, Columns.clip(account.remedy(), 4000));
        row.setObject(10, Columns.at(account.reportTime()));
        row.setBoolean(11, account.timeInferred());
        row.setInt(12, account.users());
        row.setInt(13, account.keys());
        row.setInt(14, account.activeKeys());
        row.setInt(15, account.rowsUnread());
        row.setBoolean(16, account.readInPart());
        row.setInt(17, account.number());
        row.setString(18, Columns.verdicts(account.verdicts()));
    }

    static void bind(PreparedStatement row, YearMonth period, AccountRecord account, KeyRecord key)
            throws SQLException {
        row.setLong(1, RowIds.key(period, account.number(), key.seq()));
        row.setString(2, period.toString());
        row.setString(3, account.account().value());
        row.setInt(4, key.seq());
        row.setString(5, key.identity().user());
        row.setString(6, key.identity().created());
        row.setInt(7, key.identity().ordinal());
        row.setString(8, Columns.clip(key.arn(), 2048));
        row.setString(9, key.keyId());
        row.setString(10, key.keyNote());
        row.setInt(11, key.slot());
        row.setString(12, key.status());
        row.setObject(13, Columns.at(key.created()));
        row.setObject(14, key.ageDays().isPresent() ? key.ageDays().getAsInt() : null, java.sql.Types.INTEGER);
        row.setObject(15, Columns.at(key.lastUsed()));
        row.setString(16, Columns.clip(key.lastUsedNote(), 400));
        row.setString(17, Columns.clip(key.usedRegion(), 64));
        row.setString(18, Columns.clip(key.usedService(), 128));
        row.setString(19, key.kind());
        row.setString(20, Columns.clip(key.kindReason(), 400));
        row.setString(21, Columns.clip(key.owner(), 400));
        row.setString(22, Columns.clip(key.ownerStatus(), 400));
        row.setString(23, Columns.clip(key.admin(), 4000));
        row.setString(24, key.console());
        row.setString(25, key.mfa());
        row.setObject(26, Columns.at(key.inactiveSince()));
        row.setString(27, key.verdicts());
        row.setInt(28, Columns.rank(key.worst()));
        row.setLong(29, key.sourceLine());
        row.setObject(30, key.riskScore().isPresent() ? key.riskScore().getAsInt() : null, java.sql.Types.INTEGER);
        row.setString(31, Columns.clip(key.advice().replacement(), 200));
        row.setString(32, Columns.clip(key.advice().reason(), 1000));
        row.setString(33, key.advice().actionName());
        row.setString(34, Columns.clip(key.origin().createdBy(), 2048));
        row.setString(35, Columns.clip(key.origin().note(), 400));
        row.setString(36, key.origin().inPeriod().name());
    }

    static void bind(PreparedStatement row, YearMonth period, String account, int number, FindingRecord finding)
            throws SQLException {
        int rank = Columns.rank(finding.severity());
        row.setLong(1, RowIds.finding(period, rank, number, finding.seq()));
        row.setString(2, period.toString());
        row.setInt(3, rank);
        row.setString(4, account);
        row.setInt(5, finding.seq());
        row.setString(6, finding.status().name());
        row.setString(7, finding.closeReason().name());
        row.setString(8, finding.control());
        row.setString(9, finding.key().user());
        row.setString(10, finding.key().created());
        row.setInt(11, finding.key().ordinal());
        row.setString(12, finding.keyId());
        row.setString(13, finding.keyNote());
        row.setString(14, Columns.clip(finding.owner(), 400));
        row.setString(15, finding.firstSeen().toString());
        row.setObject(16, Columns.at(finding.openedAt()));
        row.setString(17, Columns.clip(finding.observed(), 1000));
        row.setString(18, Columns.clip(finding.limit(), 400));
        row.setString(19, Columns.clip(finding.statement(), 4000));
        row.setString(20, finding.source());
        row.setString(21, finding.exceptionId());
        row.setInt(22, finding.openings());
        row.setString(23, Columns.clip(finding.replacement(), 200));
    }

    static void bindClosure(PreparedStatement row, String period, String account, FindingRecord finding)
            throws SQLException {
        row.setString(1, account);
        row.setString(2, period);
        row.setInt(3, finding.seq());
        row.setString(4, finding.control());
        row.setString(5, finding.key().user());
        row.setString(6, finding.key().created());
        row.setInt(7, finding.key().ordinal());
    }

    static void bind(PreparedStatement row, String period, String account, Numbered item) throws SQLException {
        EvidenceProblem problem = item.problem();
        row.setString(1, period);
        row.setString(2, account);
        row.setInt(3, item.seq());
        row.setString(4, problem.impact().name());
        row.setString(5, Columns.clip(problem.file(), 1000));
        row.setLong(6, problem.line());
        row.setString(7, Columns.clip(problem.column(), 200));
        row.setString(8, problem.value());
        row.setString(9, Columns.clip(problem.problem(), 4000));
        row.setString(10, Columns.clip(problem.remedy(), 4000));
    }

    static void bind(PreparedStatement row, String period, String account, Map.Entry<String, Long> measure)
            throws SQLException {
        row.setString(1, period);
        row.setString(2, account);
        row.setString(3, measure.getKey());
        row.setLong(4, measure.getValue());
    }
}
