package org.keyledger.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.keyledger.assess.Severity;
import org.keyledger.assess.replacement.KeyAction;
import org.keyledger.iam.AccountId;
import org.keyledger.report.MetricLine.Direction;
import org.keyledger.report.MetricLine.Figure;
import org.keyledger.report.MetricLine.Unit;

/// A small organization's report, of which a test changes what it is about.
public final class WorkbookFixtures {

    public static final Instant AS_OF = Instant.parse("2026-11-01T06:00:00Z");

    private static final List<String> FRAMEWORKS = List.of("CIS 7.0", "NIST 800-53 r5");
    private static final List<String> CONTROLS = List.of("root-key", "admin-key", "orphaned-key", "stale-key",
            "unused-key", "dormant-inactive-key", "stuck-rotation", "human-key", "no-mfa", "key-at-setup");

    private Rows<KeyLine> keys = Rows.of(IntStream.range(0, 6).mapToObj(WorkbookFixtures::key).toList());
    private Rows<FindingLine> findings = Rows.of(someFindings());
    private Rows<UndeterminedLine> undetermined = Rows
            .of(List.of(undetermined("api_deploy"), undetermined("build agent")));
    private Rows<FindingLine> changes = Rows.of(List.of(finding(Severity.HIGH, "stale-key", "jane.doe", "New"),
            finding(Severity.LOW, "key-at-setup", "old-batch", "Closed: key deleted")));
    private Rows<FileLine> files = Rows.of(List.of(file("evidence.json", 212), file("organization.json", 48_113),
            file("accounts/012345678901/credential-report.csv", 5_120)));
    private Rows<AccountLine> accounts = Rows.of(List.of(readAccount(), failedAccount(), skippedAccount()));
    private Rows<ProblemLine> problems = Rows.of(List.of(new ProblemLine("012345678901", "Row not read",
            "accounts/012345678901/credential-report.csv", 7, "access_key_1_last_rotated", "yesterday",
            "not a date and time",
            "Generate the credential report again; this row's user is missing from the ledger.")));
    private ExceptionsOverview exceptions = new ExceptionsOverview(
            "1 finding is excepted; 1 exception is in force; 1 exception has expired.",
            List.of(exception("EXC-2025-002", Optional.of(Severity.HIGH), "Expired", -32,
                    "Expired on 2026-09-30, and 1 key is still flagged: replace it, or have it granted anew."),
                    exception("EXC-2026-014", Optional.empty(), "In force", 91, "")));
    private ScpReadiness scp = ScpFixtures.readiness();
    private List<TrendSeries> trends = someTrends();
    private Score score = new Score(OptionalInt.of(62), OptionalInt.of(58), "", "100 minus the sum of share × weight",
            List.of(new Score.Part("Keys older than 90 days", 0.439, 30, 13.17),
                    new Score.Part("Keys of administrators", 0.12, 40, 4.8)));
    private String organization = "o-exampleorgid";

    public static WorkbookFixtures report() {
        return new WorkbookFixtures();
    }

    public WorkbookFixtures keys(Rows<KeyLine> rows) {
        keys = rows;
        return this;
    }

    public WorkbookFixtures keys(List<KeyLine> rows) {
        return keys(Rows.of(rows));
    }

    public WorkbookFixtures findings(List<FindingLine> rows) {
        findings = Rows.of(rows);
        return this;
    }

    public WorkbookFixtures organization(String name) {
        organization = name;
        return this;
    }

    public WorkbookFixtures scp(ScpReadiness advice) {
        scp = advice;
        return this;
    }

    public WorkbookFixtures notComparable(String reason) {
        score = new Score(score.value(), OptionalInt.empty(), reason, score.formula(), score.parts());
        return this;
    }

    /// The first period of an organization in which nothing was found.
    public WorkbookFixtures nothingFound() {
        keys = Rows.of(List.of());
        findings = Rows.of(List.of());
        undetermined = Rows.of(List.of());
        changes = Rows.of(List.of());
        files = Rows.of(List.of());
        accounts = Rows.of(List.of(readAccount()));
        problems = Rows.of(List.of());
        trends = List.of();
        exceptions = ExceptionsOverview.NONE;
        scp = ScpReadiness.NONE;
        return this;
    }

