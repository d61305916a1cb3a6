package org.keyledger.collect;

import java.time.Duration;
import java.util.SplittableRandom;

import org.keyledger.iam.AccountId;

import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.GetCredentialReportResponse;
import software.amazon.awssdk.services.iam.model.ReportStateType;

/// Has AWS generate an account's credential report and waits for it. AWS takes seconds, so whoever wants a report asks
/// early and comes back for it.
final class CredentialReportRequest {

    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final double GROWTH = 1.6;

    private final IamClient iam;
    private final Calls calls;
    private final Pause pause;
    private final Duration timeout;
    private final SplittableRandom jitter;
    private Duration waited = Duration.ZERO;
    private Duration wait = FIRST_WAIT;
    private boolean complete;

    /// @param account spreads the waits, so that accounts begun together do not ask together
    CredentialReportRequest(IamClient iam, Calls calls, Pause pause, Duration timeout, AccountId account) {
        this.iam = iam;
        this.calls = calls;
        this.pause = pause;
        this.timeout = timeout;
        this.jitter = new SplittableRandom(Long.parseLong(account.value()));
    }

    void begin() {
        try {
            complete = calls.call(Api.GENERATE_CREDENTIAL_REPORT,
                    as -> iam.generateCredentialReport(request -> request.overrideConfiguration(as)))
                    .state() == ReportStateType.COMPLETE;
        }
        catch (ApiFault fault) {
            // Too many reports asked for at a time (IAM API reference, GenerateCredentialReport): ask again later.
            if (!fault.code().startsWith("LimitExceeded")) {
                throw fault;
            }
        }
    }

    /// Waits for what [#begin] has begun. While AWS is at it, asking again is how to learn of it.
    GetCredentialReportResponse await() {
        if (!complete) {
            begin();
        }
        while (true) {
            if (complete) {
                try {
                    return calls.call(Api.GET_CREDENTIAL_REPORT,
                            as -> iam.getCredentialReport(request -> request.overrideConfiguration(as)));
                }
                catch (ApiFault fault) {
                    if (fault.kind() != ApiFault.Kind.REPORT_NOT_READY) {
                        throw fault;
                    }
                }
            }
            pauseWithinTimeout();
            begin();
        }
    }

    private void pauseWithinTimeout() {
        if (waited.compareTo(timeout) >= 0) {
            throw new ApiFault(Api.GENERATE_CREDENTIAL_REPORT, ApiFault.Kind.REPORT_NOT_READY, "ReportInProgress",
                    "AWS was still generating the credential report after " + timeout + " ("
                            + Api.GENERATE_CREDENTIAL_REPORT.action() + ")");
        }
        Duration now = scaled(wait, jitter.nextDouble(0.75, 1.25));
        if (now.compareTo(timeout.minus(waited)) > 0) {
            now = timeout.minus(waited);
        }
        pause.of(now);
        waited = waited.plus(now);
        wait = scaled(wait, GROWTH);
        if (wait.compareTo(LONGEST_WAIT) > 0) {
            wait = LONGEST_WAIT;
        }
    }

    private static Duration scaled(Duration duration, double factor) {
        return Duration.ofNanos(Math.round(duration.toNanos() * factor));
    }
}
