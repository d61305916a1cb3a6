package org.keyledger.history;

import java.time.YearMonth;
import java.util.List;

import org.keyledger.history.Pruning.LastRead;
import org.springframework.jdbc.core.JdbcTemplate;

/// Deletes the rows of a month. Belongs to the transaction that it is called in.
record PrunedRows(JdbcTemplate jdbc, YearMonth period) {

    private static final List<String> WHOLLY = List.of("finding_count", "evidence_problem", "evidence_file",
            "metric_value", "exception_match", "exception_problem", "scp_policy", "scp_phase", "scp_target",
            "scp_identity_center", "seal");

    /// What a comparison with the month is made of, beside account_record.
    private static final List<String> OF_BASELINE = List.of("account_ages", "account_measure", "exception_record");

    private static final String NO_ACCOUNT = "";
    private static final String BEHIND_ALL = "Z";

    /// @param kept     accounts whose last report the month's was, in the order of their numbers, which is that of their ids
    /// @param baseline whether later months are compared with this one
    void strip(List<LastRead> kept, boolean baseline) {
        stripKeys(kept);
        for (int rank : Columns.RANKS) {
            RowIds.Range findings = RowIds.findings(period, rank, 0, RowIds.LAST_ACCOUNT);
            jdbc.update("DELETE FROM finding WHERE id BETWEEN ? AND ?", findings.first(), findings.last());
        }
        WHOLLY.forEach(this::deleteAll);
        if (!baseline) {
            OF_BASELINE.forEach(this::deleteAll);
            deleteBetween("account_record", kept);
        }
        deleteBetween("scp_principal", kept);
        kept.forEach(account -> jdbc.update("DELETE FROM scp_principal WHERE period = ? AND account_id = ?"
                + " AND expires_on IS NULL", period.toString(), account.account()));
        forgetRuns();
    }

    /// Of the accounts that are kept, those keys that tell something when the account is read again.
    private void stripKeys(List<LastRead> kept) {
        int next = 0;
        for (LastRead account : kept) {
            if (account.number() > next) {
                deleteKeys(next, account.number() - 1, "");
            }
            deleteKeys(account.number(), account.number(), " AND inactive_since IS NULL AND created_by = ''");
            next = account.number() + 1;
        }
        deleteKeys(next, RowIds.LAST_ACCOUNT, "");
    }

    private void deleteKeys(int firstAccount, int lastAccount, String which) {
        RowIds.Range keys = RowIds.keys(period, firstAccount, lastAccount);
        jdbc.update("DELETE FROM key_record WHERE id BETWEEN ? AND ?" + which, keys.first(), keys.last());
    }

    private void deleteAll(String table) {
        jdbc.update("DELETE FROM " + table + " WHERE period = ?", period.toString());
    }

    /// All rows but those of the accounts that are kept.
    private void deleteBetween(String table, List<LastRead> kept) {
        String last = NO_ACCOUNT;
        for (LastRead account : kept) {
            deleteBetween(table, last, account.account());
            last = account.account();
        }
        deleteBetween(table, last, BEHIND_ALL);
    }

    private void deleteBetween(String table, String after, String before) {
        jdbc.update("DELETE FROM " + table + " WHERE period = ? AND account_id > ? AND account_id < ?",
                period.toString(), after, before);
    }

    private void forgetRuns() {
        List<Long> instances = jdbc.queryForList("SELECT DISTINCT e.job_instance_id FROM batch_job_execution e"
                + " JOIN batch_job_execution_params p ON p.job_execution_id = e.job_execution_id"
                + " WHERE p.parameter_name = 'period' AND p.parameter_value = ?", Long.class, period.toString());
        String executions = "(SELECT job_execution_id FROM batch_job_execution WHERE job_instance_id = ?)";
        for (long instance : instances) {
            jdbc.update("DELETE FROM batch_step_execution_context WHERE step_execution_id IN (SELECT step_execution_id"
                    + " FROM batch_step_execution WHERE job_execution_id IN " + executions + ")", instance);
            for (String table : List.of("batch_step_execution", "batch_job_execution_context",
                    "batch_job_execution_params")) {
                jdbc.update("DELETE FROM " + table + " WHERE job_execution_id IN " + executions, instance);
            }
            jdbc.update("DELETE FROM batch_job_execution WHERE job_instance_id = ?", instance);
            jdbc.update("DELETE FROM batch_job_instance WHERE job_instance_id = ?", instance);
        }
    }
}
