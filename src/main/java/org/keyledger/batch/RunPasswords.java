package org.keyledger.batch;

import java.util.Optional;

import org.keyledger.job.DocumentPasswords;
import org.keyledger.report.Password;
import org.keyledger.report.Passwords;
import org.springframework.stereotype.Component;

/// The passwords of the current run's job file.
@Component
class RunPasswords implements Passwords {

    private final CurrentRun run;
    private final DocumentPasswords passwords;

    RunPasswords(CurrentRun run, DocumentPasswords passwords) {
        this.run = run;
        this.passwords = passwords;
    }

    @Override
    public Optional<Password> workbook() {
        return passwords.of(run.get().settings()).workbook();
    }

    @Override
    public Optional<Password> pdf() {
        return passwords.of(run.get().settings()).pdf();
    }
}
