package org.keyledger.report;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import org.keyledger.history.AccountRecord;
import org.keyledger.history.IdentityCenterRecord;
import org.keyledger.history.LedgerReader;
import org.keyledger.history.PrincipalRecord;
import org.keyledger.history.PrincipalRecord.SignIn;
import org.keyledger.scp.readiness.MigrationNote;

/// Puts into lines and words what the ledger holds of people and Identity Center.
///
/// @param known what concerns everybody
record SignIns(IdentityCenterRecord known) {

    static SignInReadiness of(LedgerReader ledger, YearMonth period, PeopleCount people) {
        return ledger.identityCenter(period).map(SignIns::new).map(signIns -> signIns.readiness(people,
                Rows.of(people.all(), consumer -> ledger.forEachPrincipal(period, (account, principal) -> {
                    if (principal.signIn().concerns()) {
                        consumer.accept(signIns.line(account, principal));
                    }
                })))).orElse(SignInReadiness.NONE);
    }

    private SignInReadiness readiness(PeopleCount people, Rows<PersonLine> persons) {
        return new SignInReadiness(known.sentence(), known.startUrl(), known.region(), sessions(), people, persons);
    }

    private List<String> sessions() {
        boolean expected = known.instance() == IdentityCenterRecord.Instance.YES;
        return known.sessions().orElseGet(() -> expected
                ? List.of("How long sessions last is unknown: the evidence does not hold the permission sets. Collect"
                        + " the period with identityCenter: true.")
                : List.of());
    }

    private PersonLine line(AccountRecord account, PrincipalRecord principal) {
        SignIn signIn = principal.signIn();
        return new PersonLine(account.account().value(), account.name(), account.unit(), principal.user(),
                principal.arn(), signIn.person(), word(signIn.state()), principal.inUse() ? "Yes" : "No",
                String.join(", ", signIn.roles()), signIn.nextStep(), settings(account, signIn));
    }

    private String settings(AccountRecord account, SignIn signIn) {
        Optional<String> region = known.instance() == IdentityCenterRecord.Instance.YES ? known.region()
                : Optional.empty();
        return new MigrationNote(known.startUrl(), region, account.account(), account.name(), signIn.person(),
                signIn.roles()).configBlock();
    }

    private static String word(String state) {
        return switch (state) {
            case "IN_STORE_WITH_ASSIGNMENT" -> "Can sign in";
            case "IN_STORE_WITHOUT_ASSIGNMENT" -> "Needs an assignment";
            case "NOT_IN_STORE" -> "Not in the identity store";
            case "DISABLED" -> "Disabled there";
            case "NO_INSTANCE" -> "No Identity Center";
            // Also what this version does not know: it must not pass for ready.
            default -> "Unknown";
        };
    }
}
