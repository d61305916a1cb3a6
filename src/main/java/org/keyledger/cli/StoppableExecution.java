package org.keyledger.cli;

import java.util.Optional;

import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/// Executes commands, and listens to signals during those that have a [TimeLimit]. All others end as any process does.
final class StoppableExecution implements IExecutionStrategy {

    private final Stopping stopping;
    private final Signals signals;

    StoppableExecution(Stopping stopping, Signals signals) {
        this.stopping = stopping;
        this.signals = signals;
    }

    @Override
    public int execute(ParseResult arguments) {
        Optional<TimeLimit> limit = limitOf(arguments);
        if (limit.isEmpty()) {
            return new RunLast().execute(arguments);
        }
        try (Signals.Listening _ = stopping.watch(signals, limit.get().timeout())) {
            return new RunLast().execute(arguments);
        }
    }

    private static Optional<TimeLimit> limitOf(ParseResult arguments) {
        ParseResult called = arguments;
        while (called.hasSubcommand()) {
            called = called.subcommand();
        }
        return called.commandSpec().mixins().values().stream().map(CommandSpec::userObject)
                .filter(TimeLimit.class::isInstance).map(TimeLimit.class::cast).findFirst();
    }
}
