package org.keyledger.collect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.keyledger.collect.Pages.Page;
import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.evidence.EvidenceWriter;
import org.keyledger.evidence.IdentityCenterReader;
import org.keyledger.iam.AccountId;
import org.keyledger.organization.IdentityCenter;
import org.keyledger.organization.IdentityUser;
import org.keyledger.organization.PersonStatus;

import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import software.amazon.awssdk.services.ssoadmin.model.PrincipalType;

/// Reads whether IAM Identity Center has an instance, its permission sets, and who has them in which account:
/// `identity-center.json`. A list that cannot be read is left out of the file, and is asked for again by the next attempt at
/// the same period.
///
/// Assignments are asked for by principal and not by account and permission set: an organization of 10,000 accounts with five
/// sets each would take 50,000 calls, at twenty a second. Users are asked for as well as groups, since an answer for a user
/// need not hold what its groups have; what is answered twice is kept once.
final class IdentityCenterCollection {

    private static final int PAGE = 100;
    private static final String WHEN_DENIED = "AWS answers it in the management account: deploy"
            + " jobs/aws/management-role.yaml there and name its role (managementRoleName).";
    private static final String GONE = "ResourceNotFoundException";

    private final Clients clients;
    private final SsoAdminClient client;
    private final Calls calls;
    private final AccountId management;
    private final Consumer<String> unread;

    /// @param calls  with credentials of the management account
    /// @param unread takes a sentence for each part that could not be read
    IdentityCenterCollection(Clients clients, Calls calls, AccountId management, Consumer<String> unread) {
        this.clients = clients;
        this.client = clients.ssoAdmin;
        this.calls = calls;
        this.management = management;
        this.unread = unread;
    }

