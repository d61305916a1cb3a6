package org.keyledger.hostile;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.keyledger.evidence.sample.SampleOrganization;
import org.keyledger.evidence.sample.SampleSpec;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// Evidence of a sample organization whose people gave accounts, units, users, tags and policies hostile names. Every text
/// names an account; users keep their own name behind the hostile one, so that each stays the same from month to month,
/// and one in three keeps it alone.
public final class HostileOrganization {

    /// Beyond this a row is refused: it could be no user's name.
    private static final int LONGEST_USER = 128;
    private static final Set<String> FREE_NAMES = Set.of("DisplayName", "PolicyName", "Message", "Source");

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final List<String> texts = HostileTexts.all();
    private final Map<String, String> users = new HashMap<>();
    private final Path evidence;
    private int next;

    private HostileOrganization(Path evidence) {
        this.evidence = evidence;
    }

    public static void write(Path evidence, YearMonth last, int months) throws IOException {
        int accounts = HostileTexts.all().size() + 12;
        new SampleOrganization(new SampleSpec(accounts, 4, months, 7, last)).write(evidence);
        HostileOrganization organization = new HostileOrganization(evidence);
        for (YearMonth month = last.minusMonths(months - 1L); !month.isAfter(last); month = month.plusMonths(1)) {
            organization.poison(evidence.resolve(month.toString()));
        }
    }

    private void poison(Path month) throws IOException {
        next = 0;
        List<Path> files;
        try (Stream<Path> all = Files.walk(month)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            String account = evidence.relativize(file).getName(1).toString();
            switch (file.getFileName().toString()) {
                case "credential-report.csv" ->
                        rewrite(file, row -> user(row, file.getParent().getFileName().toString()));
                case "directory.csv" -> rewrite(file, this::person);
                default -> {
                    if (file.toString().endsWith(".json")) {
                        JsonNode root = MAPPER.readTree(Files.readString(file));
                        rename(root, account.equals("accounts") ? file.getParent().getFileName().toString() : "",
                                file.getFileName().toString());
                        Files.writeString(file, MAPPER.writeValueAsString(root));
                    }
                }
            }
        }
    }

    private String text() {
        return texts.get(next++ % texts.size());
    }

    /// Those that are refused as names, and the long one, leave their place to plain ones.
    private String user(String account, String name) {
        return users.computeIfAbsent(account + "/" + name, key -> {
            String text = texts.get(Math.floorMod(key.hashCode(), texts.size()));
            boolean keeps = name.startsWith("<") || Math.floorMod(key.hashCode() / 7, 3) == 0
                    || text.length() + name.length() >= LONGEST_USER;
            return keeps ? name : text + "~" + name;
        });
    }

    private List<String> user(List<String> row, String account) {
        if (row.get(0).equals("user")) {
            return row;
        }
        List<String> other = new ArrayList<>(row);
        other.set(0, user(account, row.get(0)));
        other.set(1, arn(row.get(1), row.get(0), other.get(0)));
        return other;
    }

    private static String arn(String arn, String name, String other) {
        return arn.endsWith("/" + name) ? arn.substring(0, arn.length() - name.length()) + other : arn;
    }

    private List<String> person(List<String> row) {
        List<String> other = new ArrayList<>(row);
        if (!row.get(0).equals("email")) {
            other.set(2, text());
        }
        return other;
    }

    private void rename(JsonNode node, String account, String file) {
        if (node instanceof ObjectNode object) {
            Map<String, String> changed = new HashMap<>();
            object.properties().forEach(field -> {
                if (field.getValue() instanceof StringNode value) {
                    changed.put(field.getKey(), renamed(object, field.getKey(), value.stringValue(), account, file));
                }
            });
            changed.forEach(object::put);
        }
        node.forEach(child -> rename(child, account, file));
    }

    private String renamed(ObjectNode object, String field, String value, String account, String file) {
        boolean user = !account.isEmpty() && object.has("UserName");
        return switch (field) {
            case "UserName" -> user ? user(account, value) : value;
            case "Arn" -> user ? arn(value, object.get("UserName").stringValue(),
                    user(account, object.get("UserName").stringValue())) : value;
            case "Name" -> file.equals("organization.json") ? object.has("JoinedMethod") ? text() : text() + " " + value
                    : value;
            case "Value" -> object.path("Key").asString("").equals("Owner") && next % 2 == 0 ? text() : value;
            default -> FREE_NAMES.contains(field) ? text() + value : value;
        };
    }

    @FunctionalInterface
    private interface RowChange {
        List<String> of(List<String> row);
    }

    private static void rewrite(Path file, RowChange change) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (var reader = CsvReader.builder().ofCsvRecord(file)) {
            reader.forEach(row -> rows.add(change.of(row.getFields())));
        }
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            rows.forEach(writer::writeRecord);
        }
        // As AWS ends a report: without a line's end.
        Files.writeString(file, text.toString().stripTrailing());
    }
}
