package org.keyledger.aws;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/// What is wrong with an account for whoever reads it.
public sealed interface AccountFault {

    /// The first calls of these actions fail with this error.
    ///
    /// @param times how many calls of each action fail; the later ones are answered
    record Fails(Set<Action> actions, AwsError error, int times) implements AccountFault {

        public Fails {
            actions = Set.copyOf(actions);
        }
    }

    /// Calls of these actions are answered only after that time, if anybody still listens.
    record Hangs(Set<Action> actions, Duration time) implements AccountFault {

        public Hangs {
            actions = Set.copyOf(actions);
        }
    }

    /// Answers to these actions end in the middle.
    record Garbled(Set<Action> actions) implements AccountFault {

        public Garbled {
            actions = Set.copyOf(actions);
        }
    }

    /// GenerateCredentialReport answers INPROGRESS, however often it is asked.
    record ReportNeverReady() implements AccountFault {}

    /// The user is in the report, but was deleted before its keys were listed.
    ///
    /// @param userName a user, or empty for the first one that has keys
    record UserGone(String userName) implements AccountFault {}

    Duration FOREVER = Duration.ofDays(1);

    /// The role is there, but may not read.
    static AccountFault denied() {
        return failing(AwsError.ACCESS_DENIED, Set.copyOf(reads()));
    }

    /// AWS answers AccessDenied for a role that does not exist, too.
    static AccountFault roleMissing() {
        return failing(AwsError.ACCESS_DENIED, Set.of(Action.ASSUME_ROLE));
    }

    static AccountFault regionDisabled() {
        return failing(AwsError.REGION_DISABLED, Set.of(Action.ASSUME_ROLE));
    }

    static AccountFault reportFails() {
        return failing(AwsError.SERVICE_FAILURE, Set.of(Action.GENERATE_CREDENTIAL_REPORT));
    }

    static AccountFault reportNeverReady() {
        return new ReportNeverReady();
    }

    static AccountFault failing(AwsError error, Set<Action> actions) {
        return new Fails(actions, error, Integer.MAX_VALUE);
    }

    /// Only the first calls fail.
    static AccountFault failing(AwsError error, Set<Action> actions, int times) {
        return new Fails(actions, error, times);
    }

    /// No read is ever answered.
    static AccountFault hanging() {
        return new Hangs(reads(), FOREVER);
    }

    static AccountFault hanging(Set<Action> actions, Duration time) {
        return new Hangs(actions, time);
    }

    static AccountFault garbled() {
        return new Garbled(reads());
    }

    static AccountFault garbled(Set<Action> actions) {
        return new Garbled(actions);
    }

    static AccountFault userGone(String userName) {
        return new UserGone(userName);
    }

    static AccountFault firstUserGone() {
        return new UserGone("");
    }

    private static Set<Action> reads() {
        Set<Action> reads = EnumSet.noneOf(Action.class);
        for (Action action : Action.values()) {
            if (action.service() == Service.IAM || action.service() == Service.CLOUDTRAIL) {
                reads.add(action);
            }
        }
        return reads;
    }
}
