package org.keyledger.report.holder;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.keyledger.assess.ControlCatalogue;
import org.keyledger.assess.Severity;
import org.keyledger.history.IdentityCenterRecord;
import org.keyledger.history.IdentityCenterRecord.Instance;
import org.keyledger.history.KeyContact;
import org.keyledger.history.KeyRecord;
import org.keyledger.history.LedgerReader;
import org.keyledger.history.PeriodRecord;
import org.keyledger.report.Heading;

/// Finds in the ledger who answers for keys with open findings.
///
/// The ledger is read once to see who there is, and then once for each few thousand keys that are handed out. Not
/// many more are held than that, and of no holder more than fit a mail.
public final class KeyHolders {

    /// More rows than anybody reads in a mail.
    private static final int MOST_ROWS = 100;
    private static final int ROWS_HELD = 5_000;

    private static final char FLAGGED = 'F';

    private final LedgerReader ledger;
    private final int mostRows;
    private final int rowsHeld;
    private final Map<String, String> titles = new HashMap<>();

    public KeyHolders(LedgerReader ledger, ControlCatalogue controls) {
        this(ledger, controls, MOST_ROWS, ROWS_HELD);
    }

    KeyHolders(LedgerReader ledger, ControlCatalogue controls, int mostRows, int rowsHeld) {
        this.ledger = ledger;
        this.mostRows = mostRows;
        this.rowsHeld = rowsHeld;
        controls.entries().forEach((id, entry) -> titles.put(id.value(), entry.title()));
    }

    /// Empty where the ledger does not hold the period, or not wholly.
    public Optional<HolderMonth> month(YearMonth period) {
        return ledger.period(period).filter(PeriodRecord::recorded).map(run -> {
            Optional<IdentityCenterRecord> known =
                    ledger.identityCenter(period).filter(center -> center.instance() == Instance.YES);
            return new HolderMonth(
                    run.organization().isEmpty() ? Heading.NO_ORGANIZATION : run.organization(), period,
                    run.asOf(), known.flatMap(IdentityCenterRecord::startUrl),
                    known.flatMap(IdentityCenterRecord::region));
        });
    }

    public HolderSurvey survey(YearMonth period, HolderRules rules) {
        HolderSurvey survey = new HolderSurvey(rules);
        ledger.forEachKey(period, (_, key) -> {
            if (isFlagged(key)) {
                survey.add(KeyContact.of(key));
            }
        });
        return survey;
    }

    /// Hands out each of these holders who has open findings, in the order given, until told to stop.
    ///
    /// @param addresses of the survey
    /// @param consumer  whether to go on
    public void forEach(HolderMonth month, HolderSurvey survey, List<String> addresses, Predicate<Holder> consumer) {
        List<String> batch = new ArrayList<>();
        int rows = 0;
        for (int next = 0; next < addresses.size(); next++) {
            batch.add(addresses.get(next));
            rows += Math.min(mostRows, survey.keysOf(addresses.get(next)));
            if (rows >= rowsHeld || next == addresses.size() - 1) {
                for (Holder holder : read(month, survey, batch)) {
                    if (!consumer.test(holder)) {
                        return;
                    }
                }
                batch.clear();
                rows = 0;
            }
        }
    }

    private List<Holder> read(HolderMonth month, HolderSurvey survey, List<String> batch) {
        HolderBatch held = new HolderBatch(month.asOf(), batch, mostRows);
        ledger.forEachKey(month.period(), (account, key) -> {
            if (isFlagged(key)) {
                KeyContact contact = KeyContact.of(key);
                held.add(survey.reader(contact), account, key, contact);
            }
        });
        for (Severity severity : Severity.values()) {
            ledger.forEachFinding(month.period(), Optional.of(severity), (_, finding) -> {
                if (finding.status().isOpen()) {
                    held.add(finding.key(), new HeldKey.Finding(severity, titles.get(finding.control()),
                            finding.statement()));
                }
            });
        }
        return held.holders();
    }

    /// Whether any control flags it; an exception may cover that.
    private static boolean isFlagged(KeyRecord key) {
        return key.verdicts().indexOf(FLAGGED) >= 0;
    }
}
