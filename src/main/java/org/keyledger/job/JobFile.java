package org.keyledger.job;

import java.nio.file.Path;
import java.util.List;

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

    /// The settings in force: what stands in the file, and what counts for all that does not.
    ///
    /// @throws JobFileException as [#read]
    public static List<SettingInForce> settingsInForce(Path file) {
        Problems problems = new Problems(file.toString());
        JobSettingsReader reader = new JobSettingsReader(problems);
        reader.read(YAML.compose(file.toString(), YAML.contentOf(file)));
        problems.throwIfAny();
        return reader.readings();
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
