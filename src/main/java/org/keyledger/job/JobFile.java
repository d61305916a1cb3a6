package org.keyledger.job;

import java.nio.file.Path;

/// Reads job files.
public final class JobFile {

    private static final YamlFile YAML = new YamlFile("Take jobs/monthly/job.yaml as an example.", "name: monthly",
            1_000_000);

    private JobFile() {}

    /// Reads the exceptions register too, where the job file names one.
    ///
    /// @throws JobFileException with every mistake in both
    public static JobSettings read(Path file) {
        return parse(file.toString(), YAML.contentOf(file));
    }

    /// @param name of the file, for messages
    /// @throws JobFileException with every mistake in the text
    public static JobSettings parse(String name, String yaml) {
        Problems problems = new Problems(name);
        JobSettings settings = new JobSettingsReader(problems).read(YAML.compose(name, yaml));
        problems.throwIfAny();
        return settings;
    }
}
