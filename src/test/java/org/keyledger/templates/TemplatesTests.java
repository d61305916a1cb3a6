package org.keyledger.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesTests {

    private static final String NOTE = "migration/oidc.md";

    @TempDir
    private Path parent;
    private Path folder;
    private Path note;

    @BeforeEach
    void oneOfOurOwn() throws IOException {
        folder = parent.resolve("own");
        Files.createDirectories(folder.resolve("migration"));
        note = Files.writeString(folder.resolve(NOTE), "Ours.\n");
    }

    @Test
    void aFileOfTheFolderReplacesTheOneOfItsNameAndNoOther() {
        Templates templates = Templates.in(folder);

        assertThat(templates.get(NOTE)).isEqualTo(new Template(NOTE, note.toString(), "Ours.\n"));
        assertThat(templates.get("scp/rollout.md")).isEqualTo(Templates.builtIn().get("scp/rollout.md"));
    }

    @Test
    void staysAsItWasReadWhateverIsDoneToTheFolder() throws IOException {
        Templates templates = Templates.in(folder);
        Files.writeString(note, "Theirs.\n");

        assertThat(templates.get(NOTE).text()).isEqualTo("Ours.\n");
    }

    @Test
    void everyChangeOfATextOrANameChangesTheCanonicalText() throws IOException {
        String before = Templates.in(folder).canonicalText();
        assertThat(Templates.in(folder).canonicalText()).isEqualTo(before);

        Files.writeString(note, "Ours!\n");
        String changed = Templates.in(folder).canonicalText();
        Files.writeString(note, "Ours.\n");
        Files.move(note, note.resolveSibling("delete-now.md"));

        assertThat(changed).isNotEqualTo(before);
        assertThat(Templates.in(folder).canonicalText()).isNotEqualTo(before).isNotEqualTo(changed);
    }

    @Test
    void theSameTextSavedOnWindowsIsTheSame() throws IOException {
        String before = Templates.in(folder).canonicalText();
        Files.writeString(note, "Ours.\r\n");

        assertThat(Templates.in(folder).canonicalText()).isEqualTo(before);
    }

    @Test
    void refusesALinkThatLeadsOutOfTheFolder() throws IOException {
        Path outside = Files.writeString(parent.resolve("secret.md"), "secret");
        Path link = Files.createSymbolicLink(folder.resolve("migration/delete-now.md"), outside);

        assertThatThrownBy(() -> Templates.in(folder)).isInstanceOf(TemplateException.class).hasMessage("template "
                + link + ": a link that leads out of the folder of templates; put the file itself there");
    }

    @Test
    void refusesALinkToAFolderOutside() throws IOException {
        Files.createDirectories(parent.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve("scp"), parent.resolve("elsewhere"));

        assertThatThrownBy(() -> Templates.in(folder)).hasMessageContaining("leads out of the folder");
    }

    @Test
    void refusesALinkToNothing() throws IOException {
        Files.createSymbolicLink(folder.resolve("migration/delete-now.md"), folder.resolve("gone.md"));

        assertThatThrownBy(() -> Templates.in(folder)).hasMessageContaining("a link to nothing");
    }

    @Test
    void followsLinksWithinTheFolderAsContainerPlatformsMountThem() throws IOException {
        Path data = Files.createDirectories(folder.resolve("..2026_11_01"));
        Files.writeString(data.resolve("undecided.md"), "Mounted.\n");
        Files.createSymbolicLink(folder.resolve("..data"), data.getFileName());
        Files.createSymbolicLink(folder.resolve("migration/undecided.md"), Path.of("../..data/undecided.md"));

        assertThat(Templates.in(folder).own()).containsOnlyKeys(NOTE, "migration/undecided.md");
    }

    @Test
    void theFolderItselfMayBeALink() throws IOException {
        Path link = Files.createSymbolicLink(parent.resolve("link"), folder);

        assertThat(Templates.in(link).get(NOTE).file()).isEqualTo(link.resolve(NOTE).toString());
    }

    @Test
    void passesOverWhatEditorsAndGitHide() throws IOException {
        Files.createDirectories(folder.resolve(".git"));
        Files.writeString(folder.resolve(".git/config"), "");
        Files.writeString(folder.resolve("migration/.oidc.md.swp"), "");

        assertThat(Templates.in(folder).own()).containsOnlyKeys(NOTE);
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        assertThatThrownBy(() -> Templates.in(parent.resolve("nowhere")))
                .hasMessage(
                        "template " + parent.resolve("nowhere") + ": there is no such folder; make it, or name none");
    }

    @Test
    void refusesWhatIsNoTextAndWhatIsTooLong() throws IOException {
        Files.write(note, "Schlüssel".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Templates.in(folder)).hasMessageContaining("not UTF-8; save it as UTF-8");

        Files.writeString(note, "x".repeat(1_000_001));
        assertThatThrownBy(() -> Templates.in(folder)).hasMessageContaining("too many for a template");

        Files.writeString(note, "x".repeat(1_000_000));
        assertThat(Templates.in(folder).own()).hasSize(1);
    }

    @Test
    void namesATemplateThatNobodyHas() {
        assertThatThrownBy(() -> Templates.builtIn().get("migration/by-magic.md")).hasMessage("template"
                + " templates/migration/by-magic.md: missing from the class path; the build is incomplete");
    }
}
