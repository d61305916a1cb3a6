package org.keyledger.job;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.nodes.ScalarNode;

/// Words what is to be done about a setting that Keyledger does not know. A secret is never repeated.
final class UnknownSetting {

    private static final Pattern SECRET = Pattern.compile(".*(password|passwd|passphrase|secret|token|credential"
            + "|apikey|accesskey|privatekey).*");
    static final String AWS_CREDENTIALS = "Remove it here and from the history of the file, and delete the key in IAM;"
            + " credentials come from where the AWS SDK looks for them: the environment, ~/.aws, the machine's role.";
    private static final String DATABASE_PASSWORD = "Remove it here and from the history of the file, change the"
            + " secret, and name where it lies with database.postgres.passwordEnvironmentVariable or passwordFile.";
    private static final String MAIL_PASSWORD =
            "Remove it here and from the history of the file, change the secret, and"
                    + " name where it lies with passwordEnvironmentVariable, passwordFile, passwordSecret or passwordParameter.";
    private static final int MOST_EDITS = 3;

    private UnknownSetting() {}

    static void report(ScalarNode key, String path, List<String> known, Problems problems) {
        if (SECRET.matcher(letters(key.getValue())).matches()) {
            problems.add(key, path, "is a secret, and job files are kept in Git",
                    path.startsWith("source.") || path.startsWith("deliver.s3.") ? AWS_CREDENTIALS
                            : path.startsWith("deliver.") ? MAIL_PASSWORD : DATABASE_PASSWORD);
            return;
        }
        String remedy = nearest(key.getValue(), known).map(name -> "Did you mean '" + name + "'?")
                .orElse("Known here: " + String.join(", ", known) + ".");
        problems.add(key, path, "is not a setting", remedy);
    }

    static Optional<String> nearest(String name, List<String> known) {
        String letters = letters(name);
        int most = Math.min(MOST_EDITS, Math.max(1, letters.length() / 3));
        return known.stream().filter(candidate -> edits(letters, letters(candidate)) <= most)
                .min(Comparator.comparingInt(candidate -> edits(letters, letters(candidate))));
    }

    /// So that `max-age`, `max_age` and `MaxAge` are all near to `maxAge`.
    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /// Levenshtein's distance.
    private static int edits(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= from.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= to.length(); column++) {
                int replaced = diagonal + (from.charAt(line - 1) == to.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(replaced, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[to.length()];
    }
}
