package org.keyledger.history;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.keyledger.history.IdentityCenterRecord.Instance;
import org.keyledger.history.PrincipalRecord.Exemption;
import org.keyledger.history.PrincipalRecord.Outcomes;
import org.keyledger.history.PrincipalRecord.SignIn;
import org.keyledger.history.PrincipalRecord.Treatment;
import org.keyledger.history.PrincipalRecord.Use;
import org.springframework.jdbc.core.JdbcTemplate;

/// The ledger's tables of what service control policies would do.
record ScpTables(JdbcTemplate jdbc) {

    static final List<String> NAMES = List.of("scp_principal", "scp_policy", "scp_phase", "scp_target",
            "scp_identity_center");

    private static final int BATCH = 1_000;

    void addPrincipals(YearMonth period, String account, List<PrincipalRecord> principals) {
        if (!principals.isEmpty()) {
            jdbc.batchUpdate(
                    "INSERT INTO scp_principal VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                            + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    principals, BATCH,
                    (row, principal) -> bind(row, period, account, principal));
        }
    }

    private static void bind(PreparedStatement row, YearMonth period, String account, PrincipalRecord principal)
            throws SQLException {
        row.setString(1, period.toString());
        row.setString(2, account);
        row.setInt(3, principal.seq());
        row.setString(4, Columns.clip(principal.user(), 128));
        row.setString(5, Columns.clip(principal.arn(), 2200));
        row.setString(6, principal.kind());
        row.setString(7, principal.treatment().name());
        row.setString(8, Columns.clip(principal.reason(), 1000));
        row.setInt(9, principal.workingKeys());
        row.setBoolean(10, principal.inUse());
        row.setBoolean(11, principal.console());
        row.setObject(12, Columns.at(principal.use().when()), Types.TIMESTAMP_WITH_TIMEZONE);
        row.setString(13, Columns.clip(principal.use().service(), 128));
        row.setString(14, Columns.clip(principal.use().region(), 64));
        row.setString(15, Columns.clip(principal.owner(), 400));
        row.setString(16, Columns.clip(principal.ownerStatus(), 1000));
        row.setString(17, Columns.clip(principal.replacement(), 400));
        row.setString(18, principal.exception().id());
        row.setString(19, Columns.clip(principal.exception().ticket(), 400));
        row.setObject(20, principal.exception().expires().orElse(null), Types.DATE);
        row.setBoolean(21, principal.exception().granted());
        row.setString(22, principal.outcomes().today());
        row.setString(23, principal.outcomes().asIs());
        row.setString(24, principal.outcomes().afterwards());
        row.setString(25, Columns.clip(principal.outcomes().decidedBy(), 2000));
        row.setString(26, principal.signIn().state());
        row.setString(27, Columns.clip(principal.signIn().person(), 400));
        row.setString(28, String.join("\n", principal.signIn().roles()));
        row.setString(29, Columns.clip(principal.signIn().nextStep(), 2000));
    }

    /// By account and place in it.
    List<Map.Entry<String, PrincipalRecord>> principals(YearMonth period, String firstAccount, String lastAccount) {
        return jdbc.query("SELECT * FROM scp_principal WHERE period = ? AND account_id BETWEEN ? AND ?"
                + " ORDER BY account_id, seq",
                (row, _) -> Map.entry(row.getString("account_id"), principal(row)), period.toString(), firstAccount,
                lastAccount);
    }

    /// Until when principals had an exception in the latest of some periods that read their account, by account and ARN.
    ///
    /// @param latestFirst complete periods
    Map<String, Map<String, LocalDate>> expiries(List<YearMonth> latestFirst, String firstAccount,
            String lastAccount) {
        Map<String, Map<String, LocalDate>> expiries = new HashMap<>();
        Set<String> known = new HashSet<>();
        for (YearMonth period : latestFirst) {
            Set<String> read = new HashSet<>(jdbc.queryForList("SELECT account_id FROM account_record WHERE period = ?"
                    + " AND account_id BETWEEN ? AND ? AND outcome = 'READ'", String.class, period.toString(),
                    firstAccount, lastAccount));
            read.removeAll(known);
            if (known.addAll(read)) {
                jdbc.query("SELECT account_id, arn, expires_on FROM scp_principal WHERE period = ?"
                        + " AND account_id BETWEEN ? AND ? AND expires_on IS NOT NULL", row -> {
                            if (read.contains(row.getString("account_id"))) {
                                expiries.computeIfAbsent(row.getString("account_id"), _ -> new HashMap<>())
                                        .put(row.getString("arn"), row.getObject("expires_on", LocalDate.class));
                            }
                        }, period.toString(), firstAccount, lastAccount);
            }
        }
        return expiries;
    }

    private static PrincipalRecord principal(ResultSet row) throws SQLException {
        return new PrincipalRecord(row.getInt("seq"), row.getString("user_name"), row.getString("arn"),
                row.getString("kind"), Treatment.valueOf(row.getString("treatment")), row.getString("reason"),
                row.getInt("working_keys"), row.getBoolean("in_use"), row.getBoolean("console"),
                new Use(Columns.optionalInstant(row, "last_used"), row.getString("used_service"),
                        row.getString("used_region")),
                row.getString("owner"), row.getString("owner_status"), row.getString("replacement"),
                new Exemption(row.getString("exception_id"), row.getString("ticket"),
                        Optional.ofNullable(row.getObject("expires_on", LocalDate.class)), row.getBoolean("granted")),
                new Outcomes(row.getString("today"), row.getString("as_is"), row.getString("afterwards"),
                        row.getString("decided_by")),
                new SignIn(row.getString("sign_in"), row.getString("person"),
                        row.getString("permission_sets").lines().toList(), row.getString("next_step")));
    }

