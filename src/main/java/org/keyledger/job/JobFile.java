package org.keyledger.job;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/// Reads job files. Only YAML's nodes are used: they know their lines, and no text of the file becomes an object.
public final class JobFile {

    private static final String EXAMPLE = "Take jobs/monthly/job.yaml as an example.";
    private static final int MOST_ALIASES = 20;
    private static final int DEEPEST = 10;
    private static final int MOST_CHARACTERS = 1_000_000;

    private JobFile() {}

    /// @throws JobFileException with every mistake in the file
    public static JobSettings read(Path file) {
        return parse(file.toString(), contentOf(file));
    }

    /// @param name of the file, for messages
    /// @throws JobFileException with every mistake in the text
    public static JobSettings parse(String name, String yaml) {
        Problems problems = new Problems(name);
        MappingNode root = compose(name, yaml);
        JobSettings settings = new JobSettingsReader(problems).read(root);
        problems.throwIfAny();
        return settings;
    }

    private static String contentOf(Path file) {
        if (!Files.exists(file)) {
            throw unusable(file.toString(), 0, "there is no such file", EXAMPLE);
        }
        if (!Files.isRegularFile(file)) {
            throw unusable(file.toString(), 0, "is not a file", "Name the job file itself.");
        }
        try {
            return Files.readString(file);
        }
        catch (CharacterCodingException binary) {
            throw unusable(file.toString(), 0, "is not text in UTF-8", EXAMPLE);
        }
        catch (IOException failure) {
            throw unusable(file.toString(), 0, "cannot be read", "Check its permissions.");
        }
    }

    private static MappingNode compose(String name, String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(MOST_ALIASES);
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(MOST_CHARACTERS);
        try {
            Node root = new Yaml(options).compose(new StringReader(yaml));
            return switch (root) {
                case null -> throw unusable(name, 0, "is empty", EXAMPLE);
                case MappingNode mapping -> mapping;
                default -> throw unusable(name, 1, "is not a list of settings such as 'name: monthly'", EXAMPLE);
            };
        }
        catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null ? 0 : broken.getProblemMark().getLine() + 1;
            throw unusable(name, line, "is not valid YAML: " + broken.getProblem(),
                    "Look at this line and the one before it: indentation, quotes and colons.");
        }
        catch (YAMLException broken) {
            throw unusable(name, 0, "is not valid YAML: " + broken.getMessage().lines().findFirst().orElse(""),
                    EXAMPLE);
        }
    }

    private static JobFileException unusable(String file, int line, String problem, String remedy) {
        return new JobFileException(List.of(new ConfigurationProblem(file, line, "", problem, remedy)));
    }
}
