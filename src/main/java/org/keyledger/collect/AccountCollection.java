package org.keyledger.collect;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.keyledger.evidence.CredentialReportReader;
import org.keyledger.evidence.CredentialReportReader.NotACredentialReport;
import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.evidence.EvidenceWriter;
import org.keyledger.iam.AccountId;

import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.EntityType;
import software.amazon.awssdk.services.iam.model.GetCredentialReportResponse;

/// Collects what every account is asked for: its credential report, who may do what, and the ids of the keys.
final class AccountCollection {

    /// Not the policies that AWS manages; see [ManagedPolicies].
    private static final EntityType[] WANTED = { EntityType.USER, EntityType.GROUP, EntityType.ROLE,
            EntityType.LOCAL_MANAGED_POLICY };

    private final IamClient iam;
    private final Calls calls;
    private final Pause pause;
    private final AccountId account;
    private final EvidenceWriter writer;
    private final List<String> notes;

    /// @param notes gets one clause for each optional part that the account denies
    AccountCollection(IamClient iam, Calls calls, Pause pause, AccountId account, EvidenceWriter writer,
            List<String> notes) {
        this.iam = iam;
        this.calls = calls;
        this.pause = pause;
        this.account = account;
        this.writer = writer;
        this.notes = notes;
    }

    /// @param reportTimeout how long AWS may take to generate the report
    /// @return the keys as `ListAccessKeys` lists them
    /// @throws ApiFault when the report cannot be read, or anything else for a reason other than a missing permission
    List<Map<String, Object>> collect(Duration reportTimeout) throws IOException {
        CredentialReportRequest report = new CredentialReportRequest(iam, calls, pause, reportTimeout, account);
        report.begin();
        try {
            authorizationDetails();
        }
        catch (ApiFault fault) {
            noteOrThrow("who may do what", fault);
        }
        write(report.await());
        try {
            return accessKeys();
        }
        catch (ApiFault fault) {
            noteOrThrow("the ids of keys", fault);
            return List.of();
        }
    }

    /// The format of evidence can do without it, and the report alone is worth keeping. What is denied today will be
    /// denied again, while other faults pass.
    private void noteOrThrow(String what, ApiFault fault) {
        if (fault.kind() != ApiFault.Kind.DENIED) {
            throw fault;
        }
        notes.add(what + " could not be read: " + fault.describe());
    }

    private void authorizationDetails() throws IOException {
        new AuthorizationDetails(iam, calls).write(writer, file(EvidenceFolder.AUTHORIZATION_DETAILS), WANTED);
    }

    private void write(GetCredentialReportResponse report) throws IOException {
        writer.write(file(EvidenceFolder.CREDENTIAL_REPORT), report.content().asByteArrayUnsafe());
        writer.writeReportTime(account, report.generatedTime());
    }

    private List<String> usersWithKeys() throws IOException {
        List<String> users = new ArrayList<>();
        int[] read = new int[1];
        try {
            int unread = new CredentialReportReader().read(file(EvidenceFolder.CREDENTIAL_REPORT),
                    EvidenceFolder.CREDENTIAL_REPORT, account, entry -> {
                        read[0]++;
                        if (!entry.isRoot() && !entry.keys().isEmpty()) {
                            users.add(entry.user());
                        }
                    }, _ -> {});
            if (read[0] == 0 && unread > 0) {
                throw unreadable("none of its " + unread + " rows is one of this account");
            }
            return users;
        }
        catch (NotACredentialReport damaged) {
            throw unreadable(damaged.getMessage());
        }
    }

    private static ApiFault unreadable(String problem) {
        return new ApiFault(Api.GET_CREDENTIAL_REPORT, ApiFault.Kind.UNREADABLE, "UnreadableAnswer",
                "the credential report is unusable: " + problem + " (" + Api.GET_CREDENTIAL_REPORT.action() + ")");
    }

    private List<Map<String, Object>> accessKeys() throws IOException {
        List<Map<String, Object>> keys = new ArrayList<>();
        for (String user : usersWithKeys()) {
            keys.addAll(keysOf(user));
        }
        writer.writeJson(file(EvidenceFolder.ACCESS_KEYS), Map.of("AccessKeyMetadata", keys));
        return keys;
    }

    private List<Map<String, Object>> keysOf(String user) {
        try {
            return Pages.all(marker -> {
                var page = calls.call(Api.LIST_ACCESS_KEYS, as -> iam.listAccessKeys(
                        request -> request.userName(user).marker(marker).overrideConfiguration(as)));
                return new Pages.Page<>(page.accessKeyMetadata().stream().map(AwsJson::of).toList(),
                        Boolean.TRUE.equals(page.isTruncated()) ? page.marker() : null);
            });
        }
        catch (ApiFault fault) {
            if (fault.kind() == ApiFault.Kind.GONE) {
                // Deleted since the report was made, which may be four hours old. The report's key stays without its id.
                return List.of();
            }
            throw fault;
        }
    }

    private Path file(String name) {
        return writer.place(account, name);
    }
}
