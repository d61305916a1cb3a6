package org.keyledger.templates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.apache.commons.codec.digest.DigestUtils;

/// All templates: the jar's, and in the place of some of them an operator's own.
///
/// @param own      by name, sorted. Whether anything asks for a name is for the [TemplateUser]s to say
/// @param language that people read them in
public record Templates(Map<String, Template> own, Language language) {

    private static final Templates BUILT_IN = new Templates(Map.of());

    public Templates {
        own = Collections.unmodifiableMap(new TreeMap<>(own));
    }

    /// Those of an operator, in English.
    public Templates(Map<String, Template> own) {
        this(own, Language.ENGLISH);
    }

    /// Those within the jar.
    public static Templates builtIn() {
        return BUILT_IN;
    }

    /// @param folder the operator's stand-in for the folder `templates`; what is not there is taken from the jar
    /// @throws TemplateException when there is no such folder, or a file in it is no text or leads out of it
    public static Templates in(Path folder) {
        return new Templates(new TemplateFolder(folder).read());
    }

    /// The same ones, to be read in another language.
    public Templates speaking(Language other) {
        return new Templates(own, other);
    }

    /// @throws TemplateException when nobody has a template of that name
    public Template get(String name) {
        Template replacement = own.get(name);
        return replacement != null ? replacement : builtIn(name);
    }

    /// What tells one set of own templates from another: names, and hashes of their texts.
    public String canonicalText() {
        return own.values().stream().map(template -> template.name() + " " + DigestUtils.sha256Hex(template.text()))
                .collect(Collectors.joining("\n"));
    }

    private static Template builtIn(String name) {
        String file = "templates/" + name;
        try (InputStream stream = Templates.class.getResourceAsStream("/" + file)) {
            if (stream == null) {
                throw new TemplateException(file, "missing from the class path; the build is incomplete");
            }
            return new Template(name, file, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
