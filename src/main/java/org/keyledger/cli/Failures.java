package org.keyledger.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.keyledger.evidence.EvidenceException;
import org.keyledger.job.JobFileException;
import org.keyledger.job.JobStoppedException;
import org.keyledger.job.LedgerJobException;
import org.keyledger.templates.TemplateException;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// Tells operators what went wrong and what they can do, and chooses the exit code.
final class Failures {

    private static final String PROGRAM = "keyledger: ";

    private final PrintWriter err;
    private final Stopping stopping;

    Failures(PrintWriter err, Stopping stopping) {
        this.err = err;
        this.stopping = stopping;
    }

    int wrongUsage(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        err.println(PROGRAM + wrong.getMessage());
        UnmatchedArgumentException.printSuggestions(wrong, err);
        err.print(command.getHelp().synopsisHeading() + command.getHelp().synopsis(0));
        err.println("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE.code();
    }

    int failed(Exception failure, CommandLine command, ParseResult arguments) {
        ExitCode code = tellAll(failure);
        if (command.getParseResult().hasMatchedOption(Verbosity.OPTION)) {
            failure.printStackTrace(err);
        }
        err.flush();
        return failure instanceof JobStoppedException ? stopping.cause().map(StopCause::code).orElse(code.code())
                : code.code();
    }

    /// What is told of a failure.
    static String words(Exception failure, Stopping stopping) {
        StringWriter words = new StringWriter();
        new Failures(new PrintWriter(words), stopping).tellAll(failure);
        return words.toString().replaceFirst("^" + PROGRAM, "");
    }

    private ExitCode tellAll(Exception failure) {
        ExitCode code = tell(failure);
        // Such as a ledger that could not be put back after a run that had failed.
        for (Throwable besides : failure.getSuppressed()) {
            if (besides instanceof LedgerJobException ledger) {
                tell(ledger);
            }
        }
        return code;
    }

    private ExitCode tell(Exception failure) {
        return switch (failure) {
            case JobFileException jobFile -> {
                int count = jobFile.problems().size();
                err.println(PROGRAM + "the job file has " + (count == 1 ? "a mistake:" : count + " mistakes:"));
                jobFile.problems().forEach(problem -> err.println("  " + problem.describe()));
                yield ExitCode.USAGE;
            }
            case JobStoppedException stopped -> say(stopping.outcome(stopped.getMessage()),
                    stopping.cause().filter(StopCause.TIMED_OUT::equals).isPresent() ? ExitCode.TIMED_OUT
                            : ExitCode.STOPPED);
            case UsageException usage -> say(usage.getMessage(), ExitCode.USAGE);
            case EvidenceException evidence -> say(evidence.getMessage(), ExitCode.USAGE);
            case TemplateException template -> say(template.getMessage(), ExitCode.USAGE);
            case LedgerJobException job -> say(job.getMessage(), codeOf(job));
            default -> say("failed: " + (failure.getMessage() == null ? failure.getClass().getSimpleName()
                    : failure.getMessage()) + " (" + Verbosity.OPTION + " shows the details)", ExitCode.FAILED);
        };
    }

    /// Evidence, or a template, that proved unusable only within the job is the operator's to put right all the same.
    private static ExitCode codeOf(LedgerJobException job) {
        if (job.isConfiguration()) {
            return ExitCode.USAGE;
        }
        for (Throwable cause = job.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof EvidenceException || cause instanceof UsageException
                    || cause instanceof TemplateException) {
                return ExitCode.USAGE;
            }
        }
        return ExitCode.FAILED;
    }

    private ExitCode say(String message, ExitCode code) {
        err.println(PROGRAM + message);
        return code;
    }
}
