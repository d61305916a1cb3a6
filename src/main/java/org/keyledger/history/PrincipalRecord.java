package org.keyledger.history;

import java.time.Instant;
import java.time.LocalDate;
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
public record PrincipalRecord(int seq, String user, String arn, String kind, Treatment treatment, String reason,
        int workingKeys, boolean inUse, boolean console, Use use, String owner, String ownerStatus,
        String replacement, Exemption exception, Outcomes outcomes) {

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
}
