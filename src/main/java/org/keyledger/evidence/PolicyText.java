package org.keyledger.evidence;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/// The text of a policy document as IAM's API returns it: percent-encoded JSON.
public final class PolicyText {

    private PolicyText() {}

    /// The document as the AWS CLI prints it, for [EvidenceWriter#writeJson]: a JSON object; or the text as it is where it
    /// is none, since evidence keeps what AWS answered.
    public static Object decoded(String text) {
        try {
            return parse(text);
        }
        catch (IllegalArgumentException noDocument) {
            return text;
        }
    }

    /// @throws IllegalArgumentException when the text is no JSON, or gives a name twice in one object
    static JsonNode parse(String text) {
        String json = text.startsWith("%") ? decode(text) : text;
        try (JsonParser parser = Json.MAPPER.createParser(json)) {
            if (parser.nextToken() == null) {
                throw new IllegalArgumentException("it is empty");
            }
            JsonNode document = JsonTree.read(parser);
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("it is not valid JSON");
            }
            requireEachNameOnce(document);
            return document;
        }
        catch (JacksonException broken) {
            throw new IllegalArgumentException("it is not valid JSON", broken);
        }
    }

    /// AWS refuses such documents (IAM UG "Troubleshoot IAM policies", "More than one …"), so nobody can tell which counts.
    ///
    /// @throws IllegalArgumentException when an object in the document gives a name twice
    static void requireEachNameOnce(JsonNode document) {
        JsonTree.namedTwice(document).ifPresent(name -> {
            throw new IllegalArgumentException("it has the element " + name + " twice");
        });
    }

    /// RFC 3986 percent-encoding. URLDecoder would turn a literal `+` into a space.
    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
