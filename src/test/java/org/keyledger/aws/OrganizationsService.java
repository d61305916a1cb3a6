package org.keyledger.aws;

import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// AWS Organizations, for the caller and the management account's role: members may not read it.
final class OrganizationsService {

    private static final int LARGEST_PAGE = 20;
    private static final List<String> SUMMARY = List.of("Id", "Arn", "Name", "Description", "Type", "AwsManaged");

    private final SimulatorSettings settings;
    private final OrganizationData data;

    OrganizationsService(SimulatorSettings settings, OrganizationData data) {
        this.settings = settings;
        this.data = data;
    }

    Map<Action, Handler> handlers() {
        return Map.ofEntries(Map.entry(Action.DESCRIBE_ORGANIZATION, guarded(this::describeOrganization)),
                Map.entry(Action.LIST_ROOTS, guarded(call -> page(call, "Roots", data.roots()))),
                Map.entry(Action.LIST_ACCOUNTS, guarded(call -> page(call, "Accounts", data.accounts()))),
                Map.entry(Action.LIST_ORGANIZATIONAL_UNITS_FOR_PARENT, guarded(
                        call -> page(call, "OrganizationalUnits", data.unitsOf(parent(call))))),
                Map.entry(Action.LIST_ACCOUNTS_FOR_PARENT,
                        guarded(call -> page(call, "Accounts", data.accountsOf(parent(call))))),
                Map.entry(Action.LIST_PARENTS, guarded(this::listParents)),
                Map.entry(Action.LIST_TAGS_FOR_RESOURCE, guarded(this::listTags)),
                Map.entry(Action.LIST_POLICIES, guarded(call -> page(call, "Policies", policies(call, "")))),
                Map.entry(Action.LIST_POLICIES_FOR_TARGET,
                        guarded(call -> page(call, "Policies", policies(call, target(call))))),
                Map.entry(Action.LIST_TARGETS_FOR_POLICY,
                        guarded(call -> page(call, "Targets", targets(policy(call))))),
                Map.entry(Action.DESCRIBE_POLICY, guarded(this::describePolicy)));
    }

    private Handler guarded(Handler handler) {
        return call -> {
            if (!data.isReadBy(call.who()) || call.who().isCaller() && !settings.readsOrganization()) {
                throw new AwsFailure(AwsError.ACCESS_DENIED);
            }
            if (data.organization().isEmpty()) {
                throw new AwsFailure(AwsError.NO_ORGANIZATION);
            }
            return handler.answer(call);
        };
    }

    private String describeOrganization(AwsCall call) {
        return object("Organization", data.organization().orElseThrow().toString());
    }

    private String page(AwsCall call, String name, List<String> all) throws AwsFailure {
        int size = call.number("MaxResults", LARGEST_PAGE);
        if (size < 1 || size > LARGEST_PAGE) {
            throw new AwsFailure(AwsError.INVALID_INPUT
                    .saying("You specified an invalid value: MaxResults must be between 1 and " + LARGEST_PAGE));
        }
        Page<String> page;
        try {
            page = Page.of(all, call.text("NextToken"), Math.min(size, settings.largestPage()), settings.emptyPages());
        }
        catch (AwsFailure _) {
            throw new AwsFailure(AwsError.INVALID_INPUT.saying("You specified an invalid value: NextToken"));
        }
        String items = '"' + name + "\":[" + String.join(",", page.items()) + ']';
        return page.next().isEmpty() ? '{' + items + '}' : '{' + items + ",\"NextToken\":\"" + page.next() + "\"}";
    }

    private String listParents(AwsCall call) throws AwsFailure {
        String child = call.text("ChildId");
        String parent = data.parentOf(child).orElseThrow(() -> failure("ChildNotFoundException", child));
        ObjectNode node = OrganizationData.JSON.createObjectNode().put("Id", parent).put("Type",
                parent.startsWith("r-") ? "ROOT" : "ORGANIZATIONAL_UNIT");
        return page(call, "Parents", List.of(node.toString()));
    }

    private String listTags(AwsCall call) throws AwsFailure {
        String resource = call.text("ResourceId");
        if (!data.isTarget(resource) && data.policy(resource).isEmpty()) {
            throw failure("TargetNotFoundException", resource);
        }
        return object("Tags", data.tagsOf(resource));
    }

    private String parent(AwsCall call) throws AwsFailure {
        String parent = call.text("ParentId");
        if (!data.isParent(parent)) {
            throw failure("ParentNotFoundException", parent);
        }
        return parent;
    }

    private String target(AwsCall call) throws AwsFailure {
        String target = call.text("TargetId");
        if (!data.isTarget(target)) {
            throw failure("TargetNotFoundException", target);
        }
        return target;
    }

    private JsonNode policy(AwsCall call) throws AwsFailure {
        String id = call.text("PolicyId");
        return data.policy(id).orElseThrow(() -> failure("PolicyNotFoundException", id));
    }

    /// Summaries of all policies of a type, or of those attached to a target.
    private List<String> policies(AwsCall call, String target) {
        return data.policies().stream().filter(policy -> typeOf(policy).equals(call.text("Filter")))
                .filter(policy -> target.isEmpty() || isAttached(policy, target))
                .map(policy -> summary(policy).toString())
                .toList();
    }

    private static String typeOf(JsonNode policy) {
        return policy.path("Type").asString("SERVICE_CONTROL_POLICY");
    }

    private static boolean isAttached(JsonNode policy, String target) {
        for (JsonNode id : policy.path("TargetIds")) {
            if (id.asString().equals(target)) {
                return true;
            }
        }
        return false;
    }

    private static ObjectNode summary(JsonNode policy) {
        return ((ObjectNode) policy.deepCopy()).retain(SUMMARY).put("Type", typeOf(policy));
    }

    private List<String> targets(JsonNode policy) {
        return policy.path("TargetIds").valueStream().map(id -> {
            JsonNode target = data.target(id.asString());
            return OrganizationData.JSON.createObjectNode().put("TargetId", id.asString())
                    .put("Arn", target.path("Arn").asString("")).put("Name", target.path("Name").asString(""))
                    .put("Type", typeOfTarget(id.asString())).toString();
        }).toList();
    }

    private static String typeOfTarget(String id) {
        return id.startsWith("r-") ? "ROOT" : id.startsWith("ou-") ? "ORGANIZATIONAL_UNIT" : "ACCOUNT";
    }

    private String describePolicy(AwsCall call) throws AwsFailure {
        JsonNode policy = policy(call);
        JsonNode content = policy.path("Content");
        ObjectNode answer = OrganizationData.JSON.createObjectNode();
        answer.putObject("Policy").put("Content", content.isString() ? content.stringValue() : content.toString())
                .set("PolicySummary", summary(policy));
        return answer.toString();
    }

    private static String object(String name, String json) {
        return "{\"" + name + "\":" + json + '}';
    }

    private static AwsFailure failure(String code, String id) {
        return new AwsFailure(new AwsError(code, 400, "You specified an id that doesn't exist: " + id));
    }
}
