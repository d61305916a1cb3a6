package org.keyledger.report.words;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.keyledger.templates.Language;
import org.keyledger.templates.Template;
import org.keyledger.templates.TemplateException;

/// All messages of a language, by their names. Those whose names begin with `format.` are patterns of dates.
record Messages(Language language, Template file, Map<String, Message> all) {

    private static final String DATE = "format.";
    private static final Pattern BAD_ESCAPE = Pattern.compile("\\\\u(?![0-9A-Fa-f]{4})");

    Messages {
        all = Collections.unmodifiableMap(new TreeMap<>(all));
    }

    /// @throws TemplateException with the line of each mistake
    static Messages of(Language language, Template file) {
        List<String> problems = new ArrayList<>();
        Map<String, Message> all = new TreeMap<>();
        texts(file, problems).forEach((key, text) -> {
            try {
                if (key.startsWith(DATE)) {
                    DateTimeFormatter.ofPattern(text, language.locale());
                    all.put(key, new Message(text, Set.of(), Set.of()));
                }
                else {
                    all.put(key, Message.of(text, language.locale()));
                }
            }
            catch (IllegalArgumentException wrong) {
                problems.add(at(file, key) + "'" + key + "': " + wrong.getMessage());
            }
        });
        requireNone(problems, file);
        return new Messages(language, file, all);
    }

    private static Map<String, String> texts(Template file, List<String> problems) {
        Matcher escape = BAD_ESCAPE.matcher(file.text());
        if (escape.find()) {
            throw new TemplateException(file.file(), file.lineAt(escape.start()),
                    "'\\u' without four digits; write the character itself");
        }
        Map<String, String> texts = new TreeMap<>();
        Properties reader = new Properties() {

            private static final long serialVersionUID = 1L;

            @Override
            public synchronized Object put(Object key, Object text) {
                if (texts.put((String) key, (String) text) != null) {
                    problems.add(at(file, (String) key) + "'" + key + "' stands there twice; keep one of the two");
                }
                return null;
            }
        };
        try {
            reader.load(new StringReader(file.text()));
        }
        catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return texts;
    }

    /// Finds what differs from the messages that the program asks for.
    ///
    /// @param others names that only templates of an operator ask for
    /// @throws TemplateException with the line of each mistake; of what is missing with the last
    void requireLike(Messages asked, Set<String> others) {
        List<String> problems = new ArrayList<>();
        asked.all.forEach((key, message) -> {
            Message own = all.get(key);
            if (own == null) {
                problems.add(lastLine() + "there is no '" + key + "'; add it, in English it is: " + message.pattern());
            }
            else if (!own.arguments().equals(message.arguments())) {
                problems.add(at(file, key) + "'" + key + "' has places for " + places(own) + " and needs "
                        + places(message));
            }
            else if (!message.numbers().containsAll(own.numbers())) {
                problems.add(at(file, key) + "'" + key + "' has a number’s form in {" + first(own, message)
                        + "}, which is no number");
            }
        });
        Set<String> unused = new TreeSet<>(all.keySet());
        unused.removeAll(asked.all.keySet());
        unused.removeAll(others);
        unused.forEach(key -> problems.add(at(file, key) + "nothing asks for '" + key + "'; rename or remove it"));
        requireNone(problems, file);
    }

    private static int first(Message own, Message asked) {
        Set<Integer> more = new TreeSet<>(own.numbers());
        more.removeAll(asked.numbers());
        return more.iterator().next();
    }

    private static String places(Message message) {
        return message.arguments().isEmpty() ? "none"
                : String.join(", ", message.arguments().stream().sorted().map(number -> "{" + number + "}").toList());
    }

    private static void requireNone(List<String> problems, Template file) {
        if (!problems.isEmpty()) {
            throw new TemplateException(file.file(), problems);
        }
    }

    private String lastLine() {
        return "line " + file.lineAt(file.text().stripTrailing().length()) + ": ";
    }

    private static String at(Template file, String key) {
        Matcher line = Pattern.compile("(?m)^[ \\t]*" + Pattern.quote(key) + "[ \\t]*[=:]").matcher(file.text());
        return "line " + (line.find() ? file.lineAt(line.start()) : 1) + ": ";
    }
}
