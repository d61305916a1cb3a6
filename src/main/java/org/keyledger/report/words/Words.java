package org.keyledger.report.words;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.keyledger.templates.Language;
import org.keyledger.templates.Templates;

/// Puts facts into the words of a language: sentences, numbers, and dates in UTC, the same on every machine.
public final class Words {

    private static final Pattern INSERTED = Pattern.compile("#\\{([^{}]*)}");
    private static final Words ENGLISH = of(Templates.builtIn());

    private final Messages messages;

    private Words(Messages messages) {
        this.messages = messages;
    }

    /// Those of the release, for files that stay English whatever the language.
    public static Words english() {
        return ENGLISH;
    }

    /// @throws org.keyledger.templates.TemplateException when the messages are broken
    public static Words of(Templates templates) {
        return new Words(Messages.of(templates.language(), templates.get(templates.language().messages())));
    }

    /// Whether these are the words in which a report is built.
    public boolean areThoseOf(Words other) {
        return messages.equals(other.messages);
    }

    public Language language() {
        return messages.language();
    }

    /// @throws IllegalArgumentException when there is no such message, or it needs other arguments
    public String text(String key, Object... arguments) {
        Message message = message(key);
        if (message.arguments().size() != arguments.length) {
            throw new IllegalArgumentException("'" + key + "' takes " + message.arguments().size() + " arguments");
        }
        return message.filled(locale(), arguments);
    }

    /// The message where there is one of that name, else the text that stands in for it.
    public String textOr(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    public boolean has(String key) {
        return messages.all().containsKey(key);
    }

    /// The text with each message that it names as `#{…}` in its place, as labels of charts and style sheets name them.
    ///
    /// @param quoting what makes a message fit for where it is put
    public String insertedInto(String text, UnaryOperator<String> quoting) {
        return INSERTED.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(quoting.apply(text(found.group(1)))));
    }

    /// What is wrong with asking for a message with so many arguments.
    ///
    /// @param numbers which of them are numbers
    public Optional<String> problem(String key, int arguments, Set<Integer> numbers) {
        if (!has(key)) {
            return Optional.of("there is no message '" + key + "' in " + messages.file().file());
        }
        Message message = message(key);
        if (message.arguments().size() != arguments) {
            return Optional.of("the message '" + key + "' takes " + message.arguments().size() + " arguments");
        }
        Set<Integer> missing = new TreeSet<>(message.numbers());
        missing.removeAll(numbers);
        return missing.isEmpty() ? Optional.empty()
                : Optional.of("the message '" + key + "' needs a number as argument " + missing.iterator().next());
    }

    /// Such as `November 2026`.
    public String month(YearMonth month) {
        return date("format.month", month);
    }

    public String shortMonth(YearMonth month) {
        return date("format.short-month", month);
    }

    /// As it stands below a chart, without its year.
    public String monthOfYear(YearMonth month) {
        return date("format.month-of-year", month);
    }

    public String instant(Instant instant) {
        return date("format.instant", instant.atZone(ZoneOffset.UTC));
    }

    /// `1,200`.
    public String count(long count) {
        return text("number.count", count);
    }

    /// `a`, `a and b`, `a, b and c`.
    public String listed(List<String> texts) {
        return texts.size() < 2 ? String.join("", texts)
                : text("list", String.join(", ", texts.subList(0, texts.size() - 1)), texts.getLast());
    }

    /// For where a line has to do; the whole stands elsewhere on the page.
    public static String shortened(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }

    public static String capitalized(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private String date(String key, TemporalAccessor date) {
        return DateTimeFormatter.ofPattern(message(key).pattern(), locale()).format(date);
    }

    private Message message(String key) {
        return Optional.ofNullable(messages.all().get(key)).orElseThrow(
                () -> new IllegalArgumentException("there is no message '" + key + "' in " + messages.file().file()));
    }

    private Locale locale() {
        return language().locale();
    }
}
