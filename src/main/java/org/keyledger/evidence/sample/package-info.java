/// An invented organization whose evidence anyone may look at: any number of accounts, users and months, the same bytes
/// for the same specification, and a story in which keys slowly get better.
///
/// - **In:** a [SampleSpec]. **Out:** evidence folders, in the public format, written account by account.
/// - **May import:** `evidence` and what it may. Reads no clock and no randomness but the seed's.
@NamedInterface("sample")
package org.keyledger.evidence.sample;

import org.springframework.modulith.NamedInterface;
