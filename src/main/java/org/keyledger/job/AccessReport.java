package org.keyledger.job;

import java.util.List;

import org.keyledger.iam.AccountId;

/// What a job may read.
///
/// @param callerAccount whose credentials the job has
/// @param callerArn     who it is, as AWS says
/// @param partition     such as `aws`
/// @param source        what is read, such as `organization o-exampleorgid`
/// @param listed        accounts that a collection would call
/// @param notes         what could not be read of the organization although it was wanted: one sentence each
/// @param accounts      those that were tried, in the order of their ids
public record AccessReport(AccountId callerAccount, String callerArn, String partition, String source, long listed,
        List<String> notes, List<AccountAccess> accounts) {

    public AccessReport {
        notes = List.copyOf(notes);
        accounts = List.copyOf(accounts);
    }

    /// @param ou      path of its unit; empty where it has none or it is unknown
    /// @param lacking nothing when the account is ready
    public record AccountAccess(AccountId account, String name, String ou, List<Lacking> lacking) {

        public AccountAccess {
            lacking = List.copyOf(lacking);
        }

        public boolean isReady() {
            return lacking.isEmpty();
        }
    }

    /// Something that a collection needs and that AWS refuses.
    ///
    /// @param api    such as `iam:GenerateCredentialReport`
    /// @param code   AWS's error code
    /// @param remedy what an operator does about it: one sentence
    public record Lacking(String api, String code, String remedy) {}
}
