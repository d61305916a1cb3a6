package org.keyledger.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A month of two accounts whose users have old keys and owners of every kind.
///
/// In 111122223333 (owner boss@example.com by its tag): anna is in the directory, ben's tag names an address elsewhere, carl
/// has left, svc-report's tag names a team, nobody-cli has no tag. In 444455556666, which names no owner: anna again, and lone.
public final class HolderEvidence {

    public static final YearMonth PERIOD = YearMonth.of(2026, 10);

    private static final String HEADER = "user,arn,user_creation_time,password_enabled,mfa_active,access_key_1_active,"
            + "access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,"
            + "access_key_1_last_used_service,access_key_2_active,access_key_2_last_rotated,"
            + "access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service,password_last_used\n";

    private final Path root;

    private record User(String name, String ownerTag) {}

    private HolderEvidence(Path root) {
        this.root = root;
    }

    public static Path write(Path root) throws IOException {
        HolderEvidence evidence = new HolderEvidence(root);
        Path month = Files.createDirectories(root.resolve(PERIOD.toString()));
        Files.writeString(month.resolve("evidence.json"), """
                {"FormatVersion": 1, "Period": "2026-10", "AsOf": "2026-10-28T06:00:00Z", "Source": "by hand"}
                """);
        Files.writeString(month.resolve("organization.json"), """
                {"Organization": {"Id": "o-exampleorgid"}, "Accounts": [
                 {"Id": "111122223333", "Name": "payments", "Status": "ACTIVE",
                  "Tags": [{"Key": "Owner", "Value": "boss@example.com"}]},
                 {"Id": "444455556666", "Name": "search", "Status": "ACTIVE", "Tags": []}]}
                """);
        Files.writeString(month.resolve("directory.csv"), """
                email,username,name,status,manager
                anna@example.com,anna,Anna,ACTIVE,
                boss@example.com,boss,Boss,ACTIVE,
                carl@example.com,carl,Carl,DEPARTED,
                """);
        evidence.account("111122223333", List.of(new User("anna", ""), new User("ben", "ben@other.example"),
                new User("carl", ""), new User("nobody-cli", ""), new User("svc-report", "Team-X@Example.com")));
        evidence.account("444455556666", List.of(new User("anna", ""), new User("lone", "")));
        return root;
    }

    private void account(String id, List<User> users) throws IOException {
        Path folder = Files.createDirectories(root.resolve(PERIOD.toString()).resolve("accounts").resolve(id));
        List<String> keys = new ArrayList<>();
        StringBuilder report = new StringBuilder(HEADER);
        for (User user : users) {
            report.append(user.name()).append(",arn:aws:iam::").append(id).append(":user/").append(user.name()).append(
                    ",2020-01-01T00:00:00Z,true,true,true,2020-01-01T00:00:00Z,2026-10-27T00:00:00Z,us-east-1,s3,false,"
                            + "N/A,N/A,N/A,N/A,N/A\n");
            keys.add("{\"UserName\": \"" + user.name() + "\", \"AccessKeyId\": \"" + keyId(id, user.name())
                    + "\", \"Status\": \"Active\", \"CreateDate\": \"2020-01-01T00:00:00Z\"}");
        }
        Files.writeString(folder.resolve("credential-report.csv"), report);
        Files.writeString(folder.resolve("credential-report.json"), "{\"GeneratedTime\": \"2026-10-28T05:00:00Z\"}");
        Files.writeString(folder.resolve("access-keys.json"),
                "{\"AccessKeyMetadata\": [" + String.join(",", keys) + "]}");
        Files.writeString(folder.resolve("account-authorization-details.json"), users.stream()
                .map(user -> details(id, user)).collect(Collectors.joining(",", "{\"UserDetailList\": [",
                        "], \"GroupDetailList\": [], \"RoleDetailList\": [], \"Policies\": []}")));
    }

    /// Such as `AKIAPANNAAAAAEXAMPLE`, of twenty characters.
    private static String keyId(String account, String user) {
        String middle = user.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z]", "");
        return "AKIA" + (account.startsWith("1") ? "P" : "S") + (middle + "AAAAAAAA").substring(0, 8) + "EXAMPLE";
    }

    private static String details(String account, User user) {
        String tags = user.ownerTag().isEmpty() ? ""
                : "{\"Key\": \"Owner\", \"Value\": \"" + user.ownerTag() + "\"}";
        return """
                {"UserName": "%s", "UserId": "AIDA%s", "Path": "/", "Arn": "arn:aws:iam::%s:user/%s",
                 "CreateDate": "2020-01-01T00:00:00Z", "UserPolicyList": [], "GroupList": [],
                 "AttachedManagedPolicies": [], "Tags": [%s]}""".formatted(user.name(), "EXAMPLE".repeat(2), account,
                user.name(), tags);
    }
}