    public AuditReport build() {
        Heading heading = new Heading(organization, YearMonth.of(2026, 11), Optional.of(YearMonth.of(2026, 10)),
                Optional.of(YearMonth.of(2026, 6)), AS_OF, "aws", "evidence/2026-11",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "0.1.0");
        Coverage coverage = new Coverage(3, 1, 1, 1, 1, 1, 41, 6, Optional.of(Instant.parse("2026-11-01T02:10:00Z")),
                Optional.of(Instant.parse("2026-11-01T04:55:00Z")), false,
                "1 of 3 accounts read, 1 failed, 1 skipped.");
        Summary summary = new Summary("Five keys of administrators remain, and one root key is active.",
                List.of("The share of keys older than 90 days fell from 61.2% to 43.9%.",
                        "Two of three accounts could not be read: what they hold is unknown.",
                        "Nobody answers for four keys."),
                List.of("Approve the move of build agents to roles."),
                List.of("Ages are whole days between a key's creation and the run's instant.",
                        "Accounts that could not be read count neither as clean nor as flagged."));
        return new AuditReport(heading, coverage, summary, score, metrics(), trends, controls(),
                List.of(new UnitLine("Production", 2, 1, 6, 5, 1, 2, 3, 1, 2),
                        new UnitLine("Sandbox", 1, 0, 0, 0, 0, 0, 0, 0, 0)),
                FRAMEWORKS, List.of(new Definition("Stale", "Older than the limit that applies to its kind.")),
                List.of(new Setting("keyledger.limits.human.age", "90 days"), new Setting("=cmd|' /C calc'!A0", "x")),
                accounts, findings, undetermined, keys, changes, problems, files,
                new FindingFlow(5, 1, 1, new TreeMap<>(Map.of("key deleted", 1L, "owner found", 2L)), 4, 1),
                exceptions, scp, SignOffs.of(findings, Set.of(new AccountId("012345678901"))));
    }

    public static KeyLine key(int number) {
        boolean human = number % 3 == 0;
        boolean used = number % 4 != 3;
        String user = human ? "jane.doe" + number : "svc_deploy_" + number;
        long age = 30L + number * 37L % 900;
        Optional<Instant> created = Optional.of(AS_OF.minus(Duration.ofDays(age)).minusSeconds(number * 61L % 86_400));
        Optional<Instant> lastUsed = used ? Optional.of(AS_OF.minus(Duration.ofHours(5L + number % 700)))
                : Optional.empty();
        List<String> verdicts = new ArrayList<>();
        for (int control = 0; control < CONTROLS.size(); control++) {
            verdicts.add(
                    (number + control) % 7 == 0 ? "Flagged" : (number + control) % 11 == 0 ? "Undetermined" : "Clear");
        }
        return new KeyLine("0123456789" + String.format(java.util.Locale.ROOT, "%02d", number % 100), "payments-prod",
                "Root / Production / Payments", user, "arn:aws:iam::012345678901:user/teams/payments/" + user,
                String.format(java.util.Locale.ROOT, "AKIAIOSFODNN7%07d", number), 1 + number % 2,
                number % 5 == 4 ? "Inactive" : "Active", created, OptionalLong.of(age), lastUsed, used ? "" : "never",
                used ? OptionalLong.of(number % 700 / 24) : OptionalLong.empty(), used ? "s3" : "",
                used ? "eu-central-1" : "", human ? "Human" : "Machine",
                human ? "has a console password" : "named like a service: svc_", human ? "jane.doe@example.com" : "",
                human ? "Active" : "Unknown", number % 9 == 0 ? "Full: policy AdministratorAccess, statement 1" : "No",
                human ? "Yes" : "No", human ? "No" : "Not applicable", number % 3,
                number % 3 == 0 ? Optional.empty() : Optional.of(Severity.values()[number % 4]), verdicts,
                Instant.parse("2026-11-01T02:10:00Z"),
                "accounts/012345678901/credential-report.csv line " + (number + 2),
                number % 2 == 0 ? "role/ci (session deploy-" + number + ")"
                        : "Not known: key events were not collected",
                age <= 30 ? "Yes" : "No", number % 13 == 12 ? OptionalInt.empty() : OptionalInt.of(number % 101),
                human ? advice("IAM Identity Center", KeyAction.REPLACE)
                        : advice("None: delete the key", KeyAction.DEACTIVATE));
    }

