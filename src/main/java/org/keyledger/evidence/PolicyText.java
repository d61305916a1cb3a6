package org.keyledger.evidence;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

import tools.jackson.core.JacksonException;
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

    /// @throws IllegalArgumentException when the text is no JSON
    static JsonNode parse(String text) {
        String json = text.startsWith("%") ? decode(text) : text;
        try {
            return Json.MAPPER.readTree(json);
        }
        catch (JacksonException broken) {
            throw new IllegalArgumentException("a policy document is not valid JSON", broken);
        }
    }

    /// RFC 3986 percent-encoding. URLDecoder would turn a literal `+` into a space.
    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
