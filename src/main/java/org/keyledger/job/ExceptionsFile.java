package org.keyledger.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.keyledger.assess.exceptions.ExceptionEntry;
import org.keyledger.assess.exceptions.ExceptionsRegister;
import org.yaml.snakeyaml.nodes.MappingNode;

/// Reads an exceptions register, `exceptions.yaml`. A register with a mistake is refused whole: an entry left out would
/// open findings, and an entry guessed at would hide some.
final class ExceptionsFile {

    private static final YamlFile YAML = new YamlFile("Take jobs/monthly/exceptions.yaml as an example.",
            "exceptions: []", 5_000_000);

    private ExceptionsFile() {}

    /// What is returned is of use only when no problem was found.
    static ExceptionsRegister read(Path file, Problems problems) {
        try {
            return read(YAML.read(file), problems);
        }
        catch (JobFileException unreadable) {
            problems.addAll(unreadable.problems());
            return ExceptionsRegister.EMPTY;
        }
    }

    private static ExceptionsRegister read(MappingNode root, Problems problems) {
        Section file = new Section(root, "", List.of("exceptions"), problems);
        file.require("exceptions", "List the exceptions below it, or write 'exceptions: []'.");
        List<ExceptionEntry> entries = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Section element : file.sections("exceptions", ExceptionEntryReader.SETTINGS)) {
            Optional<ExceptionEntry> entry = ExceptionEntryReader.read(element);
            element.text("id").filter(ExceptionEntry::isId).ifPresent(id -> {
                if (!ids.add(id.toLowerCase(Locale.ROOT))) {
                    element.mistake("id", id + " stands here a second time",
                            "Reports name exceptions by their ids: give each its own.");
                }
                else {
                    entry.ifPresent(entries::add);
                }
            });
        }
        return new ExceptionsRegister(entries);
    }
}
