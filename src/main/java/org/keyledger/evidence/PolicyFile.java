package org.keyledger.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.keyledger.iam.PolicyContent;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/// A policy document as somebody wrote it: its text, what it says, and the names of its elements as they are spelt, for
/// those who judge how it is written. A file may also be what `aws organizations describe-policy` prints; the policy in
/// it is what counts.
///
/// @param name              how messages call it, such as the file's path
/// @param text              every character of it, since AWS counts each
/// @param content           what it says, with element names taken without regard to case
/// @param elements          of the document, as written, in order
/// @param statementElements of each statement, in the order of the statements
public record PolicyFile(String name, String text, PolicyContent content, List<String> elements,
        List<List<String>> statementElements) {

    /// A hundred times what AWS admits.
    private static final long LARGEST = 1 << 20;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public PolicyFile {
        elements = List.copyOf(elements);
        statementElements = List.copyOf(statementElements);
    }

    /// @throws EvidenceException when the file cannot be read or is no JSON object; the message ends with what to do
    public static PolicyFile read(Path file) {
        try {
            return of(file.toString(), textOf(file));
        }
        catch (Json.Unreadable unreadable) {
            throw new EvidenceException(file, unreadable.getMessage(),
                    "Name a file that holds one policy document as JSON, in UTF-8");
        }
        catch (IllegalArgumentException noPolicy) {
            throw new EvidenceException(file, noPolicy.getMessage(),
                    "Put that right first; a policy document is one JSON object");
        }
    }

    /// The same under another name.
    public PolicyFile called(String other) {
        return new PolicyFile(other, text, content, elements, statementElements);
    }

    private static String textOf(Path file) throws Json.Unreadable {
        if (Files.isDirectory(file)) {
            throw new Json.Unreadable("is a folder where a file is expected");
        }
        if (!Files.exists(file)) {
            throw new Json.Unreadable("is not there");
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw new Json.Unreadable("is larger than 1 MB, which no policy is");
            }
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
        }
        catch (CharacterCodingException notUtf8) {
            throw new Json.Unreadable("is not in UTF-8");
        }
        catch (IOException failure) {
            throw new Json.Unreadable(StoredFile.describe(file, failure));
        }
    }

    /// @throws IllegalArgumentException when the text is no JSON object; the message is one clause and says where
    public static PolicyFile of(String name, String text) {
        JsonNode node = parse(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        if (!node.isObject()) {
            throw new IllegalArgumentException("is not a JSON object");
        }
        JsonNode described = node.path("Policy").path("Content");
        if (described.isString()) {
            return of(name, described.stringValue());
        }
        PolicyContent content = PolicyDocumentReader.read(node);
        JsonNode statements = child(node, "Statement");
        return new PolicyFile(name, text, content, namesOf(node),
                (statements.isArray() ? statements.valueStream() : List.of(statements).stream())
                        .map(PolicyFile::namesOf).toList());
    }

    private static JsonNode parse(String text) {
        try (JsonParser parser = Json.MAPPER.createParser(text)) {
            if (parser.nextToken() == null) {
                throw new IllegalArgumentException("is empty");
            }
            JsonNode document = JsonTree.read(parser);
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("holds more than one JSON value");
            }
            return document;
        }
        catch (JacksonException broken) {
            if (text.stripLeading().startsWith("//")) {
                throw new IllegalArgumentException("begins with a comment, as templates do and policies must not",
                        broken);
            }
            throw new IllegalArgumentException(Json.whereBroken(broken), broken);
        }
    }

    private static JsonNode child(JsonNode object, String name) {
        return object.properties().stream().filter(element -> element.getKey().equalsIgnoreCase(name)).findFirst()
                .map(element -> element.getValue()).orElse(object.path(name));
    }

    private static List<String> namesOf(JsonNode object) {
        return object.propertyNames().stream().filter(name -> !JsonTree.isRemark(name)).toList();
    }
}
