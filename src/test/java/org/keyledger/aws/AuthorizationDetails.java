package org.keyledger.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

/// Pages of `account-authorization-details.json`, read anew for each page so that none of it stays in memory.
final class AuthorizationDetails {

    private static final ObjectReader ELEMENTS = OrganizationData.JSON.reader()
            .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Set<String> filter;
    private final int from;
    private final int to;
    private final Map<String, Xml> lists = new LinkedHashMap<>();
    private int index;
    private boolean more;

    /// @param filter the kinds asked for, such as `User`; empty for all
    AuthorizationDetails(Set<String> filter, int from, int size) {
        this.filter = filter;
        this.from = from;
        this.to = from + size;
    }

    /// The XML of the page, with a marker where the next one begins.
    String read(Path file) {
        try (JsonParser parser = OrganizationData.JSON.createParser(Files.newInputStream(file))) {
            parser.nextToken();
            while (!more && parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String list = parser.currentName();
                if (parser.nextToken() == JsonToken.START_ARRAY) {
                    readList(parser, list, lists.computeIfAbsent(list, _ -> new Xml()));
                }
                else {
                    parser.skipChildren();
                }
            }
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Xml page = new Xml();
        lists.forEach((list, members) -> page.open(list).raw(members.toString()).close(list));
        page.text("IsTruncated", String.valueOf(more));
        return more ? page.text("Marker", "page-" + to).toString() : page.toString();
    }

    private void readList(JsonParser parser, String list, Xml members) {
        while (!more && parser.nextToken() != JsonToken.END_ARRAY) {
            if (filter.isEmpty() && index < from) {
                parser.skipChildren();
                index++;
                continue;
            }
            JsonNode element = ELEMENTS.readTree(parser);
            if (filter.isEmpty() || filter.contains(kind(list, element))) {
                more = index >= to;
                if (index >= from && !more) {
                    members.json("member", element);
                }
                index++;
            }
        }
    }

    private static String kind(String list, JsonNode element) {
        return switch (list) {
            case "UserDetailList" -> "User";
            case "GroupDetailList" -> "Group";
            case "RoleDetailList" -> "Role";
            default -> element.path("Arn").asString("").contains(":iam::aws:policy/") ? "AWSManagedPolicy"
                    : "LocalManagedPolicy";
        };
    }
}
