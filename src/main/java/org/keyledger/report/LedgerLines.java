package org.keyledger.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.keyledger.assess.CatalogueEntry;
import org.keyledger.assess.Severity;
import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.history.AccountRecord;
import org.keyledger.history.CloseReason;
import org.keyledger.history.ExceptionRecord;
import org.keyledger.history.FindingIdentity;
import org.keyledger.history.FindingRecord;
import org.keyledger.history.FindingStatus;
import org.keyledger.history.KeyOrigin;
import org.keyledger.history.KeyRecord;
import org.keyledger.history.LedgerReader;
import org.keyledger.history.PeriodRecord;
import org.keyledger.iam.AccountId;
import org.keyledger.iam.CredentialReportEntry;

/// The long lists of a report, read from the ledger as they are written out.
final class LedgerLines {

    private static final Set<FindingStatus> OPEN_OR_EXCEPTED = EnumSet.of(FindingStatus.NEW, FindingStatus.CARRIED,
            FindingStatus.REOPENED, FindingStatus.NOT_READ, FindingStatus.NEWLY_EXCEPTED, FindingStatus.EXCEPTED);
    private static final Set<FindingStatus> CHANGED = EnumSet.of(FindingStatus.NEW, FindingStatus.REOPENED,
            FindingStatus.CLOSED, FindingStatus.NEWLY_EXCEPTED);

    private static final String REPORT = EvidenceFolder.CREDENTIAL_REPORT;

    private final LedgerReader ledger;
    private final PeriodRecord period;
    private final Map<String, CatalogueEntry> catalogue;
    private final List<String> frameworks;
    private final Tally tally;
    private final AdviceLines advice;
    private final Map<String, ExceptionMark> marks;

    LedgerLines(LedgerReader ledger, PeriodRecord period, Map<String, CatalogueEntry> catalogue,
            List<String> frameworks, Tally tally, List<ExceptionRecord> register) {
        this.ledger = ledger;
        this.period = period;
        this.catalogue = catalogue;
        this.frameworks = List.copyOf(frameworks);
        this.tally = tally;
        this.advice = new AdviceLines(period.asOf());
        this.marks = register.stream().collect(Collectors.toMap(ExceptionRecord::id, entry -> new ExceptionMark(
                entry.id(), Optional.of(entry.expires()), entry.owner(), entry.approver())));
    }

    Rows<KeyLine> keys(long keyCount) {
        return Rows.of(keyCount, consumer -> {
            Set<AccountId> gzipped = ledger.accountsWithFile(period.period(), REPORT + ".gz");
            ledger.forEachKey(period.period(), (account, key) -> consumer.accept(lineOf(account, key,
                    gzipped.contains(account.account()) ? REPORT + ".gz" : REPORT)));
        });
    }

    Rows<FindingLine> findings() {
        return findings(OPEN_OR_EXCEPTED, LedgerLines::status);
    }

    Rows<FindingLine> changes() {
        return findings(CHANGED, LedgerLines::change);
    }

    private Rows<FindingLine> findings(Set<FindingStatus> statuses,
            BiFunction<FindingRecord, ExceptionMark, String> words) {
        long count = statuses.stream().mapToLong(tally.all()::with).sum();
        return Rows.of(count, consumer -> {
            CarriedSignOffs signOffs = new CarriedSignOffs(ledger.reviews(), period.period());
            for (Severity severity : Severity.values()) {
                ledger.forEachFinding(period.period(), Optional.of(severity), (account, finding) -> {
                    if (statuses.contains(finding.status())) {
                        consumer.accept(lineOf(severity, account, finding, words, signOffs.of(finding)));
                    }
                });
            }
        });
    }

    Rows<UndeterminedLine> undetermined() {
        return Rows.of(tally.all().undetermined(), consumer -> ledger.forEachFinding(period.period(), Optional.empty(),
                (account, finding) -> consumer.accept(new UndeterminedLine(finding.control(),
                        catalogue.get(finding.control()).title(), finding.key().account().value(),
                        account.map(AccountRecord::name).orElse(""), account.map(AccountRecord::unit).orElse(""),
                        finding.key().user(), keyId(finding.keyId(), finding.keyNote()), finding.statement(),
                        finding.source(), uid(finding)))));
    }

    Rows<ProblemLine> problems() {
        return Rows.of(ledger.problemCount(period.period()),
                consumer -> ledger.forEachProblem(period.period(),
                        (account, problem) -> consumer.accept(new ProblemLine(account, switch (problem.impact()) {
                            case ACCOUNT_UNREAD -> "Account not read";
                            case ROW_UNREAD -> "Row not read";
                            case VALUE_UNKNOWN -> "Value unknown";
                            case NOTE -> "Note";
                        }, problem.file(), problem.line(), problem.column(), problem.value(), problem.problem(),
                                problem.remedy()))));
    }

    Rows<FileLine> files() {
        return Rows.of(ledger.fileCount(period.period()), consumer -> ledger.forEachFile(
                period.period(), file -> consumer.accept(new FileLine(file.name(), file.bytes(), file.sha256()))));
    }

