package org.keyledger.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import org.keyledger.deliver.SecretSource;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// What was read of one level of a job file. It begins with every name that may stand there, so that no setting is missing
/// that a job file may have.
final class Readings {

    private final Map<String, SettingInForce> settings = new LinkedHashMap<>();
    private final Map<String, Map<String, Readings>> groups = new LinkedHashMap<>();

    /// @param path  of the level; empty at the top
    /// @param known in the order in which they are told
    Readings(String path, List<String> known) {
        known.forEach(name -> settings.put(name, new SettingInForce(path.isEmpty() ? name : path + "." + name, "",
                OptionalInt.empty(), Optional.empty())));
    }

    void given(String name, int line, String value) {
        settings.computeIfPresent(name, (_, absent) -> new SettingInForce(absent.path(), value, OptionalInt.of(line),
                absent.secret()));
    }

    /// What counts unless the setting is given.
    void otherwise(String name, String words) {
        settings.computeIfPresent(name, (_, setting) -> setting.line().isPresent() ? setting
                : new SettingInForce(setting.path(), words, setting.line(), setting.secret()));
    }

    void secret(String name, SecretSource where) {
        settings.computeIfPresent(name, (_, setting) -> new SettingInForce(setting.path(), setting.value(),
                setting.line(), Optional.of(where)));
    }

    /// The level of a group, or of an element of a list of groups. Read again, it begins anew.
    Readings group(String name, String path, List<String> known) {
        Readings level = new Readings(path, known);
        groups.computeIfAbsent(name, _ -> new LinkedHashMap<>()).put(path, level);
        return level;
    }

    /// Those of groups in place of the groups.
    List<SettingInForce> all() {
        List<SettingInForce> all = new ArrayList<>();
        settings.forEach((name, setting) -> {
            if (groups.containsKey(name)) {
                groups.get(name).values().forEach(level -> all.addAll(level.all()));
            }
            else {
                all.add(setting);
            }
        });
        return all;
    }

    /// A value as a job file could have it, on one line.
    static String words(Object value) {
        return switch (value) {
            case Duration time -> words(time);
            case Enum<?> word -> word.name().toLowerCase(Locale.ROOT);
            case List<?> list -> list.stream().map(Readings::words).collect(Collectors.joining(", ", "[", "]"));
            case ScalarNode scalar -> scalar.getValue().strip().replaceAll("\\s+", " ");
            case SequenceNode sequence -> words(sequence.getValue());
            case MappingNode mapping -> mapping.getValue().stream()
                    .map(entry -> words(entry.getKeyNode()) + ": " + words(entry.getValueNode()))
                    .collect(Collectors.joining(", ", "{", "}"));
            case Node other -> other.getNodeId().toString();
            default -> value.toString();
        };
    }

    private static String words(Duration time) {
        long seconds = time.toSeconds();
        return seconds % 3600 == 0 ? seconds / 3600 + "h" : seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }
}
