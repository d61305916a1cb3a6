package org.keyledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages merged into one file read as one answer, however many elements there are.
class MergedAnswerTests {

    @TempDir
    Path folder;

    private EvidenceWriter writer;
    private Path file;

    @BeforeEach
    void aFile() {
        writer = EvidenceWriter.durable(new EvidenceFolder(folder));
        file = folder.resolve("accounts").resolve("merged.json");
    }

    /// 200 elements are held, so these straddle that limit.
    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 199, 200, 201, 400, 401, 1000 })
    void isTheSameAsTheWholeWrittenAtOnce(int elements) throws IOException {
        Map<String, List<Object>> whole = new LinkedHashMap<>(Map.of("Users", new ArrayList<>()));
        whole.put("Policies", new ArrayList<>());
        try (MergedAnswer merged = writer.merge(file, List.of("Users", "Policies"))) {
            for (int i = 0; i < elements; i++) {
                Map<String, Object> user = Map.of("UserName", "user-" + i + "\n\"ü\"");
                merged.add("Users", user);
                whole.get("Users").add(user);
                Object document = PolicyText.decoded("%7B%22Version%22%3A%20%22" + i + "+1%22%7D");
                merged.add("Policies", document);
                whole.get("Policies").add(document);
            }
            merged.write();
        }

        Path expected = folder.resolve("expected.json");
        writer.writeJson(expected, whole);
        assertThat(file).hasSameTextualContentAs(expected);
        assertThat(filesBeside()).containsExactly("merged.json");
    }

    @Test
    void leavesNothingBehindWhenAPageIsMissing() throws IOException {
        try (MergedAnswer merged = writer.merge(file, List.of("Users"))) {
            for (int i = 0; i < 500; i++) {
                merged.add("Users", "user-" + i);
            }
            assertThat(filesBeside()).containsExactly("merged.json.Users.part");
        }

        assertThat(filesBeside()).isEmpty();
    }

    private List<String> filesBeside() throws IOException {
        try (Stream<Path> files = Files.list(file.getParent())) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }
}
