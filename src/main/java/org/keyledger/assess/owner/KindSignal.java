package org.keyledger.assess.owner;

import org.keyledger.assess.owner.KeyKind.Kind;

/// Something in the evidence that speaks for a person or a machine.
///
/// @param evidence one clause
record KindSignal(Kind kind, Weight weight, String evidence) {

    /// How far a signal is to be trusted, weakest first.
    enum Weight {
        /// A use that the other kind may have, too.
        HINT,
        /// A name that is usual for the kind.
        USUAL,
        /// What only one kind has a reason for, such as an MFA device.
        STRONG,
        /// What the operator configured for just this purpose.
        DECISIVE
    }
}
