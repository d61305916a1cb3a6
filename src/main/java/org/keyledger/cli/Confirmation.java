package org.keyledger.cli;

import java.io.Console;
import java.util.Optional;

/// Asks whoever started the command.
interface Confirmation {

    /// @return empty where nobody can be asked
    Optional<Boolean> ask(String question);

    static Confirmation ofConsole() {
        return question -> {
            Console console = System.console();
            if (console == null || !console.isTerminal()) {
                return Optional.empty();
            }
            String answer = console.readLine("%s [y/N] ", question);
            return Optional.of(answer != null && (answer.strip().equalsIgnoreCase("y")
                    || answer.strip().equalsIgnoreCase("yes")));
        };
    }
}
