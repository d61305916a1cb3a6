package org.keyledger.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// An IAM user in a period as service control policies concern it: one with a key that may work or a console password; or
/// a root user with a key.
///
/// @param seq         place among the account's
/// @param kind        `Human`, `Machine`, `Unknown` or `Root`
/// @param reason      why it is treated so, a sentence
/// @param workingKeys keys not shown to be inactive
/// @param inUse       whether one of them was used lately, or nobody can tell
/// @param use         the latest use
/// @param replacement what its keys should become
/// @param exception   the advised exception, or the one there is
/// @param outcomes    what policies make of it
/// @param signIn      whether a person can work without its keys
public record PrincipalRecord(int seq, String user, String arn, String kind, Treatment treatment, String reason,
        int workingKeys, boolean inUse, boolean console, Use use, String owner, String ownerStatus,
        String replacement, Exemption exception, Outcomes outcomes, SignIn signIn) {

    /// One that is no person with a working key.
    public PrincipalRecord(int seq, String user, String arn, String kind, Treatment treatment, String reason,
            int workingKeys, boolean inUse, boolean console, Use use, String owner, String ownerStatus,
            String replacement, Exemption exception, Outcomes outcomes) {
        this(seq, user, arn, kind, treatment, reason, workingKeys, inUse, console, use, owner, ownerStatus,
                replacement, exception, outcomes, SignIn.NONE);
    }

    public PrincipalRecord with(SignIn found) {
        return new PrincipalRecord(seq, user, arn, kind, treatment, reason, workingKeys, inUse, console, use, owner,
                ownerStatus, replacement, exception, outcomes, found);
    }

    /// What becomes of a principal once IAM users are denied.
    public enum Treatment {
        /// A machine needs its key for now: an exception with an end.
        EXEMPT("Exception"),
        /// A person, who signs in with Identity Center instead.
        MIGRATE("Migrate"),
        /// Nobody uses the keys, or nobody answers for them.
        DELETE("Delete keys"),
        /// The evidence does not tell; somebody has to.
        DECIDE("Decide"),
        /// The management account is bound by no service control policy.
        NOT_BOUND("Not bound");

        private final String title;

        Treatment(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /// @param when    empty where none is recorded
    /// @param service signing name, or empty
    /// @param region  or empty
    public record Use(Optional<Instant> when, String service, String region) {

        public static final Use NONE = new Use(Optional.empty(), "", "");
    }

    /// @param id      of the register's entry that names the principal; empty where none does
    /// @param ticket  of that entry
    /// @param expires the last day; empty for all who get no exception
    /// @param granted whether the principal carries the exception's tag today
    public record Exemption(String id, String ticket, Optional<LocalDate> expires, boolean granted) {

        public static final Exemption NONE = new Exemption("", "", Optional.empty(), false);
    }

    /// Each `ALLOWED`, `DENIED` or `UNKNOWN`.
    ///
    /// @param today      by the policies attached today
    /// @param asIs       by the recommended ones, with the exceptions there are
    /// @param afterwards by the recommended ones, with the exceptions that are advised
    /// @param decidedBy  the statement that decides `afterwards`, or what would; empty where nothing denies
    public record Outcomes(String today, String asIs, String afterwards, String decidedBy) {}

    /// Whether the person who holds the keys can sign in through IAM Identity Center and work in the account.
    ///
    /// @param state    `IN_STORE_WITH_ASSIGNMENT`, `IN_STORE_WITHOUT_ASSIGNMENT`, `NOT_IN_STORE`, `DISABLED`, `NO_INSTANCE`
    ///                 or `UNKNOWN`; empty for all but people with a working key
    /// @param person   what the person signs in as, or is called where that is unknown
    /// @param roles    names of the permission sets that the person has in the account
    /// @param nextStep what to do so that the keys can go: one or two sentences
    public record SignIn(String state, String person, List<String> roles, String nextStep) {

        public static final SignIn NONE = new SignIn("", "", List.of(), "");

        public SignIn {
            roles = List.copyOf(roles);
        }

        /// Whether it was asked at all.
        public boolean concerns() {
            return !state.isEmpty();
        }
    }
}