    private static AdviceLine advice(String replacement, KeyAction action) {
        return new AdviceLine(replacement, "Strong evidence: a test says so.", "Act on it.", Optional.of(action),
                LocalDate.of(2026, 12, 2));
    }

    /// Any number of keys that are made when they are asked for.
    public static Rows<KeyLine> keysOnDemand(long count) {
        return new Rows<>() {

            @Override
            public long count() {
                return count;
            }

            @Override
            public void forEach(Consumer<? super KeyLine> consumer) {
                for (int number = 0; number < count; number++) {
                    consumer.accept(key(number));
                }
            }
        };
    }

    public static KeyLine keyOf(String user) {
        KeyLine key = key(0);
        return new KeyLine(key.accountId(), key.accountName(), key.unit(), user, key.arn(), key.keyId(), key.slot(),
                key.status(), key.created(), key.ageDays(), key.lastUsed(), key.lastUsedNote(), key.idleDays(),
                key.lastUsedService(), key.lastUsedRegion(), key.kind(), key.kindReason(), key.owner(),
                key.ownerStatus(), key.admin(), key.console(), key.mfa(), key.findings(), key.worst(), key.verdicts(),
                key.reportTime(), key.source(), key.createdBy(), key.isNew(), key.riskScore(), key.advice());
    }

    public static FindingLine finding(Severity severity, String control, String user, String status) {
        return new FindingLine(severity, control, "Key older than its limit", "012345678901", "payments-prod",
                "Root / Production / Payments", user, "AKIAIOSFODNN7EXAMPLE", "jane.doe@example.com", status,
                YearMonth.of(2026, 8), 4, "age 412 days", "90 days",
                "Key 1 of user " + user + " in account 012345678901 is 412 days old; the limit for people is 90 days.",
                "Create a second key, move its users, deactivate the first, delete it after a week.",
                "Identity Center permission set",
                "aws iam update-access-key --status Inactive --user-name " + user
                        + " --access-key-id AKIAIOSFODNN7EXAMPLE",
                "accounts/012345678901/credential-report.csv line 3",
                Optional.of(Instant.parse("2026-11-01T02:10:00Z")),
                List.of("2.13", ""), status.equals("Reopened") ? 2 : 1,
                status.startsWith("Excepted") ? new ExceptionMark("EXC-2026-014",
                        Optional.of(LocalDate.of(2027, 1, 31)), "jane.doe@example.com", "ciso@example.com")
                        : ExceptionMark.NONE,
                "012345678901/" + user + "/2025-09-15T01:02:03Z/1/" + control,
                status.startsWith("Excepted") ? signed() : SignOff.NONE);
    }

    private static SignOff signed() {
        return new SignOff("Accept with exception", "eve@example.com", Optional.of(LocalDate.of(2026, 10, 5)),
                "=1+1, until March", Optional.of(YearMonth.of(2026, 9)));
    }

    private static List<FindingLine> someFindings() {
        return List.of(finding(Severity.CRITICAL, "root-key", "<root_account>", "Carried"),
                finding(Severity.HIGH, "stale-key", "jane.doe", "New"),
                finding(Severity.MEDIUM, "unused-key", "svc_deploy_1", "Reopened"),
                finding(Severity.LOW, "key-at-setup", "=1+1", "Not read this period"),
                finding(Severity.LOW, "stale-key", "smtp-relay", "Excepted: EXC-2026-014, until 2027-01-31"));
    }

    private static ExceptionLine exception(String id, Optional<Severity> worst, String state, long daysLeft,
            String problems) {
        return new ExceptionLine(worst, id, state, daysLeft, "Used", 1, 1, problems, "Principal",
                "arn:aws:iam::012345678901:user/ses/smtp-*", "stale-key", "ses-smtp", "=1+1", "jane.doe@example.com",
                "ciso@example.com", "SEC-123", WorkbookFixtures.AS_OF.atZone(ZoneOffset.UTC).toLocalDate()
                        .plusDays(daysLeft - 214),
                WorkbookFixtures.AS_OF.atZone(ZoneOffset.UTC).toLocalDate().plusDays(daysLeft));
    }

    private static UndeterminedLine undetermined(String user) {
        return new UndeterminedLine("admin-key", "Key of an administrator", "012345678901", "payments-prod",
                "Root / Production / Payments", user, "not collected",
                "account-authorization-details.json is missing, so the user's policies are unknown",
                "accounts/012345678901", "a/uid");
    }

