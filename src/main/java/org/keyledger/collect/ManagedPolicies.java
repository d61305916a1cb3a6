package org.keyledger.collect;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.evidence.EvidenceWriter;
import org.keyledger.iam.AccountId;

import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.EntityType;

/// Collects the documents of the policies that AWS manages. They are the same in all accounts of a partition, so the first
/// account that answers is asked for them, and no other. All versions that AWS answers with are kept, as the CLI prints
/// them.
final class ManagedPolicies {

    /// What several accounts deny, none will allow.
    private static final int ACCOUNTS_ASKED = 5;

    private final IamClient iam;
    private final ReentrantLock asking = new ReentrantLock();
    private final List<String> faults = new ArrayList<>();
    private boolean done;

    ManagedPolicies(IamClient iam) {
        this.iam = iam;
    }

    /// Asks with an account's credentials unless somebody has or is at it. Nothing that goes wrong here is the account's
    /// fault.
    ///
    /// @throws Stopped when the thread is interrupted
    void collect(EvidenceFolder folder, AccountId account, Calls calls) {
        if (!asking.tryLock()) {
            return;
        }
        try {
            if (!done && faults.size() < ACCOUNTS_ASKED) {
                if (!Files.exists(folder.awsManagedPolicies())) {
                    new AuthorizationDetails(iam, calls).write(EvidenceWriter.durable(folder),
                            folder.awsManagedPolicies(), EntityType.AWS_MANAGED_POLICY);
                }
                done = true;
            }
        }
        catch (ApiFault fault) {
            faults.add("account " + account + " answered " + fault.describe());
        }
        catch (IOException failure) {
            faults.add(Remedies.describe(failure));
        }
        finally {
            asking.unlock();
        }
    }

    /// What is missing of them, as one sentence; nothing where no account has been asked in vain.
    List<String> unread() {
        asking.lock();
        try {
            return done || faults.isEmpty() ? List.of()
                    : List.of("AWS-managed policies were not read: " + faults.getFirst() + ".");
        }
        finally {
            asking.unlock();
        }
    }
}
