package org.keyledger.scp.template;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.keyledger.assess.replacement.Replacement;

/// How to replace a key, one Markdown text for each [Replacement]: when it fits, steps, test, retiring the key, sources.
///
/// All notes draw on the same few slots, so that whoever fills them needs no knowledge of the single note.
public final class MigrationNotes {

    /// The Identity Center instance's access portal, and the region that the instance is in.
    public static final String START_URL = "start-url";
    public static final String REGION = "region";
    /// The account, partition and name of the key's user.
    public static final String ACCOUNT_ID = "account-id";
    public static final String PARTITION = "partition";
    public static final String USER = "user";

    private static final List<String> SLOTS = List.of(START_URL, REGION, ACCOUNT_ID, PARTITION, USER);

    private final Map<Replacement, MigrationNote> notes = new EnumMap<>(Replacement.class);

    private MigrationNotes(Optional<Path> folder) {
        TemplateFiles files = new TemplateFiles(folder, "migration", ".md");
        Map<String, Replacement> names = new LinkedHashMap<>();
        for (Replacement replacement : Replacement.values()) {
            names.put(fileName(replacement), replacement);
        }
        files.requireKnown(List.copyOf(names.keySet()));
        names.forEach((name, replacement) -> {
            TemplateFiles.Source source = files.read(name);
            notes.put(replacement, new MigrationNote(source.file(), source.text(), SLOTS));
        });
    }

    /// Those within the jar.
    ///
    /// @throws TemplateException when a replacement has none
    public static MigrationNotes builtIn() {
        return new MigrationNotes(Optional.empty());
    }

    /// @param folder the operator's own `templates`: `migration/NAME.md` in it replaces the one of the jar
    public static MigrationNotes in(Path folder) {
        return new MigrationNotes(Optional.of(folder));
    }

    /// Such as `identity-center`.
    public static String fileName(Replacement replacement) {
        return replacement.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The slots that the note has.
    public List<String> slots(Replacement replacement) {
        return notes.get(replacement).slots();
    }

    /// The note with its slots as they are, `{{user}}` and the like.
    public String text(Replacement replacement) {
        return notes.get(replacement).text();
    }

    /// @param values by slot; one that the note has no use for is left out
    /// @throws TemplateException when a slot has no value, or one that would mean something else in a command
    public String fill(Replacement replacement, Map<String, String> values) {
        return notes.get(replacement).fill(values);
    }
}