    private KeyLine lineOf(AccountRecord account, KeyRecord key, String report) {
        List<String> verdicts = new ArrayList<>(key.verdicts().length());
        int flagged = 0;
        for (int i = 0; i < key.verdicts().length(); i++) {
            char letter = key.verdicts().charAt(i);
            flagged += letter == 'F' ? 1 : 0;
            verdicts.add(verdict(letter));
        }
        return new KeyLine(account.account().value(), account.name(), account.unit(), key.identity().user(), key.arn(),
                keyId(key.keyId(), key.keyNote()), key.slot(), key.status(), key.created(),
                key.ageDays().isPresent() ? OptionalLong.of(key.ageDays().getAsInt()) : OptionalLong.empty(),
                key.lastUsed(), key.lastUsedNote(), key.lastUsed().map(this::daysSince).orElse(OptionalLong.empty()),
                key.usedService(), key.usedRegion(), key.kind(), key.kindReason(), key.owner(), key.ownerStatus(),
                key.admin(), key.console(), key.mfa(), flagged, key.worst(), verdicts,
                account.reportTime().orElse(period.asOf()), key.source(report),
                createdBy(key.origin()), switch (key.origin().inPeriod()) {
                    case YES -> "Yes";
                    case NO -> "No";
                    case UNKNOWN -> "Unknown";
                }, key.riskScore(), advice.of(key));
    }

    private static String createdBy(KeyOrigin origin) {
        return origin.createdBy().isEmpty() ? "Not known: " + origin.note() : origin.createdBy();
    }

    static String verdict(char letter) {
        return switch (letter) {
            case 'F' -> "Flagged";
            case 'C' -> "Clear";
            default -> "Undetermined";
        };
    }

    private OptionalLong daysSince(Instant instant) {
        return OptionalLong.of(Math.max(0, Duration.between(instant, period.asOf()).toDays()));
    }

    private FindingLine lineOf(Severity severity, Optional<AccountRecord> account, FindingRecord finding,
            BiFunction<FindingRecord, ExceptionMark, String> words, SignOff signOff) {
        ExceptionMark mark = marks.getOrDefault(finding.exceptionId(), ExceptionMark.NONE);
        CatalogueEntry entry = catalogue.get(finding.control());
        int months = (int) java.time.temporal.ChronoUnit.MONTHS.between(finding.firstSeen(), period.period()) + 1;
        return new FindingLine(severity, finding.control(), entry.title(), finding.key().account().value(),
                account.map(AccountRecord::name).orElse(""), account.map(AccountRecord::unit).orElse(""),
                finding.key().user(), keyId(finding.keyId(), finding.keyNote()), finding.owner(),
                words.apply(finding, mark), finding.firstSeen(), months, finding.observed(),
                finding.limit(), finding.statement(), entry.remediation(),
                finding.replacement().isEmpty() ? entry.replacement() : finding.replacement(),
                command(entry, finding),
                finding.source(), account.flatMap(AccountRecord::reportTime), controlIds(entry, frameworks),
                finding.openings(), mark, uid(finding), signOff);
    }

    private static String uid(FindingRecord finding) {
        return FindingIdentity.of(finding).uid();
    }

    /// IAM's commands act on IAM users and cannot name the root user.
    private static String command(CatalogueEntry entry, FindingRecord finding) {
        return finding.key().user().equals(CredentialReportEntry.ROOT) ? ""
                : entry.commandFor(finding.key().user(), finding.keyId().isEmpty() ? "KEY-ID" : finding.keyId());
    }

    static List<String> controlIds(CatalogueEntry entry, List<String> frameworks) {
        return frameworks.stream().map(framework -> entry.frameworks().getOrDefault(framework, "")).toList();
    }

    /// In the list of changes an exception closes a finding, in the month from which it covers it.
    private static String change(FindingRecord finding, ExceptionMark mark) {
        return finding.status() == FindingStatus.NEWLY_EXCEPTED
                ? "Closed: " + closed(finding.closeReason()) + ", " + excepted(mark)
                : status(finding, mark);
    }

    private static String excepted(ExceptionMark mark) {
        return mark.id() + mark.until().map(day -> ", until " + day).orElse("");
    }

    static String status(FindingRecord finding, ExceptionMark mark) {
        return switch (finding.status()) {
            case NEW -> "New";
            case CARRIED -> "Carried";
            case REOPENED -> "Reopened";
            case NOT_READ -> "Not read this period";
            case UNDETERMINED -> "Undetermined";
            case NEWLY_EXCEPTED, EXCEPTED -> "Excepted: " + excepted(mark);
            case CLOSED -> "Closed: " + closed(finding.closeReason());
        };
    }

    static String closed(CloseReason reason) {
        return switch (reason) {
            case NONE -> "unknown";
            case KEY_DELETED -> "key deleted";
            case USER_DELETED -> "user deleted";
            case KEY_DEACTIVATED -> "key deactivated";
            case KEY_ROTATED -> "key rotated";
            case OWNER_FOUND -> "owner found";
            case PERMISSIONS_REDUCED -> "permissions reduced";
            case USED_AGAIN -> "used again";
            case KEY_ACTIVATED -> "key activated again";
            case RESOLVED -> "resolved";
            case RECOGNIZED -> "recognized as another finding";
            case ACCOUNT_GONE -> "account no longer listed";
            case EXCEPTION_GRANTED -> "exception granted";
        };
    }

    static String keyId(String id, String note) {
        return id.isEmpty() ? "(" + note + ")" : id;
    }
}
