package org.keyledger.job;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.keyledger.deliver.SecretSource;

/// Reads where a secret lies: `NAMEEnvironmentVariable`, `NAMEFile`, `NAMESecret` or `NAMEParameter`, one of them. The secret
/// itself has no place in a job file.
final class SecretReader {

    private static final Pattern VARIABLE_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private SecretReader() {}

    /// What may stand in the section of a secret of this name.
    static List<String> places(String name) {
        return List.of(name + "EnvironmentVariable", name + "File", name + "Secret", name + "Parameter");
    }

    static Optional<SecretSource> read(Section section, String name) {
        String variable = name + "EnvironmentVariable";
        List<String> named = places(name).stream().filter(section::has).toList();
        if (named.size() > 1) {
            section.mistake(named.get(1), "the secret is in two places",
                    "Keep one of " + String.join(", ", named) + ".");
        }
        // The value is not shown: what is no name may well be the secret itself.
        section.text(variable).filter(text -> !VARIABLE_NAME.matcher(text).matches())
                .ifPresent(_ -> section.mistake(variable, "is not the name of an environment variable",
                        "Write a name such as KEYLEDGER_SMTP_PASSWORD; the secret itself stands in the environment."));
        return noted(section, variable, section.text(variable).map(SecretSource.Environment::new))
                .or(() -> noted(section, name + "File", section.path(name + "File").map(SecretSource.InFile::new)))
                .or(() -> noted(section, name + "Secret",
                        section.text(name + "Secret").map(SecretSource.SecretsManager::new)))
                .or(() -> noted(section, name + "Parameter",
                        section.text(name + "Parameter").map(SecretSource.Parameter::new)));
    }

    private static Optional<SecretSource> noted(Section section, String name, Optional<? extends SecretSource> where) {
        where.ifPresent(place -> section.secret(name, place));
        return where.map(place -> place);
    }
}
