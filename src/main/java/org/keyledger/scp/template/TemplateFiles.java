package org.keyledger.scp.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One kind of template, such as `scp`: the files within the jar, of which an operator's folder may replace some.
///
/// @param folder  the operator's stand-in for the folder `templates`; what is not there is taken from the jar
/// @param kind    the folder below
/// @param ending  of every file
record TemplateFiles(Optional<Path> folder, String kind, String ending) {

    record Source(String file, String text) {}

    /// A file of a name that nobody asks for is a misspelt one, and would go unnoticed.
    void requireKnown(List<String> names) {
        Path own = folder.map(path -> path.resolve(kind)).orElse(null);
        if (own == null) {
            return;
        }
        if (!Files.isDirectory(folder.get())) {
            throw new TemplateException(folder.get().toString(), "there is no such folder; make it, or name none");
        }
        if (!Files.isDirectory(own)) {
            return;
        }
        try (Stream<Path> files = Files.list(own)) {
            List<String> unknown = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .filter(name -> !names.contains(name.substring(0, name.length() - ending.length()))).sorted()
                    .toList();
            if (!unknown.isEmpty()) {
                throw new TemplateException(own.resolve(unknown.getFirst()).toString(),
                        "nothing uses a template of this name; rename it to one of " + String.join(", ", names));
            }
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Source read(String name) {
        String path = kind + "/" + name + ending;
        Optional<Path> own = folder.map(each -> each.resolve(path)).filter(Files::isRegularFile);
        return own.isPresent() ? new Source(own.get().toString(), read(own.get()))
                : new Source("templates/" + path, builtIn("/templates/" + path));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        }
        catch (CharacterCodingException noText) {
            throw new TemplateException(file.toString(), "not UTF-8; save it as UTF-8");
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String builtIn(String path) {
        try (InputStream stream = TemplateFiles.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new TemplateException(path.substring(1), "missing from the class path; the build is incomplete");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
