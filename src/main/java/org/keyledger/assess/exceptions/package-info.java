/// The exceptions register: what somebody has agreed to leave as it is, until when, and whether those agreements are in
/// order. Pure functions; the day is an argument.
///
/// - **In:** the entries that `job` has read, one assessed account after another. **Out:** which findings an entry covers,
///   how many, and what is wrong with the entries themselves.
@NamedInterface("exceptions")
package org.keyledger.assess.exceptions;

import org.springframework.modulith.NamedInterface;
