package org.keyledger.report.excel;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/// The words of the workbook that are not the report's own, from `workbook.properties`.
final class Wording {

    private static final String FILE = "workbook.properties";

    private final Properties words = new Properties();

    private Wording() {}

    static Wording load() {
        Wording wording = new Wording();
        try (InputStream file = Wording.class.getResourceAsStream(FILE)) {
            wording.words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return wording;
    }

    /// @param arguments take the place of `%s`
    /// @throws IllegalStateException when the file lacks the word
    String text(String key, Object... arguments) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalStateException(FILE + " has no entry " + key);
        }
        return arguments.length == 0 ? text : String.format(Locale.ROOT, text, arguments);
    }
}
