package org.keyledger.scp.impact;

import java.util.ArrayList;
import java.util.List;

import org.keyledger.evidence.AccountEvidence;
import org.keyledger.evidence.CredentialReport;
import org.keyledger.evidence.EvidenceProblem;
import org.keyledger.organization.Account;
import org.keyledger.organization.AccountState;

/// Takes down what could be read of which account.
final class CoverageTally {

    /// More are counted only.
    private static final int PROBLEMS_TOLD = 1_000;

    private int reached;
    private int read;
    private long unreadRows;
    private final List<UnreadAccount> unread = new ArrayList<>();
    private final List<Account> silent = new ArrayList<>();
    private final List<Account> withoutRoles = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    /// @param ofPeriod such as folders whose names are no account's id
    CoverageTally(List<EvidenceProblem> ofPeriod) {
        ofPeriod.stream().filter(problem -> problem.impact() == EvidenceProblem.Impact.ACCOUNT_UNREAD)
                .forEach(problem -> {
                    unreadRows++;
                    tell(problem);
                });
    }

    void add(AccountEvidence account) {
        reached++;
        account.report().ifPresentOrElse(report -> addRead(account, report), () -> addUnread(account));
    }

    private void addRead(AccountEvidence account, CredentialReport report) {
        read++;
        unreadRows += report.rowsUnread();
        account.problems().stream().filter(problem -> problem.impact() == EvidenceProblem.Impact.ROW_UNREAD)
                .forEach(this::tell);
        if (account.authorization().filter(details -> !details.roles().isEmpty()).isEmpty()) {
            withoutRoles.add(account.account());
        }
    }

    private void addUnread(AccountEvidence account) {
        if (isSilent(account.account().state())) {
            silent.add(account.account());
        }
        else {
            unread.add(UnreadAccount.of(account.account(), account.outcome()));
        }
    }

    /// In a suspended account no credentials work (Account Management reference guide, "Close an account").
    private static boolean isSilent(AccountState state) {
        return switch (state) {
            case SUSPENDED, CLOSED -> true;
            case PENDING_ACTIVATION, ACTIVE, PENDING_CLOSURE, UNKNOWN -> false;
        };
    }

    private void tell(EvidenceProblem problem) {
        if (problems.size() < PROBLEMS_TOLD) {
            problems.add(problem.describe());
        }
    }

    Coverage coverage() {
        return new Coverage(reached, read, unread, silent, withoutRoles, unreadRows, problems);
    }
}
