package org.keyledger.aws;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Set;

import tools.jackson.databind.JsonNode;

/// Writes the XML of the Query protocol.
final class Xml {

    private static final Set<String> DOCUMENTS = Set.of("PolicyDocument", "Document", "AssumeRolePolicyDocument");

    private final StringBuilder text = new StringBuilder(512);

    Xml open(String name) {
        text.append('<').append(name).append('>');
        return this;
    }

    Xml close(String name) {
        text.append("</").append(name).append('>');
        return this;
    }

    Xml raw(CharSequence xml) {
        text.append(xml);
        return this;
    }

    Xml text(String name, String value) {
        open(name);
        for (int i = 0; i < value.length(); i++) {
            switch (value.charAt(i)) {
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '&' -> text.append("&amp;");
                case '\r' -> text.append("&#xD;");
                default -> text.append(value.charAt(i));
            }
        }
        return close(name);
    }

    /// A value as the AWS CLI prints it, turned back into what the API says: documents encoded, times in UTC.
    Xml json(String name, JsonNode value) {
        if (DOCUMENTS.contains(name)) {
            return text(name, encoded(value));
        }
        if (value.isObject()) {
            open(name);
            value.propertyStream().forEach(field -> json(field.getKey(), field.getValue()));
            return close(name);
        }
        if (value.isArray()) {
            open(name);
            value.forEach(element -> json("member", element));
            return close(name);
        }
        return value.isNull() ? this : text(name, isTime(name, value) ? utc(value.stringValue()) : value.asString());
    }

    private static boolean isTime(String name, JsonNode value) {
        return name.endsWith("Date") && value.isString();
    }

    /// The time in UTC, as the API says it. Evidence may be damaged on purpose, which is then told as it is.
    static String utc(String time) {
        try {
            return OffsetDateTime.parse(time).toInstant().toString();
        }
        catch (DateTimeException _) {
            return time;
        }
    }

    /// RFC 3986: a space is `%20`, and `*` is encoded where [URLEncoder] spares it.
    private static String encoded(JsonNode document) {
        String json = document.isString() ? document.stringValue() : document.toString();
        return json.startsWith("%") ? json
                : URLEncoder.encode(json, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A")
                        .replace("%7E", "~");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
