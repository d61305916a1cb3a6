package org.keyledger.iam;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/// An event of CloudTrail about an access key, or about the making of an IAM user. CloudTrail keeps them for 90 days.
///
/// @param user       whose key it was about, named as the credential report prints
///                   them; empty where the event does not tell
/// @param key        the key's id; empty for attempts that made none, and where the event does not tell
/// @param keyCreated when a key was created; filled for keys that were
/// @param failure    empty where the call succeeded
/// @param sourceIp   as printed: an address, or a service's name
public record KeyEvent(Instant time, Action action, String user, Optional<AccessKeyId> key,
        Optional<Instant> keyCreated, Optional<Failure> failure, Actor actor, String sourceIp, String userAgent) {

    public KeyEvent {
        Objects.requireNonNull(time, "an event has a time");
        Objects.requireNonNull(action, "an event has a name");
    }

    public boolean succeeded() {
        return failure.isEmpty();
    }

    /// The calls that are followed.
    public enum Action {

        CREATE_USER("CreateUser"), CREATE_KEY("CreateAccessKey"), UPDATE_KEY("UpdateAccessKey"),
        DELETE_KEY("DeleteAccessKey");

        private final String eventName;

        Action(String eventName) {
            this.eventName = eventName;
        }

        /// As CloudTrail prints it.
        public String eventName() {
            return eventName;
        }

        public static Optional<Action> of(String eventName) {
            return Arrays.stream(values()).filter(action -> action.eventName.equals(eventName)).findFirst();
        }
    }

    /// @param code    such as `AccessDenied` or `LimitExceededException`
    /// @param message what AWS said, or empty
    public record Failure(String code, String message) {

        public Failure {
            if (code.isEmpty()) {
                throw new IllegalArgumentException("a failure has an error code");
            }
        }

        public boolean isDenied() {
            return code.startsWith("AccessDenied");
        }

        /// Whether the user had all the keys that a user may have, which is two.
        public boolean isLimitExceeded() {
            return code.startsWith("LimitExceeded");
        }
    }

    /// Who made a call: CloudTrail's `userIdentity`.
    ///
    /// @param type      such as `IAMUser`, `AssumedRole` or `Root`
    /// @param arn       of the session for an assumed role; empty where the event gives none
    /// @param principal the unique id, or for a service its name; empty where the event gives none
    /// @param issuer    the ARN of the role or user that a session is of; empty for all others
    public record Actor(String type, String arn, String principal, String issuer) {

        /// In few words, such as `role/ci (session deploy-42)`, `user alice` or `root user`.
        public String describe() {
            String resource = arn.isEmpty() ? "" : arn.substring(arn.lastIndexOf(':') + 1);
            if (resource.startsWith("assumed-role/")) {
                return role(resource.substring("assumed-role/".length()));
            }
            if (resource.startsWith("user/")) {
                return "user " + lastName(resource);
            }
            if (resource.startsWith("federated-user/")) {
                return "federated user " + lastName(resource)
                        + (issuer.isEmpty() ? "" : " of user " + lastName(issuer));
            }
            if (type.equals("Root")) {
                return "root user";
            }
            String known = arn.isEmpty() ? principal : arn;
            return (type.isEmpty() ? "unknown caller" : type) + (known.isEmpty() ? "" : " " + known);
        }

        /// The name of the IAM user who called, or the root user's; empty for all others.
        public String userName() {
            return type.equals("Root") ? CredentialReportEntry.ROOT
                    : type.equals("IAMUser") && arn.contains(":user/") ? lastName(arn) : "";
        }

        /// The ARN of the principal as policies see it: of the role for its sessions.
        public String principalArn() {
            return issuer.isEmpty() ? arn : issuer;
        }

        private static String role(String nameAndSession) {
            int slash = nameAndSession.indexOf('/');
            return slash < 0 ? "role/" + nameAndSession
                    : "role/" + nameAndSession.substring(0, slash) + " (session " + nameAndSession.substring(slash + 1)
                            + ")";
        }

        private static String lastName(String path) {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }
}
