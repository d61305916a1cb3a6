package org.keyledger.report.words;

import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sentence, or part of one, with places for arguments.
///
/// @param arguments the numbers of the arguments that it has a place for
/// @param numbers   those of them that have to be numbers, since a form of a word is chosen by them
record Message(String pattern, Set<Integer> arguments, Set<Integer> numbers) {

    private static final Pattern PLACE = Pattern.compile("\\{\\s*(\\d{1,2})\\s*([,}])");

    /// @throws IllegalArgumentException saying what is wrong
    static Message of(String pattern, Locale locale) {
        // To MessageFormat it begins a quotation, and what follows is printed as it is.
        if (pattern.contains("'")) {
            throw new IllegalArgumentException("write an apostrophe as ’");
        }
        Set<Integer> arguments = new TreeSet<>();
        Set<Integer> numbers = new TreeSet<>();
        Matcher place = PLACE.matcher(pattern);
        while (place.find()) {
            arguments.add(Integer.valueOf(place.group(1)));
            if (place.group(2).equals(",")) {
                numbers.add(Integer.valueOf(place.group(1)));
            }
        }
        requireWhole(new MessageFormat(pattern, locale), locale);
        return new Message(pattern, Set.copyOf(arguments), Set.copyOf(numbers));
    }

    /// Below its first limit a choice takes the form of the first, so that without 0 there would be `0 key`.
    private static void requireWhole(MessageFormat format, Locale locale) {
        for (Format part : format.getFormats()) {
            if (part instanceof ChoiceFormat choice) {
                if (choice.getLimits().length == 0 || choice.getLimits()[0] != 0) {
                    throw new IllegalArgumentException("a choice begins with its form for 0: 0#keys|1#key|1<keys");
                }
                Arrays.stream(choice.getFormats()).map(String.class::cast)
                        .forEach(text -> requireWhole(new MessageFormat(text, locale), locale));
            }
        }
    }

    String filled(Locale locale, Object... values) {
        return new MessageFormat(pattern, locale).format(values);
    }
}
