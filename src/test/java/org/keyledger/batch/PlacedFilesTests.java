package org.keyledger.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.report.AuditReport;
import org.keyledger.report.DataFixtures;
import org.keyledger.report.ReportWriter;

class PlacedFilesTests {

    @TempDir
    private Path reports;

    @Test
    void filesOfASubFolderArePlacedUnderTheirNames() throws IOException {
        assertThat(write(Map.of("scp/a.json", "new"))).containsExactly("scp/a.json");

        assertThat(folder().resolve("scp/a.json")).hasContent("new");
        assertThat(reports).isDirectoryNotContaining("glob:**/.writing*");
    }

    @Test
    void whatAnEarlierRunOfTheWriterLeftGoes() throws IOException {
        write(Map.of("scp/a.json", "old", "scp/b.json", "old"));

        write(Map.of("scp/b.json", "new"));

        assertThat(folder().resolve("scp")).isDirectoryContaining("glob:**/b.json")
                .isDirectoryNotContaining("glob:**/a.json");
        assertThat(folder().resolve("scp/b.json")).hasContent("new");
    }

    @Test
    void whatTheWriterCouldNotHaveWrittenStays() throws IOException {
        write(Map.of("scp/a.json", "old"));
        for (String kept : List.of("scp/notes.txt", "a.json", "other/a.json")) {
            Files.createDirectories(folder().resolve(kept).getParent());
            Files.writeString(folder().resolve(kept), "mine");
        }

        assertThat(write(Map.of())).isEmpty();

        assertThat(folder().resolve("scp/a.json")).doesNotExist();
        assertThat(folder().resolve("scp/notes.txt")).exists();
        assertThat(folder().resolve("a.json")).exists();
        assertThat(folder().resolve("other/a.json")).exists();
    }

    @Test
    void aLinkToElsewhereGoesWithoutWhatItPointsAt() throws IOException {
        Path elsewhere = Files.writeString(reports.resolve("elsewhere.json"), "mine");
        Files.createDirectories(folder().resolve("scp"));
        Files.createSymbolicLink(folder().resolve("scp/link.json"), elsewhere);

        write(Map.of("scp/a.json", "new"));

        assertThat(Files.exists(folder().resolve("scp/link.json"), java.nio.file.LinkOption.NOFOLLOW_LINKS)).isFalse();
        assertThat(elsewhere).hasContent("mine");
    }

    @Test
    void aWriterThatFailsTakesNothingAway() throws IOException {
        write(Map.of("scp/a.json", "old"));

        assertThatThrownBy(() -> new PlacedFiles(folder()).write(new FilesOf(Map.of("gone/../../x", "new")),
                DataFixtures.report())).isInstanceOf(IOException.class);

        assertThat(folder().resolve("scp/a.json")).hasContent("old");
    }

    private Path folder() {
        return reports.resolve("2026-11");
    }

    private List<String> write(Map<String, String> files) throws IOException {
        return new PlacedFiles(folder()).write(new FilesOf(files), DataFixtures.report());
    }

    private record FilesOf(Map<String, String> files) implements ReportWriter {

        @Override
        public String name() {
            return "files";
        }

        @Override
        public boolean owns(String file) {
            return file.matches("scp/[a-z]+\\.json");
        }

        @Override
        public List<Path> write(AuditReport report, Path folder) throws IOException {
            List<Path> written = new java.util.ArrayList<>();
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                if (!path.normalize().startsWith(folder)) {
                    throw new IOException("leads out of the folder");
                }
                Files.createDirectories(path.getParent());
                written.add(Files.writeString(path, file.getValue()));
            }
            return written;
        }
    }
}
