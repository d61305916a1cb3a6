package org.keyledger.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.keyledger.history.AccountRecord;
import org.keyledger.history.AccountRecord.Outcome;
import org.keyledger.history.PhaseRecord;
import org.keyledger.history.PrincipalRecord;
import org.keyledger.history.PrincipalRecord.Exemption;
import org.keyledger.history.PrincipalRecord.Outcomes;
import org.keyledger.history.PrincipalRecord.Treatment;
import org.keyledger.history.PrincipalRecord.Use;
import org.keyledger.history.ScpPolicyRecord;
import org.keyledger.iam.AccountId;

/// Principals of an account in the words of a test.
final class Principals {

    private final String user;
    private Treatment treatment = Treatment.EXEMPT;
    private boolean inUse = true;
    private Exemption exception = new Exemption("", "", Optional.empty(), false);
    private Outcomes outcomes = new Outcomes("ALLOWED", "DENIED", "ALLOWED", "");

    private Principals(String user) {
        this.user = user;
    }

    /// A machine that is advised an exception.
    static Principals machine(String user) {
        return new Principals(user);
    }

    static Principals person(String user) {
        return new Principals(user).to(Treatment.MIGRATE).having("ALLOWED", "DENIED", "DENIED");
    }

    Principals to(Treatment changed) {
        treatment = changed;
        exception = changed == Treatment.EXEMPT ? exception : Exemption.NONE;
        return this;
    }

    Principals notInUse() {
        inUse = false;
        return to(Treatment.DELETE).having("ALLOWED", "DENIED", "DENIED");
    }

    Principals until(LocalDate day) {
        exception = new Exemption(exception.id(), exception.ticket(), Optional.of(day), exception.granted());
        return this;
    }

    Principals granted() {
        exception = new Exemption("EXC-2026-014", "SEC-77", exception.expires(), true);
        return having("ALLOWED", "ALLOWED", "ALLOWED");
    }

    Principals having(String today, String asIs, String afterwards) {
        outcomes = new Outcomes(today, asIs, afterwards, afterwards.equals("ALLOWED") ? "" : "DenyIamUsers");
        return this;
    }

    PrincipalRecord at(int seq) {
        return in("111122223333", seq);
    }

    PrincipalRecord in(String account, int seq) {
        return new PrincipalRecord(seq, user, "arn:aws:iam::" + account + ":user/" + user,
                treatment == Treatment.MIGRATE ? "Human" : "Machine", treatment, "Because " + user + " is so.", 1,
                inUse, false, new Use(Optional.of(Instant.parse("2026-09-30T04:00:00Z")), "s3", "eu-central-1"),
                "payments@example.com", "Active", "Lambda execution role", exception, outcomes);
    }

    static AccountRecord account(String id, String name, String unit) {
        return new AccountRecord(new AccountId(id), name, unit, "Active", Outcome.READ, "", "", "", Optional.empty(),
                false, 1, 1, 1, 0, false, 0, List.of());
    }

    static AccountRecord unread(String id) {
        return new AccountRecord(new AccountId(id), "", "", "Active", Outcome.FAILED, "not authorized", "AccessDenied",
                "", Optional.empty(), false, 0, 0, 0, 0, false, 0, List.of());
    }

    static AccountRecord readInPart(String id) {
        return new AccountRecord(new AccountId(id), "", "", "Active", Outcome.READ, "", "", "", Optional.empty(),
                false, 1, 1, 1, 1, true, 0, List.of());
    }

    static PhaseRecord phase(String name, String... targets) {
        return new PhaseRecord(name, List.of(targets), 1, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, true, "Ready.");
    }

    static ScpPolicyRecord byTag(String... targets) {
        return new ScpPolicyRecord("", "deny-iam-users", "scp/deny-iam-users.json", "Deny IAM users", List.of(targets),
                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"*\",\"Resource\":\"*\","
                        + "\"Condition\":{\"StringNotEquals\":{\"aws:PrincipalTag/keyledger-exception\":\"approved\"}}}]}",
                10_240);
    }

    static ScpPolicyRecord byList(String arn, String... targets) {
        return new ScpPolicyRecord("Test", "deny-iam-users-except-arns", "scp/deny-iam-users-except-arns-test.json",
                "Deny IAM users but some", List.of(targets),
                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"*\",\"Resource\":\"*\","
                        + "\"Condition\":{\"ArnNotLike\":{\"aws:PrincipalArn\":[\"" + arn + "\"]}}}]}",
                10_240);
    }
}
