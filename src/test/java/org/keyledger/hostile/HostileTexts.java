package org.keyledger.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The texts of `hostile-texts.txt`, and one that is very long.
public final class HostileTexts {

    private static final Path FILE = Path.of("src/test/resources/hostile-texts.txt");
    /// As long as AWS lets a tag's value be.
    private static final int LONG = 256;

    private HostileTexts() {}

    public static List<String> all() {
        List<String> texts = new ArrayList<>();
        for (String line : lines()) {
            // A heading is a comment, unless it is one of the texts.
            if (!line.startsWith("#") || line.equals("# Heading")) {
                texts.add(unescaped(line));
            }
        }
        texts.add("=" + "1+".repeat(LONG / 2 - 1) + "1");
        return List.copyOf(texts);
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(FILE);
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String unescaped(String line) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < line.length(); at++) {
            char letter = line.charAt(at);
            char next = letter == '\\' && at + 1 < line.length() ? line.charAt(at + 1) : ' ';
            switch (next) {
                case 't' -> text.append('\t');
                case 'r' -> text.append('\r');
                case 'n' -> text.append('\n');
                case 'u' -> text.append((char) Integer.parseInt(line.substring(at + 2, at + 6), 16));
                default -> text.append(letter);
            }
            at += next == 'u' ? 5 : next == 't' || next == 'r' || next == 'n' ? 1 : 0;
        }
        return text.toString();
    }
}
