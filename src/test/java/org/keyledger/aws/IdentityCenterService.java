package org.keyledger.aws;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;

import org.keyledger.evidence.EvidenceFolder;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Identity Center, for the caller and the management account's role: one instance where the evidence has `identity-store-users.json`, else none.
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
        return Map.of(Action.LIST_INSTANCES, this::listInstances, Action.LIST_USERS, this::listUsers);
    }

    private String listInstances(AwsCall call) throws AwsFailure {
        requireReader(call);
        ObjectNode answer = OrganizationData.JSON.createObjectNode();
        answer.putArray("Instances");
        if (hasUsers()) {
            answer.withArray("Instances").addObject().put("InstanceArn", INSTANCE).put("IdentityStoreId", STORE)
                    .put("OwnerAccountId", organization.management().value()).put("Status", "ACTIVE")
                    .put("PrimaryRegion", call.region());
        }
        return answer.toString();
    }

    private boolean hasUsers() {
        return Files.exists(folder.identityStoreUsers());
    }

    private void requireReader(AwsCall call) throws AwsFailure {
        if (!organization.isReadBy(call.who())) {
            throw new AwsFailure(AwsError.ACCESS_DENIED);
        }
    }

    private String listUsers(AwsCall call) throws AwsFailure {
        requireReader(call);
        if (!hasUsers() || !call.text("IdentityStoreId").equals(STORE)) {
            throw new AwsFailure(new AwsError("ResourceNotFoundException", 400,
                    "IdentityStore not found: " + call.text("IdentityStoreId")));
        }
        int size = call.number("MaxResults", LARGEST_PAGE);
        if (size < 1 || size > LARGEST_PAGE) {
            throw new AwsFailure(AwsError.VALIDATION_ERROR.saying("MaxResults must be between 1 and " + LARGEST_PAGE));
        }
        List<JsonNode> all = OrganizationData.JSON.readTree(folder.identityStoreUsers()).path("Users").valueStream()
                .toList();
        Page<JsonNode> page = Page.of(all, call.text("NextToken"), Math.min(size, settings.largestPage()), false);
        ObjectNode answer = OrganizationData.JSON.createObjectNode();
        page.items().forEach(answer.putArray("Users")::add);
        if (!page.next().isEmpty()) {
            answer.put("NextToken", page.next());
        }
        return answer.toString();
    }
}
