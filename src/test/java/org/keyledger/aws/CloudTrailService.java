package org.keyledger.aws;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// CloudTrail's event history: what `key-events.json` holds, told in us-east-1 alone, where IAM's events are recorded.
final class CloudTrailService {

    private static final int LARGEST_PAGE = 50;

    private final SimulatorSettings settings;
    private final AccountFolders folders;

    CloudTrailService(SimulatorSettings settings, AccountFolders folders) {
        this.settings = settings;
        this.folders = folders;
    }

    Map<Action, Handler> handlers() {
        return Map.of(Action.LOOKUP_EVENTS, this::lookupEvents);
    }

    private String lookupEvents(AwsCall call) throws AwsFailure {
        JsonNode attributes = call.parameters().path("LookupAttributes");
        if (attributes.size() > 1) {
            throw failure("InvalidLookupAttributesException", "You can only provide one lookup attribute.");
        }
        int size = call.number("MaxResults", LARGEST_PAGE);
        if (size < 1 || size > LARGEST_PAGE) {
            throw failure("InvalidMaxResultsException", "MaxResults must be between 1 and " + LARGEST_PAGE + ".");
        }
        List<JsonNode> found = call.region().equals("us-east-1")
                ? folders.of(call.account()).elements("key-events.json", "Events").stream()
                        .filter(event -> matches(event, attributes.path(0)) && isWithin(event, call)).toList()
                : List.of();
        Page<JsonNode> page = Page.of(found, call.text("NextToken"), Math.min(size, settings.largestPage()), false);
        ObjectNode answer = OrganizationData.JSON.createObjectNode();
        ArrayNode events = answer.putArray("Events");
        page.items().forEach(event -> events
                .add(((ObjectNode) event.deepCopy()).put("EventTime", time(event).toEpochMilli() / 1e3)));
        if (!page.next().isEmpty()) {
            answer.put("NextToken", page.next());
        }
        return answer.toString();
    }

    private static boolean matches(JsonNode event, JsonNode attribute) {
        return attribute.isMissingNode() || event.path(attribute.path("AttributeKey").asString()).asString("")
                .equals(attribute.path("AttributeValue").asString());
    }

    private static boolean isWithin(JsonNode event, AwsCall call) {
        double at = time(event).toEpochMilli() / 1e3;
        return at >= call.parameters().path("StartTime").asDouble(0)
                && at <= call.parameters().path("EndTime").asDouble(Double.MAX_VALUE);
    }

    private static Instant time(JsonNode event) {
        return OffsetDateTime.parse(event.path("EventTime").asString()).toInstant();
    }

    private static AwsFailure failure(String code, String message) {
        return new AwsFailure(new AwsError(code, 400, message));
    }
}
