package org.keyledger.job;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.keyledger.deliver.SecretSource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// The settings at one level of a job file. What is wrong with a value goes to [Problems], and the reading goes on as if
/// the setting were absent, so that one mistake does not hide another.
final class Section {

    private final Node at;
    private final String path;
    private final Problems problems;
    private final Readings readings;
    private final Set<String> mentioned = new HashSet<>();
    private final Map<String, Node> values = new LinkedHashMap<>();

    /// @param known every name that may stand here; anything else is a mistake
    Section(MappingNode mapping, String path, List<String> known, Problems problems) {
        this(mapping, path, known, problems, new Readings(path, known));
    }

    /// @param readings of this level, with the names that are known
    Section(MappingNode mapping, String path, List<String> known, Problems problems, Readings readings) {
        this.at = mapping;
        this.path = path;
        this.problems = problems;
        this.readings = readings;
        for (NodeTuple setting : mapping.getValue()) {
            if (setting.getKeyNode() instanceof ScalarNode key) {
                take(key, setting.getValueNode(), known);
            }
            else {
                problems.add(setting.getKeyNode(), path, "a name of a setting is not text", "Write 'name: value'.");
            }
        }
    }

    private void take(ScalarNode key, Node value, List<String> known) {
        String name = key.getValue();
        if (!known.contains(name)) {
            UnknownSetting.report(key, pathOf(name), known, problems);
        }
        else if (!mentioned.add(name)) {
            problems.add(key, pathOf(name), "stands here a second time", "Keep one of the two.");
        }
        else if (value.getTag().equals(Tag.NULL)) {
            problems.add(key, pathOf(name), "has no value", "Give it one, or remove the line.");
        }
        else {
            values.put(name, value);
            readings.given(name, key.getStartMark().getLine() + 1, Readings.words(value));
        }
    }

    String pathOf(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /// Whether the name stands here, with a value or without.
    boolean mentions(String name) {
        return mentioned.contains(name);
    }

    /// Whether the value is this one text, not a list of it.
    boolean isText(String name, String text) {
        return value(name).filter(ScalarNode.class::isInstance)
                .filter(node -> ((ScalarNode) node).getValue().strip().equals(text)).isPresent();
    }

    boolean isEmptyList(String name) {
        return value(name).orElse(null) instanceof SequenceNode list && list.getValue().isEmpty();
    }

    void mistake(String name, String problem, String remedy) {
        problems.add(values.getOrDefault(name, at), pathOf(name), problem, remedy);
    }

    /// Reports a mistake about the section as a whole.
    void mistake(String problem, String remedy) {
        problems.add(at, path, problem, remedy);
    }

    void require(String name, String remedy) {
        if (!mentioned.contains(name)) {
            mistake(name, "is missing", remedy);
        }
    }

    Optional<Section> section(String name, List<String> known) {
        return value(name).flatMap(node -> {
            if (node instanceof MappingNode mapping) {
                return Optional.of(new Section(mapping, pathOf(name), known, problems,
                        readings.group(name, pathOf(name), known)));
            }
            mistake(name, "is not a group of settings", "Indent its settings below it: " + String.join(", ", known)
                    + ".");
            return Optional.empty();
        });
    }

    /// The same, and where the name does not stand here one in which nothing stands: its settings have their defaults.
    Section group(String name, List<String> known) {
        return section(name, known).orElseGet(() -> absent(name, known));
    }

    /// A group in which nothing stands.
    Section absent(String name, List<String> known) {
        MappingNode nothing = new MappingNode(Tag.MAP, true, List.of(), at.getStartMark(), at.getEndMark(),
                DumperOptions.FlowStyle.BLOCK);
        return new Section(nothing, pathOf(name), known, problems, readings.group(name, pathOf(name), known));
    }

    /// The elements of a list of groups.
    List<Section> sections(String name, List<String> known) {
        List<Section> sections = new ArrayList<>();
        for (Node element : elements(name)) {
            String elementPath = pathOf(name) + "[" + (sections.size() + 1) + "]";
            if (element instanceof MappingNode mapping) {
                sections.add(new Section(mapping, elementPath, known, problems,
                        readings.group(name, elementPath, known)));
            }
            else {
                problems.add(element, elementPath, "is not a group of settings",
                        "Each element has: " + String.join(", ", known) + ".");
            }
        }
        return sections;
    }

    Optional<String> text(String name) {
        return value(name).flatMap(node -> {
            if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                return Optional.of(scalar.getValue().strip());
            }
            mistake(name, node instanceof ScalarNode ? "is empty" : "is not a single value", "Write 'name: value'.");
            return Optional.empty();
        });
    }

