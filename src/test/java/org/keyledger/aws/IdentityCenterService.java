package org.keyledger.aws;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.keyledger.evidence.EvidenceFolder;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Identity Center and its identity store, for the caller and the management account's role. They are what
/// `identity-center.json` and `identity-store-users.json` say; where only the latter is there, there is one instance, and
/// where neither is, there is none.
final class IdentityCenterService {

    private static final int LARGEST_PAGE = 100;
    private static final String STORE = "d-1234567890";
    private static final String INSTANCE = "arn:aws:sso:::instance/ssoins-1234567890EXAMPLE";

    private final SimulatorSettings settings;
    private final EvidenceFolder folder;
    private final OrganizationData organization;

    IdentityCenterService(SimulatorSettings settings, EvidenceFolder folder, OrganizationData organization) {
        this.settings = settings;
        this.folder = folder;
        this.organization = organization;
    }

    Map<Action, Handler> handlers() {
        return Map.of(Action.LIST_INSTANCES, guarded(call -> page(call, "Instances", instances())),
                Action.LIST_PERMISSION_SETS, guarded(inInstance(this::listPermissionSets)),
                Action.DESCRIBE_PERMISSION_SET, guarded(inInstance(this::describePermissionSet)),
                Action.LIST_ACCOUNT_ASSIGNMENTS_FOR_PRINCIPAL, guarded(inInstance(this::listAssignments)),
                Action.LIST_USERS, guarded(inStore(this::listUsers)),
                Action.LIST_GROUPS, guarded(inStore(this::listGroups)),
                Action.LIST_GROUP_MEMBERSHIPS, guarded(inStore(this::listMemberships)));
    }

    private Handler guarded(Handler handler) {
        return call -> {
            if (!organization.isReadBy(call.who())) {
                throw new AwsFailure(AwsError.ACCESS_DENIED);
            }
            return handler.answer(call);
        };
    }

    private Handler inInstance(Handler handler) {
        return call -> {
            requireKnown("InstanceArn", call);
            return handler.answer(call);
        };
    }

    private Handler inStore(Handler handler) {
        return call -> {
            requireKnown("IdentityStoreId", call);
            return handler.answer(call);
        };
    }

    private void requireKnown(String field, AwsCall call) throws AwsFailure {
        if (instances().stream().noneMatch(one -> one.path(field).asString("").equals(call.text(field)))) {
            throw notFound(field + " not found: " + call.text(field));
        }
    }

    private List<JsonNode> instances() {
        if (Files.exists(folder.identityCenter())) {
            return list(folder.identityCenter(), "Instances").stream().map(IdentityCenterService::withEpochs).toList();
        }
        return Files.exists(folder.identityStoreUsers())
                ? List.of(OrganizationData.JSON.createObjectNode().put("InstanceArn", INSTANCE)
                        .put("IdentityStoreId", STORE).put("OwnerAccountId", organization.management().value())
                        .put("Status", "ACTIVE"))
                : List.of();
    }

    private String listPermissionSets(AwsCall call) throws AwsFailure {
        return page(call, "PermissionSets", list(folder.identityCenter(), "PermissionSets").stream()
                .map(set -> set.path("PermissionSetArn")).toList());
    }

    private String describePermissionSet(AwsCall call) throws AwsFailure {
        JsonNode found = list(folder.identityCenter(), "PermissionSets").stream()
                .filter(set -> set.path("PermissionSetArn").asString().equals(call.text("PermissionSetArn")))
                .findFirst().orElseThrow(() -> notFound("PermissionSet not found: " + call.text("PermissionSetArn")));
        return OrganizationData.JSON.createObjectNode().set("PermissionSet", withEpochs(found)).toString();
    }

    /// Of a user, those of its groups, too.
    private String listAssignments(AwsCall call) throws AwsFailure {
        String principal = call.text("PrincipalId");
        boolean user = call.text("PrincipalType").equals("USER");
        if (user && users().stream().noneMatch(one -> one.path("UserId").asString("").equals(principal))) {
            throw notFound("Principal not found: " + principal);
        }
        Set<String> principals = user ? groupsOf(principal) : new HashSet<>();
        principals.add(principal);
        return page(call, "AccountAssignments", list(folder.identityCenter(), "AccountAssignments").stream()
                .filter(one -> principals.contains(one.path("PrincipalId").asString())).toList());
    }

    private Set<String> groupsOf(String user) {
        return list(folder.identityCenter(), "GroupMemberships").stream()
                .filter(one -> one.path("MemberId").path("UserId").asString().equals(user))
                .map(one -> one.path("GroupId").asString()).collect(Collectors.toCollection(HashSet::new));
    }

    private List<JsonNode> users() {
        return list(folder.identityStoreUsers(), "Users");
    }

    private String listUsers(AwsCall call) throws AwsFailure {
        return page(call, "Users", users());
    }

    private String listGroups(AwsCall call) throws AwsFailure {
        return page(call, "Groups", list(folder.identityCenter(), "GroupMemberships").stream()
                .map(one -> one.path("GroupId").asString()).distinct()
                .<JsonNode>map(id -> OrganizationData.JSON.createObjectNode().put("GroupId", id)
                        .put("IdentityStoreId", call.text("IdentityStoreId")))
                .toList());
    }

    private String listMemberships(AwsCall call) throws AwsFailure {
        return page(call, "GroupMemberships", list(folder.identityCenter(), "GroupMemberships").stream()
                .filter(one -> one.path("GroupId").asString().equals(call.text("GroupId"))).toList());
    }

    private static List<JsonNode> list(Path file, String name) {
        return Files.exists(file) ? OrganizationData.JSON.readTree(file).path(name).valueStream().toList() : List.of();
    }

    private String page(AwsCall call, String name, List<JsonNode> all) throws AwsFailure {
        int size = call.number("MaxResults", LARGEST_PAGE);
        if (size < 1 || size > LARGEST_PAGE) {
            throw new AwsFailure(AwsError.VALIDATION_ERROR.saying("MaxResults must be between 1 and " + LARGEST_PAGE));
        }
        Page<JsonNode> page = Page.of(all, call.text("NextToken"), Math.min(size, settings.largestPage()), false);
        ObjectNode answer = OrganizationData.JSON.createObjectNode();
        page.items().forEach(answer.putArray(name)::add);
        if (!page.next().isEmpty()) {
            answer.put("NextToken", page.next());
        }
        return answer.toString();
    }

    /// AWS's JSON protocol has times as seconds, the CLI prints them in words.
    private static JsonNode withEpochs(JsonNode element) {
        ObjectNode copy = (ObjectNode) element.deepCopy();
        if (copy.has("CreatedDate")) {
            copy.put("CreatedDate",
                    OffsetDateTime.parse(copy.path("CreatedDate").asString()).toInstant().toEpochMilli() / 1e3);
        }
        return copy;
    }

    private static AwsFailure notFound(String message) {
        return new AwsFailure(new AwsError("ResourceNotFoundException", 400, message));
    }
}
