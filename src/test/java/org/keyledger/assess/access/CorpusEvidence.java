package org.keyledger.assess.access;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.keyledger.assess.access.PolicyCase.Holder;
import org.keyledger.evidence.AccountEvidence;
import org.keyledger.evidence.AccountEvidenceReader;
import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.iam.AccountId;
import org.keyledger.organization.Account;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/// A case laid down as evidence of account 111122223333, in the shape of `aws iam get-account-authorization-details`, and
/// read back as a run reads it.
final class CorpusEvidence {

    static final AccountId ACCOUNT = new AccountId("111122223333");

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String CREATED = "2025-06-01T09:00:00+00:00";
    private static final String HEADER = "user,arn,user_creation_time,password_enabled,password_last_used,"
            + "password_last_changed,password_next_rotation,mfa_active,access_key_1_active,access_key_1_last_rotated,"
            + "access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service,"
            + "access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,"
            + "access_key_2_last_used_region,access_key_2_last_used_service,"
            + "cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated\n";
    private static final String ACTIVE_KEY = ",2025-06-01T09:00:00Z,false,N/A,N/A,N/A,false,"
            + "true,2025-06-01T09:00:00Z,N/A,N/A,N/A,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A\n";

    private static final Holder SUPPORT = new Holder(null, null, null, null, null,
            "/aws-service-role/support.amazonaws.com/", """
                    {"Statement":[{"Effect":"Allow","Principal":{"Service":"support.amazonaws.com"},\
                    "Action":"sts:AssumeRole"}]}""");

    /// The two forms in which a policy document comes.
    enum Form {
        /// A JSON object, as the AWS CLI prints it.
        PRINTED,
        /// A string in RFC 3986 encoding, as the API returns it.
        ENCODED
    }

    private final PolicyCase given;
    private final Form form;
    private final ObjectNode details = MAPPER.createObjectNode();

    private CorpusEvidence(PolicyCase given, Form form) {
        this.given = given;
        this.form = form;
    }

    /// @param root an empty folder
    static AccountEvidence of(PolicyCase given, Form form, Path root) throws IOException {
        EvidenceFolder folder = new EvidenceFolder(root);
        Files.createDirectories(folder.account(ACCOUNT));
        CorpusEvidence evidence = new CorpusEvidence(given, form);
        Files.writeString(folder.file(ACCOUNT, EvidenceFolder.CREDENTIAL_REPORT), evidence.report());
        Files.writeString(folder.file(ACCOUNT, EvidenceFolder.AUTHORIZATION_DETAILS), evidence.authorization());
        return new AccountEvidenceReader(folder).read(Account.unlisted(ACCOUNT));
    }

    private String report() {
        String path = given.user() == null ? "/" : given.user().path();
        return HEADER + PolicyCase.SUBJECT + "," + arn("user", path, PolicyCase.SUBJECT) + ACTIVE_KEY;
    }

    private String authorization() {
        ArrayNode users = details.putArray("UserDetailList");
        if (given.user() != null) {
            addUser(users, PolicyCase.SUBJECT, given.user());
        }
        given.others().forEach((name, other) -> addUser(users, name, other));
        ArrayNode groups = details.putArray("GroupDetailList");
        given.groups().forEach((name, group) -> inlineOf(group, "GroupPolicyList",
                named(groups.addObject(), "group", name, group)));
        ArrayNode roles = details.putArray("RoleDetailList");
        given.roles().forEach((name, role) -> addRole(roles, name, role));
        // AWS makes it in every account: a list of roles that is empty was not asked for.
        addRole(roles, "AWSServiceRoleForSupport", SUPPORT);
        ArrayNode policies = details.putArray("Policies");
        given.policies().forEach((arn, versions) -> addPolicy(policies, arn, versions));
        return MAPPER.writeValueAsString(details);
    }

    private void addUser(ArrayNode users, String name, Holder holder) {
        ObjectNode user = named(users.addObject(), "user", name, holder);
        inlineOf(holder, "UserPolicyList", user);
        ArrayNode memberOf = user.putArray("GroupList");
        holder.groups().forEach(memberOf::add);
        boundaryOf(holder, user);
        tagsOf(holder, user);
    }

    private void addRole(ArrayNode roles, String name, Holder holder) {
        ObjectNode role = named(roles.addObject(), "role", name, holder);
        document(role, "AssumeRolePolicyDocument", holder.trust());
        inlineOf(holder, "RolePolicyList", role);
        ArrayNode profiles = role.putArray("InstanceProfileList");
        if (holder.trust().contains("ec2.amazonaws.com")) {
            named(profiles.addObject(), "instance-profile", name, holder).remove("AttachedManagedPolicies");
        }
        boundaryOf(holder, role);
        tagsOf(holder, role);
    }

    private void addPolicy(ArrayNode policies, String arn, List<String> documents) {
        String last = "v" + documents.size();
        String byDefault = given.defaults().getOrDefault(arn, last);
        ObjectNode policy = policies.addObject().put("PolicyName", nameIn(arn)).put("PolicyId", "ANPAEXAMPLE")
                .put("Arn", arn).put("Path", "/").put("DefaultVersionId", byDefault).put("IsAttachable", true)
                .put("CreateDate", CREATED);
        ArrayNode versions = policy.putArray("PolicyVersionList");
        for (int i = documents.size(); i > 0; i--) {
            ObjectNode version = versions.addObject().put("VersionId", "v" + i)
                    .put("IsDefaultVersion", byDefault.equals("v" + i)).put("CreateDate", CREATED);
            document(version, "Document", documents.get(i - 1));
        }
    }

    private ObjectNode named(ObjectNode node, String kind, String name, Holder holder) {
        String title = kind.equals("instance-profile") ? "InstanceProfile"
                : Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
        node.put("Path", holder.path()).put(title + "Name", name).put(title + "Id", "AIDAEXAMPLE")
                .put("Arn", arn(kind, holder.path(), name)).put("CreateDate", CREATED);
        ArrayNode attached = node.putArray("AttachedManagedPolicies");
        holder.attached().forEach(arn -> attached.addObject().put("PolicyName", nameIn(arn)).put("PolicyArn", arn));
        return node;
    }

    private void inlineOf(Holder holder, String list, ObjectNode node) {
        ArrayNode policies = node.putArray(list);
        for (String text : holder.inline()) {
            ObjectNode policy = policies.addObject().put("PolicyName", "inline-" + (policies.size()));
            document(policy, "PolicyDocument", text);
        }
    }

    private static void boundaryOf(Holder holder, ObjectNode node) {
        if (holder.boundary() != null) {
            node.putObject("PermissionsBoundary").put("PermissionsBoundaryType", "Policy")
                    .put("PermissionsBoundaryArn", holder.boundary());
        }
    }

    private static void tagsOf(Holder holder, ObjectNode node) {
        ArrayNode tags = node.putArray("Tags");
        holder.tags().forEach((key, value) -> tags.addObject().put("Key", key).put("Value", value));
    }

    private void document(ObjectNode node, String field, String text) {
        switch (form) {
            case PRINTED -> node.putRawValue(field, new RawValue(text));
            case ENCODED -> node.put(field, URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20"));
        }
    }

    private String arn(String kind, String path, String name) {
        return "arn:" + given.partition() + ":iam::" + ACCOUNT + ":" + kind + path + name;
    }

    private static String nameIn(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }
}
