package org.keyledger.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.yaml.snakeyaml.nodes.Node;

/// Gathers what is wrong with a job file.
final class Problems {

    private static final int SHOWN = 60;

    private final String file;
    private final List<ConfigurationProblem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void add(Node at, String path, String problem, String remedy) {
        found.add(new ConfigurationProblem(file, at.getStartMark().getLine() + 1, path, problem, remedy));
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            found.sort(Comparator.comparingInt(ConfigurationProblem::line));
            throw new JobFileException(found);
        }
    }

    /// A value as messages show it: quoted, on one line, and not too long.
    static String quote(String value) {
        String line = value.strip().replaceAll("\\s+", " ");
        return "'" + (line.length() <= SHOWN ? line : line.substring(0, SHOWN - 1) + "…") + "'";
    }
}
