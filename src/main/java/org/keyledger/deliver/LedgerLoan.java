package org.keyledger.deliver;

import java.util.List;

/// A ledger of a bucket on loan: as long as it lasts, no other process takes the same one. Fetched, worked on in its local file,
/// given back.
public interface LedgerLoan extends AutoCloseable {

    /// Brings the local file up to the bucket's.
    ///
    /// @throws LedgerRefusedException when the local file has gone a way of its own, or the bucket's is damaged
    /// @throws NotDeliveredException  when the bucket cannot be read
    void fetch() throws LedgerRefusedException, NotDeliveredException;

    /// What an operator should know: whose lease was taken over, what was fetched, what was put. Each is told once.
    List<String> notes();

    /// Puts the local file into the bucket. Nobody may have it open.
    ///
    /// @throws LedgerRefusedException when another has taken the ledger over meanwhile
    /// @throws NotDeliveredException  when it cannot be put there
    void giveBack() throws LedgerRefusedException, NotDeliveredException;

    /// Lets others take the ledger, whether it was given back or not.
    @Override
    void close();
}
