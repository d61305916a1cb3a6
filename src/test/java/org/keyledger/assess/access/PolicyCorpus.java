package org.keyledger.assess.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The cases by theme, a YAML file each. A file has `documents`, texts with anchors that its cases share, and `cases`.
final class PolicyCorpus {

    private static final Path FOLDER = Path.of("src/test/resources/org/keyledger/assess/access/corpus");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

    private PolicyCorpus() {}

    /// @param documents for anchors only
    private record Theme(Object documents, List<PolicyCase> cases) {}

    static Map<String, List<PolicyCase>> byTheme() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            Map<String, List<PolicyCase>> themes = new LinkedHashMap<>();
            for (Path file : files.sorted().toList()) {
                themes.put(file.getFileName().toString().replace(".yaml", ""), read(file));
            }
            return themes;
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static List<PolicyCase> all() {
        List<PolicyCase> cases = new ArrayList<>();
        byTheme().values().forEach(cases::addAll);
        return cases;
    }

    private static List<PolicyCase> read(Path file) throws IOException {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(1_000);
        try {
            Object loaded = new Yaml(new SafeConstructor(options)).load(Files.readString(file));
            return MAPPER.convertValue(loaded, Theme.class).cases();
        }
        catch (RuntimeException unreadable) {
            throw new IllegalStateException(file + " is no theme of the corpus", unreadable);
        }
    }
}
