package org.keyledger.collect;

import java.io.IOException;

import org.keyledger.evidence.CollectionOutcome;

/// What an operator does about a fault: one sentence each.
final class Remedies {

    static final String UNWRITABLE = "EvidenceUnwritable";
    static final String MAKE_ROOM = "Make room or permit writing there, and run again.";

    private static final String RUN_AGAIN = "Run again: only what is missing is collected.";

    private Remedies() {}

    /// @param whenDenied what helps where access is denied
    static CollectionOutcome.Failed outcomeOf(ApiFault fault, String whenDenied) {
        return new CollectionOutcome.Failed(fault.api().operation(), fault.code(), fault.getMessage(),
                remedyOf(fault, whenDenied));
    }

    static CollectionOutcome.Failed outcomeOf(IOException failure) {
        return new CollectionOutcome.Failed("write evidence", UNWRITABLE, describe(failure), MAKE_ROOM);
    }

    static CollectionOutcome.Failed outcomeOf(RuntimeException unforeseen) {
        return new CollectionOutcome.Failed("collect", unforeseen.getClass().getSimpleName(),
                Redaction.of(unforeseen.getMessage()), "Run again; if it comes back, report it as a defect.");
    }

    static CollectionOutcome.Failed stopped() {
        return new CollectionOutcome.Failed("collect", "Stopped", "the run was stopped", RUN_AGAIN);
    }

    static CollectionException exceptionOf(ApiFault fault) {
        return new CollectionException(fault.code(), fault.api().operation() + " failed: " + fault.getMessage(),
                remedyOf(fault, "Allow the caller " + fault.api().action()
                        + ", or deploy jobs/aws/management-role.yaml to the management account and name its role."));
    }

    static String describe(IOException failure) {
        return "evidence cannot be written: " + failure.getClass().getSimpleName() + " " + failure.getMessage();
    }

    private static String remedyOf(ApiFault fault, String whenDenied) {
        return switch (fault.kind()) {
            case DENIED -> whenDenied;
            case CREDENTIALS_REFUSED -> "Renew the credentials that Keyledger runs with, and run again.";
            case NO_CREDENTIALS -> "Give Keyledger AWS credentials: a profile, environment variables, or a role of the"
                    + " machine that it runs on.";
            case REGION_DISABLED -> "Name a region in the job file in which this account has STS switched on.";
            case THROTTLED -> "Lower the concurrency in the job file, or run again at a quieter time.";
            case TIMED_OUT, UNREACHABLE -> "Check the network between here and AWS. " + RUN_AGAIN;
            case SERVER_ERROR, UNREADABLE -> "The fault is on AWS's side. " + RUN_AGAIN;
            case REPORT_NOT_READY -> "AWS is still at it. " + RUN_AGAIN;
            case WRONG_ACCOUNT -> "Check the endpoint and the role: it must be a role of this account.";
            case GONE, OTHER -> "Look the code up in AWS's API reference. " + RUN_AGAIN;
        };
    }
}
