package org.keyledger.report;

import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Consumer;

import org.keyledger.history.AccountRecord;
import org.keyledger.history.LedgerReader;
import org.keyledger.history.PrincipalRecord;
import org.keyledger.history.PrincipalRecord.Exemption;
import org.keyledger.report.ExceptionChange.Kind;

/// The long lists of the advice on service control policies, read from the ledger as they are written out.
///
/// @param before the period to compare exceptions with
record ScpLines(LedgerReader ledger, YearMonth period, Optional<YearMonth> before, ExceptionHistory history,
        ScpPlaces places, ExceptionMeans means) {

    ScpTally tally() {
        ScpTally tally = new ScpTally(history, means);
        ledger.forEachAccountsPrincipals(period, before, tally::add);
        return tally;
    }

    Rows<ScpExceptionLine> exceptions(long count) {
        return Rows.of(count, consumer -> forEachChange((account, change) -> {
            if (change.now().filter(ExceptionHistory::isExempt).isPresent()) {
                consumer.accept(exception(account, change.now().get(), change.kind()));
            }
        }));
    }

    /// Those with a key in use first: they are missed on the same day.
    Rows<ScpLossLine> losses(long count) {
        return Rows.of(count, consumer -> {
            forEachLoss(true, consumer);
            forEachLoss(false, consumer);
        });
    }

    Rows<ScpChangeLine> changes(long count) {
        return Rows.of(count, consumer -> forEachChange((account, change) -> {
            if (change.kind().isChange()) {
                consumer.accept(change(account, change));
            }
        }));
    }

    @FunctionalInterface
    private interface ChangeConsumer {
        void accept(AccountRecord account, ExceptionChange change);
    }

    private void forEachChange(ChangeConsumer consumer) {
        ledger.forEachAccountsPrincipals(period, before, account -> history.of(account)
                .forEach(change -> consumer.accept(account.account(), change)));
    }

    private void forEachLoss(boolean inUse, Consumer<? super ScpLossLine> consumer) {
        ledger.forEachPrincipal(period, (account, principal) -> {
            if (principal.inUse() == inUse && AccessLoss.isLoss(principal)) {
                consumer.accept(loss(account, principal));
            }
        });
    }

    private ScpExceptionLine exception(AccountRecord account, PrincipalRecord principal, Kind change) {
        Exemption exemption = principal.exception();
        return new ScpExceptionLine(account.account().value(), account.name(), account.unit(), places.phaseOf(account),
                principal.user(), principal.arn(), principal.reason(), principal.use().when(),
                principal.use().service(), principal.use().region(), principal.owner(), principal.ownerStatus(),
                principal.replacement(), exemption.id(), exemption.ticket(), exemption.expires(),
                yesNo(exemption.granted()), AccessLoss.word(principal.outcomes().today()),
                AccessLoss.word(principal.outcomes().asIs()), AccessLoss.word(principal.outcomes().afterwards()),
                change.word(), means.of(account, principal),
                means.tagFor(account).map(tag -> tag.grant(principal.user())).orElse(""));
    }

    private ScpLossLine loss(AccountRecord account, PrincipalRecord principal) {
        return new ScpLossLine(account.account().value(), account.name(), account.unit(), places.phaseOf(account),
                principal.user(), principal.arn(), principal.kind(),
                AccessLoss.isCertain(principal) ? "Lost" : "Unknown", yesNo(principal.inUse()),
                yesNo(principal.console()), principal.treatment().title(), principal.reason(), principal.use().when(),
                principal.use().service(), principal.use().region(), principal.owner(), principal.ownerStatus(),
                AccessLoss.instead(principal), principal.outcomes().decidedBy());
    }

    private static ScpChangeLine change(AccountRecord account, ExceptionChange change) {
        PrincipalRecord principal = change.principal();
        Optional<Exemption> then = change.then().filter(ExceptionHistory::isExempt).map(PrincipalRecord::exception);
        Optional<Exemption> now = change.now().filter(ExceptionHistory::isExempt).map(PrincipalRecord::exception);
        Exemption named = now.or(() -> then).orElse(Exemption.NONE);
        return new ScpChangeLine(change.kind().word(), account.account().value(), account.name(), account.unit(),
                principal.user(), principal.arn(), change.reason(), then.flatMap(Exemption::expires),
                now.flatMap(Exemption::expires), principal.owner(), named.id(), named.ticket());
    }

    private static String yesNo(boolean yes) {
        return yes ? "Yes" : "No";
    }
}
