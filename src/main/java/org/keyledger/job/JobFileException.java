package org.keyledger.job;

import java.util.List;
import java.util.stream.Collectors;

/// A job file that cannot be used, with everything that is wrong with it in the order of its lines.
public final class JobFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ConfigurationProblem> problems;

    public JobFileException(List<ConfigurationProblem> problems) {
        super(problems.stream().map(ConfigurationProblem::describe).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<ConfigurationProblem> problems() {
        return problems;
    }
}
