package org.keyledger.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.keyledger.report.words.Words;

/// Advice of a month, with one of everything.
public final class ScpFixtures {

    private static final String TEXT =
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"*\","
                    + "\"Resource\":\"*\",\"Condition\":{\"ArnLike\":{\"aws:PrincipalArn\":\"arn:aws:iam::*:user/*\"},"
                    + "\"StringNotEquals\":{\"aws:PrincipalTag/keyledger-exception\":\"approved\"}}}]}";

    private ScpFixtures() {}

    /// One place lacks room, and of one nobody can tell.
    private static OptionalInt taken(String target) {
        return switch (target) {
            case "Sandbox" -> OptionalInt.of(1);
            case "Workloads/Test" -> OptionalInt.of(9);
            case "Workloads/Production" -> OptionalInt.empty();
            default -> OptionalInt.of(2);
        };
    }

    /// Three phases: ready, not ready, and not to be judged.
    public static ScpReadiness readiness() {
        List<PhaseLine> phases = phases();
        List<String> targets = phases.stream().flatMap(phase -> phase.targets().stream()).toList();
        return new ScpReadiness(PhaseVerdict.of(phases, Words.english()), phases,
                List.of(policy("scp/deny-iam-users.json", "Deny IAM users, except those with the exception's tag", "",
                        targets, TEXT),
                        policy("scp/guard-exception-tag.json", "Let only the broker set the exception's tag", "",
                                targets,
                                "{\"Version\":\"2012-10-17\",\"Statement\":[]}")),
                targets.stream().map(target -> new ScpPlace(target,
                        phases.stream().filter(phase -> phase.targets().contains(target)).findFirst().orElseThrow()
                                .name(),
                        List.of("scp/deny-iam-users.json", "scp/guard-exception-tag.json"), taken(target), 10))
                        .toList(),
                new ScpTotals(41, 22, 3, 2, 1, 18, 2, 9),
                new ExceptionDiff(Optional.of(YearMonth.of(2026, 10)), 3, 1, 0, 1, 1, 1, 0, 0,
                        "Since October 2026: 1 exception is new, 0 renewed, 1 kept, 1 expired, 1 dropped."),
                Rows.of(List.of(exception("svc_deploy", "New", false), exception("build agent", "Expired", true),
                        exception("svc_backup", "Kept", true))),
                Rows.of(List.of(loss("jane.doe", "Lost", "Migrate", "IAM Identity Center"),
                        loss("api_old", "Unknown", "Decide", "To be decided; perhaps Lambda execution role"))),
                Rows.of(List.of(
                        change("New", "svc_deploy", Optional.empty(), Optional.of(LocalDate.of(2027, 4, 30))),
                        change("Dropped", "old-batch", Optional.of(LocalDate.of(2027, 1, 31)), Optional.empty()))),
                signIn());
    }

    /// One person can sign in, one lacks an assignment, and the sessions of a permission set are too long.
    public static SignInReadiness signIn() {
        return new SignInReadiness("IAM Identity Center has an instance in eu-central-1.",
                Optional.of("https://d-1234567890.awsapps.com/start"), Optional.of("eu-central-1"),
                List.of("Permission set PowerUserAccess has sessions of 12 h, more than 8 hours. Set 1 to 8 hours."),
                new PeopleCount(1, 1, 0, 0, 0),
                Rows.of(List.of(person("jane.doe", "Can sign in", "Developer", "jane.doe signs in to account"
                        + " 111122223333 as Developer with aws configure sso; then deactivate the key, and delete it"
                        + " later."),
                        person("=cmd_old", "Needs an assignment", "", "Assign a permission set in account 111122223333"
                                + " to =cmd_old, or to a group that =cmd_old is in."))));
    }

