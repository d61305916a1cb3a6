package org.keyledger.scp.impact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Evidence of 2026-11, said in a few words and written: a root with the units Prod and Sandbox, and FullAWSAccess
/// everywhere. Account 111122223333 manages it.
public final class SmallOrganization {

    public static final String MANAGEMENT = "111122223333";

    private static final String HEADER = "user,arn,user_creation_time,password_enabled,password_last_used,mfa_active,"
            + "access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,"
            + "access_key_1_last_used_service,access_key_2_active,access_key_2_last_rotated,"
            + "access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service";
    private static final String NO_KEY = ",false,N/A,N/A,N/A,N/A";
    private static final String FULL_ACCESS =
            "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}}";

    private final Map<String, String> accounts = new LinkedHashMap<>();
    private final Map<String, List<String>> rows = new LinkedHashMap<>();
    private final Map<String, List<String>> roles = new LinkedHashMap<>();
    private final Map<String, String> outcomes = new LinkedHashMap<>();

    public SmallOrganization() {
        account(MANAGEMENT, "r-ab12", "ACTIVE");
    }

    /// @param parent `r-ab12`, `ou-prod` or `ou-sandbox`
    public SmallOrganization account(String id, String parent, String state) {
        accounts.put(id, "{\"Id\":\"" + id + "\",\"Name\":\"account " + id.charAt(0) + "\",\"State\":\"" + state
                + "\",\"ParentId\":\"" + parent + "\"}");
        return this;
    }

    /// An account of Prod that was read.
    public SmallOrganization prod(String id) {
        return account(id, "ou-prod", "ACTIVE").row(id, "<root_account>,arn:aws:iam::" + id
                + ":root,2020-01-01T00:00:00Z,false,N/A,false" + NO_KEY + NO_KEY);
    }

    /// @param uses of each key the date, region and service as the report prints them
    public SmallOrganization user(String id, String name, String... uses) {
        StringBuilder row = new StringBuilder(name + ",arn:aws:iam::" + id + ":user/" + name
                + ",2025-06-01T09:00:00Z,false,N/A,false");
        for (String use : uses) {
            row.append(",true,2025-06-01T09:00:00Z,").append(use);
        }
        return row(id, row.append(NO_KEY.repeat(2 - uses.length)).toString());
    }

    public SmallOrganization userWithPassword(String id, String name) {
        return row(id, name + ",arn:aws:iam::" + id + ":user/" + name + ",2025-06-01T09:00:00Z,true,N/A,true" + NO_KEY
                + NO_KEY);
    }

    public SmallOrganization row(String id, String row) {
        rows.computeIfAbsent(id, _ -> new ArrayList<>()).add(row);
        return this;
    }

    /// @param pathAndName such as `/service-role/app`
    public SmallOrganization role(String id, String pathAndName) {
        roles.computeIfAbsent(id, _ -> new ArrayList<>()).add("{\"RoleName\":\""
                + pathAndName.substring(pathAndName.lastIndexOf('/') + 1) + "\",\"Arn\":\"arn:aws:iam::" + id + ":role"
                + pathAndName + "\",\"AssumeRolePolicyDocument\":{\"Version\":\"2012-10-17\",\"Statement\":[]}}");
        return this;
    }

    /// @param outcome JSON of `outcome.json`
    public SmallOrganization outcome(String id, String outcome) {
        outcomes.put(id, outcome);
        return this;
    }

    /// @return the month's folder
    public Path write(Path evidence) throws IOException {
        Path month = Files.createDirectories(evidence.resolve("2026-11"));
        Files.writeString(month.resolve("evidence.json"), "{\"FormatVersion\":1,\"Period\":\"2026-11\","
                + "\"AsOf\":\"2026-11-30T06:00:00Z\",\"Source\":\"test\",\"Partition\":\"aws\"}");
        Files.writeString(month.resolve("organization.json"), organization());
        for (String id : rows.keySet()) {
            write(month, id, "credential-report.csv", HEADER + "\n" + String.join("\n", rows.get(id)) + "\n");
            write(month, id, "credential-report.json", "{\"GeneratedTime\":\"2026-11-30T05:00:00Z\"}");
        }
        for (String id : roles.keySet()) {
            write(month, id, "account-authorization-details.json",
                    "{\"UserDetailList\":[],\"GroupDetailList\":[],\"Policies\":[],\"RoleDetailList\":["
                            + String.join(",", roles.get(id)) + "]}");
        }
        for (String id : outcomes.keySet()) {
            write(month, id, "outcome.json", outcomes.get(id));
        }
        return month;
    }

    private static void write(Path month, String id, String name, String text) throws IOException {
        Files.writeString(Files.createDirectories(month.resolve("accounts").resolve(id)).resolve(name), text);
    }

    private String organization() {
        List<String> places = new ArrayList<>(List.of("r-ab12", "ou-prod", "ou-sandbox"));
        places.addAll(accounts.keySet());
        return "{\"Organization\":{\"Id\":\"o-exampleorgid\",\"MasterAccountId\":\"" + MANAGEMENT + "\"},"
                + "\"Roots\":[{\"Id\":\"r-ab12\",\"Name\":\"Root\"}],\"OrganizationalUnits\":["
                + "{\"Id\":\"ou-prod\",\"Name\":\"Prod\",\"ParentId\":\"r-ab12\"},"
                + "{\"Id\":\"ou-sandbox\",\"Name\":\"Sandbox\",\"ParentId\":\"r-ab12\"}],\"Accounts\":["
                + String.join(",", accounts.values())
                + "],\"Policies\":[{\"Id\":\"p-FullAWSAccess\",\"Name\":\"FullAWSAccess\",\"AwsManaged\":true,"
                + "\"Content\":" + FULL_ACCESS + ",\"TargetIds\":[\"" + String.join("\",\"", places) + "\"]}]}";
    }
}
