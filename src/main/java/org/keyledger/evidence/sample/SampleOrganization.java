package org.keyledger.evidence.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.keyledger.evidence.EvidenceException;
import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.evidence.EvidenceManifest;
import org.keyledger.evidence.EvidenceWriter;
import org.keyledger.iam.AccountId;
import org.keyledger.iam.Partition;

/// Writes the evidence of an invented organization: the same bytes for the same specification, on any machine and at any
/// time, with no more than one account in memory.
public final class SampleOrganization {

    private final SampleSpec spec;
    private final StoryTime time;
    private final Roster roster;

    public SampleOrganization(SampleSpec spec) {
        this.spec = spec;
        this.time = StoryTime.until(spec.lastPeriod());
        this.roster = new Roster(spec, time);
    }

    /// Writes every month of the specification, oldest first.
    ///
    /// @param out gets a folder such as `2026-11` for each month
    /// @return those folders, oldest first
    /// @throws EvidenceException when one of them already holds evidence from elsewhere
    public List<EvidenceFolder> write(Path out) throws IOException {
        List<EvidenceFolder> folders = new ArrayList<>();
        for (YearMonth period : spec.periods().toList()) {
            folders.add(writePeriod(out, period, _ -> {}));
        }
        return folders;
    }

    /// Writes one month, which need not be among the specification's.
    ///
    /// @param written is told of each account when its files are there, for showing progress
    /// @throws EvidenceException when the month's folder already holds evidence from elsewhere
    public EvidenceFolder writePeriod(Path out, YearMonth period, Consumer<AccountId> written) throws IOException {
        EvidenceFolder folder = new EvidenceFolder(out.resolve(period.toString()));
        Instant asOf = StoryTime.asOf(period);
        EvidenceManifest manifest = new EvidenceManifest(EvidenceManifest.FORMAT_VERSION, period, asOf,
                spec.describe(), Partition.AWS, false);
        refuseToMix(folder);
        EvidenceWriter writer = new EvidenceWriter(folder);
        writer.writeManifest(manifest);
        writer.writeJson(folder.organization(), new OrganizationJson(spec, time, roster).fields());
        writer.writeCsv(folder.directory(), roster.directory(asOf));
        if (!spec.dense()) {
            IdentityCenterJson identityCenter = new IdentityCenterJson(spec, roster, asOf);
            writer.writeJson(folder.identityCenter(), identityCenter.fields());
            writer.writeJson(folder.identityStoreUsers(), identityCenter.users());
        }
        AccountWriter accounts = new AccountWriter(spec, time, roster, writer);
        for (int index = 0; index < spec.accounts(); index++) {
            AccountPlan account = AccountPlan.of(index, spec);
            accounts.write(account, asOf);
            written.accept(account.id());
        }
        return folder;
    }

    /// Accounts of another organization, left in the folder, would be read as part of this one.
    private void refuseToMix(EvidenceFolder folder) throws IOException {
        if (Files.exists(folder.manifest())) {
            if (!Files.readString(folder.manifest()).contains('"' + spec.describe() + '"')) {
                throw new EvidenceException(folder.root(), "already holds other evidence",
                        "Choose another folder for the sample, or remove this one.");
            }
        }
        else if (Files.exists(folder.accounts())) {
            throw new EvidenceException(folder.root(), "already holds accounts",
                    "Choose another folder for the sample, or remove this one.");
        }
    }
}
