package org.keyledger.scp.simulate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The cases by theme, a YAML file each. A file has `documents`, which its cases share by name, and `cases`.
final class ScpCorpus {

    private static final Path FOLDER = Path.of("src/test/resources/org/keyledger/scp/simulate/corpus");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

    private ScpCorpus() {}

    record Theme(Map<String, String> documents, List<ScpCase> cases) {

        Theme {
            documents = documents == null ? Map.of() : Map.copyOf(documents);
            cases = List.copyOf(cases);
        }
    }

    static Map<String, Theme> byName() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            Map<String, Theme> themes = new LinkedHashMap<>();
            for (Path file : files.sorted().toList()) {
                themes.put(file.getFileName().toString().replace(".yaml", ""), read(file));
            }
            return themes;
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static List<ScpCase> all() {
        return byName().values().stream().flatMap(theme -> theme.cases().stream()).toList();
    }

    private static Theme read(Path file) throws IOException {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            Object loaded = new Yaml(new SafeConstructor(options)).load(Files.readString(file));
            return MAPPER.convertValue(loaded, Theme.class);
        }
        catch (RuntimeException unreadable) {
            throw new IllegalStateException(file + " is no theme of the corpus", unreadable);
        }
    }
}
