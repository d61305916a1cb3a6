package org.keyledger.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.yaml.snakeyaml.nodes.Node;

/// Gathers what is wrong with a job file and what it names.
final class Problems {

    private static final int SHOWN = 60;

    private final String file;
    private final List<ConfigurationProblem> found;

    Problems(String file) {
        this(file, new ArrayList<>());
    }

    private Problems(String file, List<ConfigurationProblem> found) {
        this.file = file;
        this.found = found;
    }

    /// Gathers what is wrong with a file that this one names, beside what is wrong here.
    Problems of(String named) {
        return new Problems(named, found);
    }

    void addAll(List<ConfigurationProblem> more) {
        found.addAll(more);
    }

    void add(Node at, String path, String problem, String remedy) {
        found.add(new ConfigurationProblem(file, at.getStartMark().getLine() + 1, path, problem, remedy));
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            found.sort(Comparator.comparing((ConfigurationProblem problem) -> !problem.file().equals(file))
                    .thenComparing(ConfigurationProblem::file).thenComparingInt(ConfigurationProblem::line));
            throw new JobFileException(found);
        }
    }

    /// A value as messages show it: quoted, on one line, and not too long.
    static String quote(String value) {
        String line = value.strip().replaceAll("\\s+", " ");
        return "'" + (line.length() <= SHOWN ? line : line.substring(0, SHOWN - 1) + "…") + "'";
    }
}
