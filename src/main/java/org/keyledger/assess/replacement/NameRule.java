package org.keyledger.assess.replacement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.keyledger.iam.AuthorizationDetails;

import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Words in the user's name, path or tags that tell what the key is used by, from `names.yaml`. Whoever named the user
/// may have meant something else, so the evidence is weak.
///
/// @param usedBy such as `a CI service`
/// @param words  in lower case; several words are joined by hyphens
record NameRule(String usedBy, List<Replacement> replacements, List<String> words) implements ReplacementRule {

    private static final String FILE = "names.yaml";

    NameRule {
        replacements = List.copyOf(replacements);
        words = List.copyOf(words);
        if (usedBy.isBlank() || replacements.isEmpty() || words.isEmpty()) {
            throw new IllegalArgumentException("an entry of " + FILE + " says what the words mean and what follows");
        }
        for (String word : words) {
            if (!word.equals(inHyphens(word))) {
                throw new IllegalArgumentException("'" + word + "' in " + FILE + " would match no name; write it as '"
                        + inHyphens(word) + "'");
            }
        }
    }

    /// What the file holds.
    ///
    /// @param tags keys of tags whose values are looked at
    private record Names(List<String> tags, List<NameRule> rules) {}

    private static final Names NAMES = read();

    static List<ReplacementRule> load() {
        return List.copyOf(NAMES.rules());
    }

    private static Names read() {
        try (InputStream yaml = NameRule.class.getResourceAsStream(FILE)) {
            return new YAMLMapper().readValue(yaml, new TypeReference<Names>() {});
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public String statement() {
        String titles = replacements.stream().map(Replacement::title).collect(Collectors.joining("; or "));
        return "The user's name, path or tag (" + String.join(", ", NAMES.tags()) + ") holds a word of " + usedBy + ": "
                + titles + ". Words: " + String.join(", ", words) + ".";
    }

    @Override
    public Optional<Advice> judge(ReplacementSubject subject) {
        for (Map.Entry<String, String> text : textsOf(subject).entrySet()) {
            String hyphened = "-" + inHyphens(text.getValue()) + "-";
            Optional<String> word = words.stream().filter(each -> hyphened.contains("-" + each + "-")).findFirst();
            if (word.isPresent()) {
                return Optional.of(subject.advice(Strength.WEAK, "the user's " + text.getKey() + " says " + word.get()
                        + ", a word of " + usedBy + "; " + subject.use(), replacements.toArray(Replacement[]::new)));
            }
        }
        return Optional.empty();
    }

    /// What may tell, by what it is called.
    private static Map<String, String> textsOf(ReplacementSubject subject) {
        Map<String, String> texts = new java.util.LinkedHashMap<>();
        texts.put("name", subject.key().entry().user());
        texts.put("path", subject.key().entry().arn().path());
        subject.user().map(AuthorizationDetails.User::tags).orElse(Map.of()).entrySet().stream()
                .filter(tag -> NAMES.tags().stream().anyMatch(tag.getKey()::equalsIgnoreCase))
                .sorted(Map.Entry.comparingByKey())
                .forEach(tag -> texts.put("tag " + tag.getKey(), tag.getValue()));
        return texts;
    }

    /// The words of a text, joined by hyphens.
    private static String inHyphens(String text) {
        List<String> found = new ArrayList<>(List.of(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")));
        found.removeIf(String::isEmpty);
        return String.join("-", found);
    }
}