    /// A text of a certain form. One that is of another is reported, and returned all the same.
    ///
    /// @param problem what to say after the text in quotes
    Optional<String> fitting(String name, Pattern form, String problem, String remedy) {
        Optional<String> text = text(name);
        text.filter(value -> !form.matcher(value).matches())
                .ifPresent(value -> mistake(name, Problems.quote(value) + " " + problem, remedy));
        return text;
    }

    /// A list of texts. Each is checked where it stands.
    ///
    /// @param check what is wrong with a text, or empty
    Optional<List<String>> texts(String name, Function<String, Optional<String>> check, String remedy) {
        if (!has(name)) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        for (Node element : elements(name)) {
            String text = element instanceof ScalarNode scalar ? scalar.getValue() : "";
            Optional<String> wrong = text.isBlank() ? Optional.of("an element is not a text") : check.apply(text);
            wrong.ifPresent(problem -> problems.add(element, pathOf(name), problem, remedy));
            texts.add(text);
        }
        return Optional.of(texts);
    }

    Optional<Long> number(String name, long least, long greatest) {
        return parsed(name, Long::valueOf, "a whole number", "Write a number from " + least + " to " + greatest + ".")
                .filter(number -> {
                    boolean fits = least <= number && number <= greatest;
                    if (!fits) {
                        mistake(name, number + " is not from " + least + " to " + greatest,
                                "Write a number in this range.");
                    }
                    return fits;
                });
    }

    boolean flag(String name, boolean otherwise) {
        return orDefault(name, text(name).map(text -> {
            if (!text.equals("true") && !text.equals("false")) {
                mistake(name, Problems.quote(text) + " is neither true nor false", "Write one of the two.");
            }
            return text.equals("true");
        }), otherwise);
    }

    /// The value, or the default that counts without it, which is noted for whoever asks what is in force.
    <T> T orDefault(String name, Optional<T> value, T otherwise) {
        otherwise(name, Readings.words(otherwise));
        return value.orElse(otherwise);
    }

    /// Notes in words what counts where the setting does not stand here and has no value of its own then.
    void otherwise(String name, String words) {
        readings.otherwise(name, words);
    }

    /// Notes that the setting names where a secret lies.
    void secret(String name, SecretSource where) {
        readings.secret(name, where);
    }

    /// Written as `90s`, `10m` or `1h`.
    Optional<Duration> duration(String name, Duration least, Duration greatest) {
        return parsed(name, Section::time, "a time", "Write it as 90s, 10m or 1h.").filter(duration -> {
            boolean fits = duration.compareTo(least) >= 0 && duration.compareTo(greatest) <= 0;
            if (!fits) {
                mistake(name, "is not from " + least.toSeconds() + "s to " + greatest.toHours() + "h",
                        "Write a time in this range.");
            }
            return fits;
        });
    }

    private static Duration time(String text) {
        return TimeText.parse(text).orElseThrow(() -> new IllegalArgumentException(text));
    }

    Optional<YearMonth> month(String name) {
        return parsed(name, YearMonth::parse, "a month", "Write it as year and month: 2026-11.");
    }

    Optional<LocalDate> date(String name) {
        return parsed(name, LocalDate::parse, "a date", "Write it as year, month and day: 2026-11-30.");
    }

    Optional<Path> path(String name) {
        return parsed(name, Path::of, "a path", "Write a path of this system.");
    }

    <T> Optional<T> parsed(String name, Function<String, T> parser, String kind, String remedy) {
        return text(name).flatMap(text -> {
            try {
                return Optional.of(parser.apply(text));
            }
            catch (IllegalArgumentException | DateTimeException wrong) {
                mistake(name, Problems.quote(text) + " is not " + kind, remedy);
                return Optional.empty();
            }
        });
    }

    private List<Node> elements(String name) {
        return switch (value(name).orElse(null)) {
            case null -> List.of();
            case SequenceNode sequence -> sequence.getValue();
            default -> {
                mistake(name, "is not a list", "Write its elements in brackets, or each on a line after '- '.");
                yield List.of();
            }
        };
    }

    private Optional<Node> value(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
