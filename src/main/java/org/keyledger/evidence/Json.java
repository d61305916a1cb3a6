package org.keyledger.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// Reading and printing JSON as the AWS CLI prints it, with errors an operator can act on.
final class Json {

    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final String IS_TRUNCATED = "IsTruncated";

    /// How answers say that they are not the last page: IAM by a Marker, others, and the AWS CLI, by a NextToken.
    private static final List<String> MORE_FOLLOWS = List.of("NextToken", "Marker", IS_TRUNCATED);

    private static final DefaultIndenter FOUR_SPACES = new DefaultIndenter("    ", "\n");

    private static final ObjectWriter PRINTER = MAPPER.writer()
            .with(new DefaultPrettyPrinter(Separators.createDefaultInstance().withObjectNameValueSpacing(Spacing.AFTER)
                    .withArrayEmptySeparator("").withObjectEmptySeparator("")).withObjectIndenter(FOUR_SPACES)
                    .withArrayIndenter(FOUR_SPACES))
            .without(StreamWriteFeature.AUTO_CLOSE_TARGET);

    private Json() {}

    /// A file that is no JSON, is cut off, or is not a file. The message says where and holds no file name.
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(String problem) {
            super(problem);
        }
    }

    /// @throws Unreadable when the file is not one JSON object
    static JsonNode readObject(Path file) throws Unreadable {
        requireFile(file);
        try (InputStream in = StoredFile.open(file)) {
            JsonNode node = MAPPER.readTree(in);
            if (!node.isObject()) {
                throw new Unreadable(node.isMissingNode() ? "the file is empty" : "is not a JSON object");
            }
            return node;
        }
        catch (IOException failure) {
            throw new Unreadable(StoredFile.describe(file, failure));
        }
        catch (JacksonIOException failure) {
            throw new Unreadable(StoredFile.describe(file, failure.getCause()));
        }
        catch (JacksonException broken) {
            throw new Unreadable(whereBroken(broken));
        }
    }

    /// What is called with each element of each named array of the top-level object.
    @FunctionalInterface
    interface ElementConsumer {

        void accept(String array, JsonNode element);

        /// Is called where an array begins, so that an empty one can be told from none.
        default void begin(String array) {}

        /// Is called with each single value of the top-level object.
        default void value(String name, String value) {}
    }

    /// Streams the elements of the arrays that stand directly in the top-level object, so that a file of an account with
    /// thousands of users need not fit into memory as a tree. A page that says that more follow is refused.
    ///
    /// @param required the array without which the file is some other answer, such as an error, and must not read as an
    ///                 empty list
    static void forEachElement(Path file, String required, ElementConsumer consumer) throws Unreadable {
        requireFile(file);
        boolean found = false;
        try (InputStream in = StoredFile.open(file); JsonParser parser = MAPPER.createParser(in)) {
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_OBJECT) {
                throw new Unreadable(first == null ? "the file is empty" : "is not a JSON object");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value == JsonToken.START_ARRAY) {
                    found |= name.equals(required);
                    consumer.begin(name);
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        consumer.accept(name, JsonTree.read(parser));
                    }
                }
                else {
                    if (value.isScalarValue()) {
                        String text = parser.getValueAsString("");
                        if (saysMoreFollows(name, text)) {
                            throw new Unreadable(onePageOnly(name));
                        }
                        consumer.value(name, text);
                    }
                    parser.skipChildren();
                }
            }
            if (parser.nextToken() != null) {
                throw new Unreadable("holds more than one JSON object: merge its pages");
            }
        }
        catch (IOException failure) {
            throw new Unreadable(StoredFile.describe(file, failure));
        }
        catch (JacksonIOException failure) {
            throw new Unreadable(StoredFile.describe(file, failure.getCause()));
        }
        catch (JacksonException broken) {
            throw new Unreadable(whereBroken(broken));
        }
        if (!found) {
            throw new Unreadable(lacks(required));
        }
    }

    /// @throws Unreadable when the object is one page of an answer that has more
    static void requireLastPage(JsonNode object) throws Unreadable {
        for (String name : MORE_FOLLOWS) {
            if (saysMoreFollows(name, text(object, name))) {
                throw new Unreadable(onePageOnly(name));
            }
        }
    }

    private static boolean saysMoreFollows(String name, String value) {
        return MORE_FOLLOWS.contains(name)
                && (name.equals(IS_TRUNCATED) ? value.equalsIgnoreCase("true") : !value.isEmpty());
    }

    private static String onePageOnly(String name) {
        return "is one page of several, as its " + name + " says: merge all pages";
    }

    /// What to say of a file that lacks its list.
    static String lacks(String array) {
        return "has no list named " + array;
    }

    private static void requireFile(Path file) throws Unreadable {
        if (Files.isDirectory(file)) {
            throw new Unreadable("is a folder where a file is expected");
        }
        try {
            if (Files.size(file) == 0) {
                throw new Unreadable("the file is empty");
            }
        }
        catch (IOException failure) {
            throw new Unreadable("cannot be read: " + failure.getClass().getSimpleName());
        }
    }

    static String whereBroken(JacksonException broken) {
        var at = broken.getLocation();
        return at == null || at.getLineNr() < 0 ? "is not valid JSON"
                : "is not valid JSON at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    /// The text of a field, or empty where it is absent or null.
    static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() ? value.stringValue() : value.isValueNode() && !value.isNull() ? value.asString() : "";
    }

    /// Prints one value, the same bytes on every system: four spaces, LF.
    static void print(Object value, OutputStream out) throws IOException {
        try {
            PRINTER.writeValue(out, value);
        }
        catch (JacksonIOException failure) {
            throw failure.getCause();
        }
        out.write('\n');
    }
}
