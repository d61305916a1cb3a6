package org.keyledger.scp.template;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.keyledger.assess.replacement.Replacement;
import org.keyledger.templates.Template;
import org.keyledger.templates.TemplateException;
import org.keyledger.templates.Templates;

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

    private MigrationNotes(Templates texts) {
        for (Replacement replacement : Replacement.values()) {
            Template text = texts.get(fileOf(replacement));
            notes.put(replacement, new MigrationNote(text.file(), text.text(), SLOTS));
        }
    }

    /// Those within the jar.
    ///
    /// @throws TemplateException when a replacement has none
    public static MigrationNotes builtIn() {
        return new MigrationNotes(Templates.builtIn());
    }

    /// @param texts `migration/NAME.md` of them
    /// @throws TemplateException when one has a slot that is not known
    public static MigrationNotes of(Templates texts) {
        return new MigrationNotes(texts);
    }

    /// The names of the templates' files.
    public static List<String> files() {
        return Arrays.stream(Replacement.values()).map(MigrationNotes::fileOf).toList();
    }

    private static String fileOf(Replacement replacement) {
        return "migration/" + fileName(replacement) + ".md";
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