    private static PersonLine person(String user, String state, String roles, String nextStep) {
        return new PersonLine("111122223333", "payments-dev", "Workloads/Test", user,
                "arn:aws:iam::111122223333:user/" + user, user, state, roles.isEmpty() ? "No" : "Yes", roles, nextStep,
                """
                        [sso-session identity-center]
                        sso_start_url = https://d-1234567890.awsapps.com/start
                        sso_region = eu-central-1
                        sso_registration_scopes = sso:account:access

                        [profile payments-dev]
                        sso_session = identity-center
                        sso_account_id = 111122223333
                        sso_role_name = %s
                        """.formatted(roles.isEmpty() ? "PERMISSION_SET" : roles));
    }

    public static List<PhaseLine> phases() {
        return List.of(
                new PhaseLine("Sandbox", List.of("Sandbox"), 4, 0, 6, 3, 2, 1, 0, 0, 0, 2, 1, 0, 0, true,
                        "Ready once 1 exception is granted: no key in use would stop working; 3 IAM users without a key"
                                + " in use would lose access."),
                new PhaseLine("Non-production", List.of("Workloads/Test", "account 111122223333 (payments-dev)"), 12, 0,
                        15, 9, 1, 1, 5, 1, 2, 4, 2, 8, 0, false,
                        "Not ready: 5 people still use keys; 1 key in use has nobody who answers for it; 2 users of"
                                + " unknown purpose are in use."),
                new PhaseLine("Production", List.of("Workloads/Production"), 30, 3, 20, 10, 0, 0, 4, 0, 0, 8, 2, 4, 2,
                        false,
                        "Not ready: 4 people still use keys; 2 keys in use may call what is denied; 3 accounts could"
                                + " not be read whole."));
    }

    public static ScpPolicyLine policy(String file, String title, String phase, List<String> targets, String text) {
        return new ScpPolicyLine(file, title, phase, targets, text.length(), 10_240, 10_240 - text.length(), text);
    }

    public static ScpExceptionLine exception(String user, String change, boolean granted) {
        return new ScpExceptionLine("111122223333", "payments-dev", "Workloads/Test", "Non-production", user,
                "arn:aws:iam::111122223333:user/" + user,
                "Used 3 days before the run for s3 by a machine, which needs it until it has a role.",
                Optional.of(Instant.parse("2026-10-29T04:00:00Z")), "s3", "eu-central-1", "payments@example.com",
                "Active", "GitHub Actions with OIDC", granted ? "EXC-2026-014" : "", granted ? "SEC-77" : "",
                Optional.of(change.equals("Expired") ? LocalDate.of(2026, 10, 31) : LocalDate.of(2027, 4, 30)),
                granted ? "Yes" : "No", "Allowed", granted ? "Allowed" : "Denied", "Allowed", change,
                "Tag keyledger-exception = approved",
                user.contains(" ") ? "" : new ExceptionTag("keyledger-exception", "approved").grant(user));
    }

    public static ScpLossLine loss(String user, String access, String treatment, String instead) {
        return new ScpLossLine("111122223333", "payments-dev", "Workloads/Test", "Non-production", user,
                "arn:aws:iam::111122223333:user/" + user, treatment.equals("Migrate") ? "Human" : "Unknown", access,
                "Yes", "No", treatment, "Used within a day of the run for sts by a person, who gets IAM Identity Center"
                        + " instead.",
                Optional.of(Instant.parse("2026-10-31T20:00:00Z")), "sts", "us-east-1", "jane.doe@example.com",
                "Active", instead, "scp/deny-iam-users.json, statement DenyIamUsers");
    }

    public static ScpChangeLine change(String change, String user, Optional<LocalDate> before,
            Optional<LocalDate> expires) {
        return new ScpChangeLine(change, "111122223333", "payments-dev", "Workloads/Test", user,
                "arn:aws:iam::111122223333:user/" + user,
                change.equals("New") ? "Used 3 days before the run for s3 by a machine, which needs it until it has a"
                        + " role." : "The user has neither a working key nor a console password any more.",
                before, expires, "payments@example.com", "", "");
    }
}