    private static FileLine file(String name, long bytes) {
        return new FileLine(name, bytes, "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae");
    }

    private static AccountLine readAccount() {
        return new AccountLine("012345678901", "payments-prod", "Root / Production / Payments", "Active",
                "Read in part", "1 row could not be read", "Generate the credential report again.",
                Optional.of(Instant.parse("2026-11-01T02:10:00Z")), true, 41, 6, 5, 1, 2, 3, 1, 2, 1);
    }

    private static AccountLine failedAccount() {
        return new AccountLine("111122223333", "data-lake", "Root / Production", "Active", "Failed",
                "AccessDenied when assuming the role KeyledgerRead", "Deploy the role into this account.",
                Optional.empty(), false, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    private static AccountLine skippedAccount() {
        return new AccountLine("444455556666", "closed-trial", "Root / Sandbox", "Suspended", "Skipped",
                "The account is suspended", "None needed.", Optional.empty(), false, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    private static List<MetricLine> metrics() {
        return List.of(
                new MetricLine("share-90", "Keys older than 90 days", Unit.PERCENT, true,
                        Optional.of(new Figure(0.6122, 30, 49, "61.2%")), new Figure(0.43902, 18, 41, "44.0%"),
                        Optional.of(new Figure(0.5, 20, 40, "50.0%")), Optional.of(new Figure(0.4, 16, 40, "40.0%")),
                        "−10.0 points", Direction.BETTER, "0%", "1 of 3 accounts",
                        "Active keys older than 90 days divided by active keys."),
                new MetricLine("admins", "Users with administrator keys", Unit.COUNT, true,
                        Optional.of(new Figure(7, 7, 1, "7")), new Figure(5, 5, 1, "5"), Optional.empty(),
                        Optional.empty(), "−2", Direction.BETTER, "0", "1 of 3 accounts",
                        "Users whose key is of an admin."),
                new MetricLine("median-age", "Median age of active keys", Unit.DAYS, false, Optional.empty(),
                        new Figure(211.5, 211, 1, "212 days"), Optional.empty(), Optional.empty(), "",
                        Direction.NOT_COMPARABLE, "", "1 of 3 accounts", "Half of the active keys are older."),
                new MetricLine("humans", "Humans with keys", Unit.PERCENT, false, Optional.empty(),
                        new Figure(Double.NaN, 0, 0, "n/a"), Optional.empty(), Optional.empty(), "",
                        Direction.NOT_COMPARABLE, "0%", "0 of 3 accounts", "Humans with a key divided by humans."));
    }

    private static List<TrendSeries> someTrends() {
        return List.of(
                series("share-90", "Keys older than 90 days", Unit.PERCENT, 0.61, 0.59, 0.56, 0.50, 0.47, 0.44),
                series("admins", "Users with administrator keys", Unit.COUNT, 9, 9, 8, 7, 7, 5),
                series("orphans", "Orphaned keys", Unit.COUNT, 12, 11, 11, 6, 5, 4),
                series("median-age", "Median age of active keys", Unit.DAYS, 300, 291, 288, 260, 244, 211.5));
    }

    private static TrendSeries series(String id, String title, Unit unit, double... values) {
        List<TrendSeries.Point> points = new ArrayList<>();
        for (int month = 0; month < values.length; month++) {
            OptionalDouble value = month == 2 ? OptionalDouble.empty() : OptionalDouble.of(values[month]);
            OptionalDouble cohort = id.equals("orphans") ? OptionalDouble.empty()
                    : OptionalDouble.of(values[month] * 0.9);
            points.add(new TrendSeries.Point(YearMonth.of(2026, 6).plusMonths(month), value, cohort));
        }
        return new TrendSeries(id, title, unit, points);
    }

    private static List<ControlLine> controls() {
        return CONTROLS.stream()
                .map(id -> new ControlLine(id, "Title of " + id, id.equals("root-key") ? "critical" : "medium", 3, 2,
                        36,
                        1, 2, "A leaked key needs no password, no MFA and no network.",
                        "Replace the key with a role and delete it.", "IAM role",
                        "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html",
                        List.of("2." + (CONTROLS.indexOf(id) + 4), id.equals("no-mfa") ? "" : "AC-2(3), AC-6*")))
                .toList();
    }
}