    /// Keeps the advice of a period in place of any kept before.
    void replace(YearMonth period, List<PhaseRecord> phases, List<ScpPolicyRecord> policies) {
        jdbc.update("DELETE FROM scp_phase WHERE period = ?", period.toString());
        jdbc.update("DELETE FROM scp_policy WHERE period = ?", period.toString());
        for (int seq = 0; seq < phases.size(); seq++) {
            add(period, seq, phases.get(seq));
        }
        for (int seq = 0; seq < policies.size(); seq++) {
            ScpPolicyRecord policy = policies.get(seq);
            jdbc.update("INSERT INTO scp_policy VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", period.toString(), seq,
                    Columns.clip(policy.phase(), 200), policy.template(), policy.file(),
                    Columns.clip(policy.title(), 400), String.join("\n", policy.targets()), policy.text(),
                    policy.sizeLimit());
        }
    }

    /// Keeps where the policies of a period go in place of what was kept before.
    void replace(YearMonth period, List<ScpTargetRecord> targets) {
        jdbc.update("DELETE FROM scp_target WHERE period = ?", period.toString());
        if (targets.isEmpty()) {
            return;
        }
        AtomicInteger seq = new AtomicInteger();
        jdbc.batchUpdate("INSERT INTO scp_target VALUES (?, ?, ?, ?, ?, ?, ?)", targets, BATCH, (row, target) -> {
            row.setString(1, period.toString());
            row.setInt(2, seq.getAndIncrement());
            row.setString(3, Columns.clip(target.name(), 1200));
            row.setString(4, Columns.clip(target.phase(), 200));
            row.setObject(5, target.taken().isPresent() ? target.taken().getAsInt() : null, Types.INTEGER);
            row.setInt(6, target.needed());
            row.setInt(7, target.limit());
        });
    }

    List<ScpTargetRecord> targets(YearMonth period) {
        return jdbc.query("SELECT * FROM scp_target WHERE period = ? ORDER BY seq",
                (row, _) -> new ScpTargetRecord(row.getString("name"), row.getString("phase"),
                        Optional.ofNullable(row.getObject("slots_taken", Integer.class)).map(OptionalInt::of)
                                .orElse(OptionalInt.empty()),
                        row.getInt("slots_needed"), row.getInt("slot_limit")),
                period.toString());
    }

    private void add(YearMonth period, int seq, PhaseRecord phase) {
        jdbc.update("INSERT INTO scp_phase VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                period.toString(), seq, Columns.clip(phase.name(), 200), String.join("\n", phase.targets()),
                phase.accounts(), phase.unread(), phase.principals(), phase.inUse(), phase.exempt(), phase.granted(),
                phase.migrate(), phase.delete(), phase.undecided(), phase.unused(), phase.console(), phase.denied(),
                phase.undetermined(), phase.ready(), Columns.clip(phase.statement(), 2000));
    }

    List<PhaseRecord> phases(YearMonth period) {
        return jdbc.query("SELECT * FROM scp_phase WHERE period = ? ORDER BY seq",
                (row, _) -> new PhaseRecord(row.getString("name"), row.getString("targets").lines().toList(),
                        row.getLong("accounts"), row.getLong("unread"), row.getLong("principals"),
                        row.getLong("in_use"), row.getLong("exempt"), row.getLong("granted"), row.getLong("migrate"),
                        row.getLong("delete_keys"), row.getLong("undecided"), row.getLong("unused"),
                        row.getLong("console"), row.getLong("denied"), row.getLong("undetermined"),
                        row.getBoolean("ready"), row.getString("statement")),
                period.toString());
    }

    List<ScpPolicyRecord> policies(YearMonth period) {
        return jdbc.query("SELECT * FROM scp_policy WHERE period = ? ORDER BY seq",
                (row, _) -> new ScpPolicyRecord(row.getString("phase"), row.getString("template"),
                        row.getString("file_name"), row.getString("title"),
                        row.getString("targets").lines().toList(), row.getString("text"), row.getInt("size_limit")),
                period.toString());
    }

    /// Keeps what is known of Identity Center in place of what was kept before.
    void replace(YearMonth period, IdentityCenterRecord known) {
        jdbc.update("DELETE FROM scp_identity_center WHERE period = ?", period.toString());
        jdbc.update("INSERT INTO scp_identity_center VALUES (?, ?, ?, ?, ?, ?)", period.toString(),
                known.instance().name(), Columns.clip(known.sentence(), 1000),
                known.startUrl().map(url -> Columns.clip(url, 400)).orElse(null),
                known.region().map(region -> Columns.clip(region, 64)).orElse(null),
                known.sessions().map(lines -> String.join("\n", lines)).orElse(null));
    }

    Optional<IdentityCenterRecord> identityCenter(YearMonth period) {
        return jdbc.query("SELECT * FROM scp_identity_center WHERE period = ?",
                (row, _) -> new IdentityCenterRecord(Instance.valueOf(row.getString("instance")),
                        row.getString("sentence"), Optional.ofNullable(row.getString("start_url")),
                        Optional.ofNullable(row.getString("region")),
                        Optional.ofNullable(row.getString("sessions")).map(text -> text.lines().toList())),
                period.toString()).stream().findFirst();
    }
}
