package org.keyledger.aws;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import com.sun.net.httpserver.HttpExchange;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a request says before anybody looks at who signed it.
///
/// @param name   of the action, such as `ListAccessKeys`
/// @param isJson whether it came as JSON, not as a form
record Request(String name, boolean isJson, JsonNode parameters) {

    static Request read(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        if (target != null) {
            return new Request(target.substring(target.lastIndexOf('.') + 1), true,
                    OrganizationData.JSON.readTree(body));
        }
        ObjectNode form = OrganizationData.JSON.createObjectNode();
        for (String field : new String(body, StandardCharsets.UTF_8).split("&")) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                form.put(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
            }
        }
        return new Request(form.path("Action").asString(""), false, form);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    Optional<Action> action() {
        return Action.named(name).filter(action -> action.service().speaksJson() == isJson);
    }
}
