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

/// Reads files that operators write. Only YAML's nodes are used: they know their lines, and no text of the file becomes an
/// object.
///
/// @param example       what to do when there is nothing to go by: one sentence
/// @param looksLike     what such a file begins with
/// @param mostCharacters more than this are not read
record YamlFile(String example, String looksLike, int mostCharacters) {

    private static final int MOST_ALIASES = 20;
    private static final int DEEPEST = 10;

    /// @throws JobFileException when the file cannot be read as YAML
    MappingNode read(Path file) {
        return compose(file.toString(), contentOf(file));
    }

    String contentOf(Path file) {
        if (!Files.exists(file)) {
            throw unusable(file.toString(), 0, "there is no such file", example);
        }
        if (!Files.isRegularFile(file)) {
            throw unusable(file.toString(), 0, "is not a file", "Name the file itself.");
        }
        try {
            return Files.readString(file);
        }
        catch (CharacterCodingException binary) {
            throw unusable(file.toString(), 0, "is not text in UTF-8", example);
        }
        catch (IOException failure) {
            throw unusable(file.toString(), 0, "cannot be read", "Check its permissions.");
        }
    }

    /// @param name of the file, for messages
    MappingNode compose(String name, String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(MOST_ALIASES);
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(mostCharacters);
        try {
            Node root = new Yaml(options).compose(new StringReader(yaml));
            return switch (root) {
                case null -> throw unusable(name, 0, "is empty", example);
                case MappingNode mapping -> mapping;
                default -> throw unusable(name, 1, "is not a list of settings such as '" + looksLike + "'", example);
            };
        }
        catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null ? 0 : broken.getProblemMark().getLine() + 1;
            throw unusable(name, line, "is not valid YAML: " + broken.getProblem(),
                    "Look at this line and the one before it: indentation, quotes and colons.");
        }
        catch (YAMLException broken) {
            throw unusable(name, 0, "is not valid YAML: " + broken.getMessage().lines().findFirst().orElse(""),
                    example);
        }
    }

    private static JobFileException unusable(String file, int line, String problem, String remedy) {
        return new JobFileException(List.of(new ConfigurationProblem(file, line, "", problem, remedy)));
    }
}
