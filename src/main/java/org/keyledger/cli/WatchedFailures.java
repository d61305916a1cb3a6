package org.keyledger.cli;

import org.keyledger.job.JobStoppedException;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Has a failure told to operators and logs first, and then to whom the job file names: an alert may take its time, and may
/// fail. Of a run that was stopped by a signal, whoever sent it knows.
record WatchedFailures(IExecutionExceptionHandler telling, Stopping stopping) implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments)
            throws Exception {
        int code = telling.handleExecutionException(failure, command, arguments);
        boolean signalled = failure instanceof JobStoppedException && code != ExitCode.TIMED_OUT.code();
        if (command.getCommand() instanceof Watched watched && !signalled) {
            watched.watch().failed(Failures.words(failure, stopping), ExitCode.of(code));
        }
        return code;
    }
}
