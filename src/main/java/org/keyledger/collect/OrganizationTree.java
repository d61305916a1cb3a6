package org.keyledger.collect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.keyledger.collect.Pages.Page;

import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.Account;
import software.amazon.awssdk.services.organizations.model.OrganizationalUnit;
import software.amazon.awssdk.services.organizations.model.PolicyType;
import software.amazon.awssdk.services.organizations.model.Root;

/// Reads an organization's tree: roots, units, accounts, and the service control policies on them.
final class OrganizationTree {

    /// Organizations takes no more.
    private static final int PAGE = 20;

    private final OrganizationsClient client;
    private final Calls calls;
    private final Consumer<String> notes;

    /// @param notes takes what could not be read although the rest could
    OrganizationTree(OrganizationsClient client, Calls calls, Consumer<String> notes) {
        this.client = client;
        this.calls = calls;
        this.notes = notes;
    }

    /// The content of `organization.json`.
    ///
    /// @param organization as `DescribeOrganization` answered
    /// @param withTags     whether accounts get their tags: one call for each, ten a second
    Map<String, Object> read(Map<String, Object> organization, boolean withTags) {
        List<Root> roots = roots();
        Map<String, String> parents = new HashMap<>();
        List<Map<String, Object>> units = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>();
        roots.forEach(root -> open.add(root.id()));
        while (!open.isEmpty()) {
            String parent = open.remove();
            accountsBelow(parent).forEach(account -> parents.put(account.id(), parent));
            for (OrganizationalUnit unit : unitsBelow(parent)) {
                units.add(with(AwsJson.of(unit), "ParentId", parent));
                open.add(unit.id());
            }
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("Organization", organization);
        json.put("Roots", roots.stream().map(AwsJson::of).toList());
        json.put("OrganizationalUnits", units);
        json.put("Accounts", accounts(parents, withTags));
        addPolicies(json);
        return json;
    }

    private List<Root> roots() {
        return Pages.all(token -> {
            var page = calls.call(Api.LIST_ROOTS,
                    as -> client.listRoots(request -> request.nextToken(token).overrideConfiguration(as)));
            return new Page<>(page.roots(), page.nextToken());
        });
    }

    private List<OrganizationalUnit> unitsBelow(String parent) {
        return Pages.all(token -> {
            var page = calls.call(Api.LIST_ORGANIZATIONAL_UNITS_FOR_PARENT,
                    as -> client.listOrganizationalUnitsForParent(request -> request.parentId(parent).maxResults(PAGE)
                            .nextToken(token).overrideConfiguration(as)));
            return new Page<>(page.organizationalUnits(), page.nextToken());
        });
    }

    private List<Account> accountsBelow(String parent) {
        return Pages.all(token -> {
            var page = calls.call(Api.LIST_ACCOUNTS_FOR_PARENT,
                    as -> client.listAccountsForParent(request -> request.parentId(parent).maxResults(PAGE)
                            .nextToken(token).overrideConfiguration(as)));
            return new Page<>(page.accounts(), page.nextToken());
        });
    }

    /// `ListAccounts` decides who belongs to the organization: an account that moves while the tree is walked would be
    /// missed, or found twice.
    private List<Account> listed() {
        return Pages.all(token -> {
            var page = calls.call(Api.LIST_ACCOUNTS, as -> client.listAccounts(
                    request -> request.maxResults(PAGE).nextToken(token).overrideConfiguration(as)));
            return new Page<>(page.accounts(), page.nextToken());
        });
    }

    private List<Map<String, Object>> accounts(Map<String, String> parents, boolean withTags) {
        List<Map<String, Object>> accounts = new ArrayList<>();
        boolean tagged = withTags;
        for (Account account : listed()) {
            String parent = parents.get(account.id());
            Map<String, Object> json = with(AwsJson.of(account), "ParentId",
                    parent == null ? parentOf(account.id()) : parent);
            tagged = tagged && addTags(account.id(), json);
            accounts.add(json);
        }
        return accounts;
    }

    private String parentOf(String account) {
        return calls.call(Api.LIST_PARENTS,
                as -> client.listParents(request -> request.childId(account).overrideConfiguration(as))).parents()
                .getFirst().id();
    }

    /// Returns whether it is worth asking for the next account's.
    private boolean addTags(String account, Map<String, Object> json) {
        try {
            json.put("Tags", Pages.all(token -> {
                var page = calls.call(Api.LIST_TAGS_FOR_RESOURCE, as -> client.listTagsForResource(
                        request -> request.resourceId(account).nextToken(token).overrideConfiguration(as)));
                return new Page<>(page.tags().stream().map(AwsJson::of).toList(), page.nextToken());
            }));
            return true;
        }
        catch (ApiFault fault) {
            notes.accept("Tags of accounts were not read: " + fault.describe() + ".");
            return false;
        }
    }

    private void addPolicies(Map<String, Object> json) {
        try {
            List<Map<String, Object>> policies = Pages.all(token -> {
                var page = calls.call(Api.LIST_POLICIES,
                        as -> client.listPolicies(request -> request.filter(PolicyType.SERVICE_CONTROL_POLICY)
                                .maxResults(PAGE).nextToken(token).overrideConfiguration(as)));
                return new Page<>(page.policies().stream().map(AwsJson::of).toList(), page.nextToken());
            });
            policies.forEach(this::describe);
            json.put("Policies", policies);
        }
        catch (ApiFault fault) {
            notes.accept("Service control policies were not read: " + fault.describe() + ".");
        }
    }

    private void describe(Map<String, Object> policy) {
        String id = (String) policy.get("Id");
        policy.put("Content", calls.call(Api.DESCRIBE_POLICY,
                as -> client.describePolicy(request -> request.policyId(id).overrideConfiguration(as))).policy()
                .content());
        policy.put("TargetIds", Pages.all(token -> {
            var page = calls.call(Api.LIST_TARGETS_FOR_POLICY, as -> client.listTargetsForPolicy(
                    request -> request.policyId(id).maxResults(PAGE).nextToken(token).overrideConfiguration(as)));
            return new Page<>(page.targets().stream().map(target -> target.targetId()).toList(), page.nextToken());
        }));
    }

    private static Map<String, Object> with(Map<String, Object> json, String name, Object value) {
        json.put(name, value);
        return json;
    }
}
