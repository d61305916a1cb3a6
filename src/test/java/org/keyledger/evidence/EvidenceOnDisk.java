package org.keyledger.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;

import org.keyledger.iam.AccountId;
import org.keyledger.organization.Account;
import org.keyledger.organization.AccountState;

/// Evidence of one month that tests lay down file by file.
final class EvidenceOnDisk {

    static final YearMonth PERIOD = YearMonth.of(2026, 11);

    private final Path evidence;
    private final Path period;

    EvidenceOnDisk(Path evidence) {
        this.evidence = evidence;
        this.period = evidence.resolve(PERIOD.toString());
    }

    /// An account of which everything is there and well.
    EvidenceOnDisk withCompleteAccount(String id) {
        return with("accounts/" + id + "/credential-report.csv",
                Reports.report(Reports.keyHolder("anna")).replace("123456789012", id))
                .with("accounts/" + id + "/credential-report.json", "{\"GeneratedTime\": \"2026-11-30T05:00:00Z\"}")
                .with("accounts/" + id + "/outcome.json", "{\"Outcome\": \"collected\"}")
                .with("accounts/" + id + "/access-keys.json", """
                        {"AccessKeyMetadata": [{"UserName": "anna", "AccessKeyId": "AKIAIOSFODNN7EXAMPLE",
                         "Status": "Active", "CreateDate": "2026-01-02T03:04:05+00:00"}]}
                        """)
                .with("accounts/" + id + "/account-authorization-details.json",
                        "{\"UserDetailList\": [{\"UserName\": \"anna\"}]}");
    }

    EvidenceOnDisk with(String name, String text) {
        try {
            Path file = period.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    EvidenceOnDisk without(String name) {
        try {
            Files.delete(period.resolve(name));
            return this;
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    EvidenceOnDisk withFolder(String name) {
        try {
            Files.createDirectories(period.resolve(name));
            return this;
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    PeriodEvidence open() {
        return PeriodEvidence.open(evidence, PERIOD);
    }

    AccountEvidence read(String id) {
        return read(id, AccountState.ACTIVE);
    }

    AccountEvidence read(String id, AccountState state) {
        return new AccountEvidenceReader(new EvidenceFolder(period))
                .read(new Account(new AccountId(id), "", "", state, "", Map.of()));
    }

    AccountEvidence read(String id, Instant asOf) {
        return new AccountEvidenceReader(new EvidenceFolder(period), asOf)
                .read(Account.unlisted(new AccountId(id)));
    }
}
