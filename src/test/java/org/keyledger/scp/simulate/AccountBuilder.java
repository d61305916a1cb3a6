package org.keyledger.scp.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.keyledger.evidence.AccountEvidence;
import org.keyledger.evidence.AccountEvidenceReader;
import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.iam.AccountId;
import org.keyledger.organization.Account;

/// Evidence of account 444455556666, said in a few words, written, and read again.
final class AccountBuilder {

    private static final AccountId ACCOUNT = new AccountId(ScpCase.MEMBER);
    private static final String ARN = "arn:aws:iam::" + ACCOUNT + ":";
    private static final String NO_KEY = ",false,N/A,N/A,N/A,N/A";

    private final List<String> rows = new ArrayList<>();
    private final List<String> users = new ArrayList<>();
    private final List<String> roles = new ArrayList<>();
    private boolean details = true;

    /// @param lastUse date, region and service as the report prints them
    AccountBuilder userWithKey(String path, String name, String lastUse) {
        rows.add(name + "," + ARN + "user" + path + name + ",2025-06-01T09:00:00Z,false,N/A,false,true,"
                + "2025-06-01T09:00:00Z," + lastUse + NO_KEY);
        return this;
    }

    AccountBuilder userWithPassword(String name) {
        rows.add(name + "," + ARN + "user/" + name + ",2025-06-01T09:00:00Z,true,N/A,true" + NO_KEY + NO_KEY);
        return this;
    }

    AccountBuilder userWithInactiveKey(String name) {
        rows.add(name + "," + ARN + "user/" + name + ",2025-06-01T09:00:00Z,false,N/A,false,false,"
                + "2025-06-01T09:00:00Z,2026-11-20T09:00:00Z,eu-west-1,s3" + NO_KEY);
        return this;
    }

    AccountBuilder root() {
        rows.add("<root_account>," + ARN + "root,2020-01-01T00:00:00Z,false,N/A,false" + NO_KEY + NO_KEY);
        return this;
    }

    AccountBuilder tagged(String name, Map<String, String> tags) {
        users.add("{\"UserName\": \"" + name + "\", \"UserId\": \"AIDAEXAMPLE\", \"Arn\": \"" + ARN + "user/" + name
                + "\", \"Tags\": [" + tags.entrySet().stream().map(tag -> "{\"Key\": \"" + tag.getKey()
                        + "\", \"Value\": \"" + tag.getValue() + "\"}").collect(Collectors.joining(", "))
                + "]}");
        return this;
    }

    /// @param pathAndName such as `/service-role/app`
    AccountBuilder role(String pathAndName) {
        roles.add(
                "{\"RoleName\": \"" + pathAndName.substring(pathAndName.lastIndexOf('/') + 1) + "\", \"Arn\": \"" + ARN
                        + "role" + pathAndName + "\", \"AssumeRolePolicyDocument\": {\"Version\": \"2012-10-17\", "
                        + "\"Statement\": []}}");
        return this;
    }

    AccountBuilder withoutDetails() {
        details = false;
        return this;
    }

    AccountEvidence read(Path root) throws IOException {
        EvidenceFolder folder = new EvidenceFolder(root);
        Files.createDirectories(folder.account(ACCOUNT));
        Files.writeString(folder.file(ACCOUNT, EvidenceFolder.CREDENTIAL_REPORT),
                "user,arn,user_creation_time,password_enabled,password_last_used,mfa_active,access_key_1_active,"
                        + "access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,"
                        + "access_key_1_last_used_service,access_key_2_active,access_key_2_last_rotated,"
                        + "access_key_2_last_used_date,access_key_2_last_used_region,"
                        + "access_key_2_last_used_service\n" + String.join("\n", rows));
        if (details) {
            Files.writeString(folder.file(ACCOUNT, EvidenceFolder.AUTHORIZATION_DETAILS),
                    "{\"UserDetailList\": [" + String.join(",", users)
                            + "], \"GroupDetailList\": [], \"Policies\": [], \"RoleDetailList\": ["
                            + String.join(",", roles) + "]}");
        }
        return new AccountEvidenceReader(folder).read(Account.unlisted(ACCOUNT));
    }
}
