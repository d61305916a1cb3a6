package org.keyledger.report;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The text of a manifest, both ways.
final class ManifestJson {

    private static final JsonMapper MAPPER = JsonMapper
            .builder(JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final String UNSEALED = "0".repeat(64);
    private static final Pattern SELF = Pattern.compile("\"self\": \"([0-9a-f]{64})\"");

    private ManifestJson() {}

    /// A manifest that cannot be understood. The message holds no file name.
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(String problem) {
            super(problem);
        }
    }

    /// @param refused names that would lead out of the period's folder, as found; they are in no manifest
    record Parsed(Manifest manifest, List<String> refused) {}

    static byte[] bytes(Manifest manifest) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("formatVersion", Manifest.FORMAT_VERSION);
        root.put("period", manifest.period().toString());
        root.put("asOf", manifest.asOf().toString());
        root.put("settingsHash", manifest.settingsHash());
        var files = root.putArray("files");
        manifest.files().forEach(file -> files.addObject().put("name", file.name()).put("bytes", file.bytes())
                .put("sha256", file.sha256()));
        manifest.previous().ifPresentOrElse(
                previous -> root.putObject("previous").put("period", previous.period().toString()).put("sha256",
                        previous.sha256()),
                () -> root.putNull("previous"));
        root.put("self", UNSEALED);
        byte[] unsealed = JsonFile.bytes(root);
        String seal = Sha256.of(unsealed);
        return latin(latin(unsealed).replace("\"self\": \"" + UNSEALED, "\"self\": \"" + seal));
    }

    /// Whether the field `self` holds the hash of all other bytes. A quote inside of a JSON string is escaped, so no
    /// file name can pass for that field.
    static boolean isIntact(byte[] content) {
        String text = latin(content);
        List<MatchResult> seals = SELF.matcher(text).results().toList();
        if (seals.size() != 1) {
            return false;
        }
        MatchResult seal = seals.getFirst();
        String unsealed = text.substring(0, seal.start(1)) + UNSEALED + text.substring(seal.end(1));
        return Sha256.of(latin(unsealed)).equals(seal.group(1));
    }

    /// One character for each byte, so that nothing is lost on the way.
    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static Parsed parse(byte[] content) throws Unreadable {
        try {
            JsonNode root = MAPPER.readTree(content);
            int version = root.required("formatVersion").intValue();
            if (version != Manifest.FORMAT_VERSION) {
                throw new Unreadable("has format version " + version + ", this release knows "
                        + Manifest.FORMAT_VERSION);
            }
            List<String> refused = new ArrayList<>();
            var manifest = new Manifest(YearMonth.parse(text(root, "period")), Instant.parse(text(root, "asOf")),
                    text(root, "settingsHash"), files(root.required("files"), refused), previous(root));
            return new Parsed(manifest, List.copyOf(refused));
        }
        catch (JacksonException broken) {
            var at = broken.getLocation();
            throw new Unreadable(at == null || at.getLineNr() < 0 ? "lacks a field or holds one of the wrong kind"
                    : "is not valid JSON at line " + at.getLineNr() + ", column " + at.getColumnNr());
        }
        catch (DateTimeException | IllegalArgumentException broken) {
            throw new Unreadable("holds an invalid value: " + broken.getMessage());
        }
    }

    private static List<Manifest.Entry> files(JsonNode array, List<String> refused) {
        List<Manifest.Entry> files = new ArrayList<>();
        for (JsonNode node : array) {
            String name = text(node, "name");
            if (Manifest.Entry.isInside(name)) {
                files.add(new Manifest.Entry(name, node.required("bytes").longValue(), text(node, "sha256")));
            }
            else {
                refused.add(name);
            }
        }
        return files;
    }

    private static Optional<Manifest.Previous> previous(JsonNode root) {
        JsonNode node = root.required("previous");
        return node.isNull() ? Optional.empty()
                : Optional.of(new Manifest.Previous(YearMonth.parse(text(node, "period")), text(node, "sha256")));
    }

    private static String text(JsonNode node, String field) {
        return node.required(field).stringValue();
    }
}
