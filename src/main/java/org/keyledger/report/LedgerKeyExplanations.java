package org.keyledger.report;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;

import org.keyledger.assess.LimitsInForce;
import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.history.AccountRecord;
import org.keyledger.history.KeySearch;
import org.keyledger.history.LedgerReader;
import org.keyledger.history.PeriodRecord;
import org.springframework.stereotype.Component;

/// Looks keys up in the ledger.
@Component
final class LedgerKeyExplanations implements KeyExplanations {

    private static final int LISTED = 20;
    private static final String GZIPPED_REPORT = EvidenceFolder.CREDENTIAL_REPORT + ".gz";

    private final LedgerReader ledger;
    private final KeySearch search;

    LedgerKeyExplanations(LedgerReader ledger, KeySearch search) {
        this.ledger = ledger;
        this.search = search;
    }

    @Override
    public List<KeyExplanation> explain(String key, YearMonth period, LimitsInForce limits) {
        List<YearMonth> recorded = ledger.recordedPeriods();
        PeriodRecord run = new RecordedMonths(ledger).require(period);
        List<KeySearch.Found> found = search.find(period, key);
        if (found.isEmpty()) {
            throw new NotInLedgerException(notFound(key, period, recorded));
        }
        if (found.stream().map(each -> each.account().account() + "/" + each.key().identity().user()).distinct()
                .count() > 1) {
            throw new NotInLedgerException(ambiguous(key, found));
        }
        List<YearMonth> upToNow = recorded.stream().filter(month -> !month.isAfter(period)).toList();
        return found.stream().map(each -> new KeyExplainer(run, each, upToNow.stream()
                .map(month -> search.month(month, each.key().identity())).toList(), clear(run, each, limits),
                reportOf(each.account(), period)).explain()).toList();
    }

    private ClearVerdicts clear(PeriodRecord run, KeySearch.Found found, LimitsInForce limits) {
        AccountRecord account = found.account();
        String user = account.account() + "/" + found.key().identity().user();
        return new ClearVerdicts(found.key(), search.find(run.period(), user).stream().map(KeySearch.Found::key)
                .filter(key -> key.slot() != found.key().slot()).findFirst(), run.asOf(),
                limits.of(run.settingsHash(), account.account(), account.unit()));
    }

    /// The name of the file that the account's credential report was read of.
    private String reportOf(AccountRecord account, YearMonth period) {
        return ledger.accountsWithFile(period, GZIPPED_REPORT).contains(account.account()) ? GZIPPED_REPORT
                : EvidenceFolder.CREDENTIAL_REPORT;
    }

    private String notFound(String key, YearMonth period, List<YearMonth> recorded) {
        List<YearMonth> elsewhere = recorded.stream().filter(month -> !search.find(month, key).isEmpty()).toList();
        long unread = ledger.accounts(period).stream()
                .filter(account -> account.outcome() != AccountRecord.Outcome.READ || account.rowsUnread() > 0).count();
        return "no key of " + period + " fits '" + key + "'."
                + (elsewhere.isEmpty()
                        ? " The ledger holds " + RecordedMonths.listed(recorded) + ", and none of them has it."
                        : " It is in " + RecordedMonths.listed(elsewhere) + ": ask with --period.")
                + (unread == 0 ? ""
                        : " In " + period + ", " + Figures.count(unread, "account was", "accounts were")
                                + " not read in full, and may hold it.")
                + " Name a key's ID or its last four characters, a user's ARN or name, or ACCOUNT/USER.";
    }

    private static String ambiguous(String key, List<KeySearch.Found> found) {
        return "'" + key + "' fits keys of more than one user. Name one of:" + found.stream().limit(LISTED)
                .map(each -> "\n  " + each.account().account() + "/" + each.key().identity().user() + "  "
                        + LedgerLines.keyId(each.key().keyId(), each.key().keyNote()))
                .collect(Collectors.joining())
                + (found.size() > LISTED ? "\n  and " + (found.size() - LISTED) + " more" : "");
    }
}
