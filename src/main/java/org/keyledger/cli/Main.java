package org.keyledger.cli;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/// The program: arguments in, exit code out.
public final class Main {

    private static final int WIDTH = 100;
    private static final String LOG_TRACES = "keyledger.log.exception";

    private final Surroundings around;
    private final LedgerJobFactory factory;
    private final Signals signals;
    private final Stopping stopping;

    Main(Surroundings around, LedgerJobFactory jobs) {
        this(around, jobs, Signals.NONE, Stopping.Limits.DEFAULTS, _ -> {});
    }

    /// @param halt ends the process at once with an exit code
    Main(Surroundings around, LedgerJobFactory jobs, Signals signals, Stopping.Limits limits, IntConsumer halt) {
        this.around = around;
        this.signals = signals;
        this.stopping = new Stopping(notices(around), limits, halt);
        this.factory = new StoppableJobs(jobs, stopping);
    }

    /// Where an operator reads what becomes of a stop.
    private static Consumer<String> notices(Surroundings around) {
        return switch (around.logFormat()) {
            case TEXT -> message -> {
                around.err().println("keyledger: " + message);
                around.err().flush();
            };
            case ECS -> EcsLog.log()::warn;
        };
    }

    /// Runs a command in this process.
    ///
    /// @param application the Spring application that the job lives in
    /// @return the exit code
    public static int run(Class<?> application, String... arguments) {
        if (Arrays.asList(arguments).contains(Verbosity.OPTION)) {
            System.setProperty(LOG_TRACES, "%ex");
        }
        LogFormat format = LogFormat.of(Arrays.asList(arguments), System.getenv());
        Surroundings around = Surroundings.ofProcess(format);
        return new Main(around,
                new SpringLedgerJobFactory(application, around.environment(), new LedgerCustody(around)),
                new ProcessSignals(), Stopping.Limits.DEFAULTS, Runtime.getRuntime()::halt).execute(arguments);
    }

    int execute(String... arguments) {
        RunTally tally = new RunTally();
        RunEnd end = new RunEnd(around, tally);
        CommandLine keyledger = commands(new ObservedJobs(factory, tally));
        settle(keyledger);
        int code = keyledger.execute(arguments);
        end.tell(keyledger.getParseResult(), code);
        around.out().flush();
        around.err().flush();
        return code;
    }

    private CommandLine commands(LedgerJobFactory jobs) {
        WatchedLedgers ledgers = new WatchedLedgers(jobs);
        PeriodRunner runner = new PeriodRunner(around, ledgers);
        CommandLine keyledger = new CommandLine(new KeyledgerCommand(around.err()));
        keyledger.addSubcommand(new RunCommand(around, runner, ledgers));
        keyledger.addSubcommand(new CollectCommand(around, ledgers));
        keyledger.addSubcommand(new ReportCommand(runner));
        keyledger.addSubcommand(new DeliverCommand(around, runner));
        keyledger.addSubcommand(new CheckCommand(around, jobs));
        keyledger.addSubcommand(new ExplainCommand(around, jobs));
        keyledger.addSubcommand(new HistoryCommand(around, jobs));
        keyledger.addSubcommand(new ConfigCommand(around));
        keyledger.addSubcommand(new PruneCommand(around, jobs, Confirmation.ofConsole()));
        keyledger.addSubcommand(new SampleCommand(around));
        keyledger.addSubcommand(new VerifyCommand(around.out()));
        keyledger.addSubcommand(new CommandLine(new ScpCommand(around.err()))
                .addSubcommand(new ScpAdviseCommand(around, jobs)).addSubcommand(new ScpLintCommand(around))
                .addSubcommand(new ScpSimulateCommand(around)));
        keyledger.addSubcommand(new CommandLine(new ReviewsCommand(around.err()))
                .addSubcommand(new ReviewsImportCommand(around, jobs)));
        return keyledger;
    }

    private void settle(CommandLine keyledger) {
        keyledger.setOut(around.out()).setErr(around.err());
        keyledger.setColorScheme(CommandLine.Help.defaultColorScheme(around.terminal() ? Ansi.AUTO : Ansi.OFF));
        keyledger.setUsageHelpWidth(WIDTH);
        keyledger.registerConverter(YearMonth.class, Months::parse);
        switch (around.logFormat()) {
            case TEXT -> {
                Failures failures = new Failures(around.err(), stopping);
                keyledger.setParameterExceptionHandler(failures::wrongUsage);
                keyledger.setExecutionExceptionHandler(new WatchedFailures(failures::failed, stopping));
            }
            case ECS -> {
                FailureEvents failures = new FailureEvents(EcsLog.log(), stopping);
                keyledger.setParameterExceptionHandler(failures::wrongUsage);
                keyledger.setExecutionExceptionHandler(new WatchedFailures(failures::failed, stopping));
            }
        }
        keyledger.setExecutionStrategy(new StoppableExecution(stopping, signals));
        keyledger.getCommandSpec().usageMessage().exitCodeList(exitCodes());
    }

    private static Map<String, String> exitCodes() {
        Map<String, String> lines = new LinkedHashMap<>();
        for (ExitCode code : ExitCode.values()) {
            lines.put(" " + code.code(), code.meaning());
        }
        return lines;
    }
}