    /// Writes the file, unless an earlier attempt has written all of it.
    void collect(EvidenceWriter writer, boolean withAssignments) throws IOException {
        EvidenceFolder folder = writer.folder();
        Optional<List<IdentityUser>> users = withAssignments ? IdentityCenterReader.users(folder) : Optional.empty();
        if (isDone(folder, users.isPresent())) {
            return;
        }
        Optional<List<Map<String, Object>>> instances = part("IAM Identity Center", this::instances);
        if (instances.isEmpty()) {
            return;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("Instances", instances.get());
        json.put("Region", clients.identityCenter.id());
        ofOrganization(instances.get()).ifPresent(instance -> {
            String arn = (String) instance.get("InstanceArn");
            part("Permission sets of IAM Identity Center", () -> permissionSets(arn))
                    .ifPresent(sets -> json.put("PermissionSets", sets));
            users.flatMap(people -> part("Assignments of IAM Identity Center",
                    () -> assignments(arn, (String) instance.get("IdentityStoreId"), people))).ifPresent(json::putAll);
        });
        writer.writeJson(folder.identityCenter(), json);
    }

    private boolean isDone(EvidenceFolder folder, boolean withAssignments) {
        IdentityCenter known = IdentityCenterReader.read(folder, Optional.of(management), _ -> {});
        return known.instances().isPresent() && (known.instance().isEmpty() || known.permissionSets().isPresent()
                && (!withAssignments || known.assignments().isPresent()));
    }

    private interface Part<T> {

        T read();
    }

    private <T> Optional<T> part(String what, Part<T> part) {
        try {
            return Optional.of(part.read());
        }
        catch (ApiFault fault) {
            unread.accept(what + " could not be read: " + fault.describe() + ". "
                    + Remedies.outcomeOf(fault, WHEN_DENIED).remedy());
            return Optional.empty();
        }
    }

    private List<Map<String, Object>> instances() {
        return Pages.all(token -> {
            var page = calls.call(Api.LIST_INSTANCES, as -> client
                    .listInstances(request -> request.maxResults(PAGE).nextToken(token).overrideConfiguration(as)));
            return new Page<>(page.instances().stream().map(AwsJson::of).toList(), page.nextToken());
        });
    }

    /// Accounts may have instances of their own beside it, which have no permission sets.
    private Optional<Map<String, Object>> ofOrganization(List<Map<String, Object>> instances) {
        return instances.stream().filter(one -> management.value().equals(one.get("OwnerAccountId"))).findFirst()
                .or(() -> instances.stream().findFirst());
    }

    private List<Map<String, Object>> permissionSets(String instance) {
        List<String> arns = Pages.all(token -> {
            var page = calls.call(Api.LIST_PERMISSION_SETS, as -> client.listPermissionSets(request -> request
                    .instanceArn(instance).maxResults(PAGE).nextToken(token).overrideConfiguration(as)));
            return new Page<>(page.permissionSets(), page.nextToken());
        });
        List<Map<String, Object>> sets = new ArrayList<>(arns.size());
        for (String arn : arns) {
            sets.add(AwsJson.of(calls.call(Api.DESCRIBE_PERMISSION_SET, as -> client.describePermissionSet(
                    request -> request.instanceArn(instance).permissionSetArn(arn).overrideConfiguration(as)))
                    .permissionSet()));
        }
        return sets;
    }

    /// Users who are disabled cannot sign in, so nobody needs to know what they are assigned.
    private Map<String, Object> assignments(String instance, String store, List<IdentityUser> users) {
        Set<Map<String, Object>> assignments = new LinkedHashSet<>();
        List<Map<String, Object>> memberships = new ArrayList<>();
        for (String group : groups(store)) {
            List<Map<String, Object>> held = heldBy(instance, PrincipalType.GROUP, group);
            if (!held.isEmpty()) {
                assignments.addAll(held);
                memberships.addAll(membershipsOf(store, group));
            }
        }
        users.stream().filter(user -> user.person().status() != PersonStatus.DISABLED)
                .forEach(user -> assignments.addAll(heldBy(instance, PrincipalType.USER, user.id())));
        Map<String, Object> lists = new LinkedHashMap<>();
        lists.put("AccountAssignments", assignments);
        lists.put("GroupMemberships", memberships);
        return lists;
    }

    /// Whoever was deleted since the list was made has nothing.
    private List<Map<String, Object>> heldBy(String instance, PrincipalType type, String id) {
        try {
            return allHeldBy(instance, type, id);
        }
        catch (ApiFault fault) {
            if (fault.code().equals(GONE)) {
                return List.of();
            }
            throw fault;
        }
    }

    private List<Map<String, Object>> allHeldBy(String instance, PrincipalType type, String id) {
        return Pages.all(token -> {
            var page = calls.call(Api.LIST_ACCOUNT_ASSIGNMENTS_FOR_PRINCIPAL,
                    as -> client.listAccountAssignmentsForPrincipal(request -> request.instanceArn(instance)
                            .principalType(type).principalId(id).maxResults(PAGE).nextToken(token)
                            .overrideConfiguration(as)));
            return new Page<>(page.accountAssignments().stream().map(AwsJson::of).toList(), page.nextToken());
        });
    }

    private List<String> groups(String store) {
        return Pages.all(token -> {
            var page = calls.call(Api.LIST_GROUPS, as -> clients.identityStore.listGroups(request -> request
                    .identityStoreId(store).maxResults(PAGE).nextToken(token).overrideConfiguration(as)));
            return new Page<>(page.groups().stream().map(group -> group.groupId()).toList(), page.nextToken());
        });
    }

    private List<Map<String, Object>> membershipsOf(String store, String group) {
        return Pages.all(token -> {
            var page = calls.call(Api.LIST_GROUP_MEMBERSHIPS, as -> clients.identityStore.listGroupMemberships(
                    request -> request.identityStoreId(store).groupId(group).maxResults(PAGE).nextToken(token)
                            .overrideConfiguration(as)));
            return new Page<>(page.groupMemberships().stream().map(AwsJson::of).toList(), page.nextToken());
        });
    }
}
