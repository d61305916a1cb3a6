package org.keyledger.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.assertj.core.api.ListAssert;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.keyledger.report.Violation.Kind;

@Isolated("It changes the locale and the time zone of the process.")
class ManifestVerifierTest {

    @TempDir
    Path directory;

    private PeriodReports reports;

    @BeforeEach
    void writeThreePeriods() throws IOException {
        reports = new PeriodReports(directory).period("2026-09").period("2026-10").period("2026-11").shelf();
        Files.createDirectories(reports.file("history"));
        Files.writeString(reports.file("history/ledger.mv.db"), "not a period");
        Files.writeString(reports.file("README.md"), "not a period");
    }

    @Test
    void findsNothingInWhatWasWritten() {
        assertThat(ManifestVerifier.verify(directory)).isEmpty();
    }

    @Test
    void theChainGoesOnFromPrunedPeriods() throws IOException {
        PrunedManifests.add(directory, List.of(YearMonth.of(2026, 9)));
        assertThat(ManifestVerifier.verify(directory)).as("written down, and not gone yet").isEmpty();

        delete(reports.file("2026-09"));
        Shelf.write(directory);
        assertThat(ManifestVerifier.verify(directory)).isEmpty();

        PrunedManifests.add(directory, List.of(YearMonth.of(2026, 10)));
        delete(reports.file("2026-10"));
        Shelf.write(directory);
        assertThat(ManifestVerifier.verify(directory)).isEmpty();
    }

    @Test
    void aPeriodThatIsGoneThoughNobodyPrunedItIsMissedBehindAPrunedOne() throws IOException {
        PrunedManifests.add(directory, List.of(YearMonth.of(2026, 9)));
        delete(reports.file("2026-09"));
        delete(reports.file("2026-10"));
        Shelf.write(directory);

        assertThat(ManifestVerifier.verify(directory)).extracting(Violation::kind, Violation::file)
                .containsExactly(tuple(Kind.CHAIN_BROKEN, "2026-11/manifest.json"));
    }

    @Test
    void aChangedRecordOfPrunedPeriodsBreaksTheChain() throws IOException {
        PrunedManifests.add(directory, List.of(YearMonth.of(2026, 9)));
        delete(reports.file("2026-09"));
        Shelf.write(directory);
        Path file = reports.file(PrunedManifests.FILE_NAME);
        String content = Files.readString(file);

        Files.writeString(file, content.replaceFirst("\"[0-9a-f]{64}\"", "\"" + "0".repeat(64) + "\""));
        assertThat(ManifestVerifier.verify(directory)).extracting(Violation::kind)
                .containsExactly(Kind.CHAIN_BROKEN);
        Files.writeString(file, content.substring(1));
        assertThat(ManifestVerifier.verify(directory)).extracting(Violation::kind, Violation::file)
                .containsExactly(tuple(Kind.MANIFEST_UNREADABLE, "pruned.json"),
                        tuple(Kind.CHAIN_BROKEN, "2026-10/manifest.json"));
    }

    @Test
    void findsNothingElsewhere() throws Exception {
        assertThat(Elsewhere.call(() -> ManifestVerifier.verify(directory))).isEmpty();
    }

    @Test
    void findsEveryChangedByteOfEveryFileAndNamesTheFile() throws IOException {
        delete(reports.file("2026-09"));
        reports.period("2026-10").period("2026-11").shelf();
        for (Path file : writtenFiles()) {
            byte[] original = Files.readAllBytes(file);
            String name = directory.relativize(file).toString();
            for (int at = 0; at < original.length; at += name.equals("index.html") ? 41 : 1) {
                byte[] changed = original.clone();
                changed[at] ^= 1;
                Files.write(file, changed);
                assertThat(ManifestVerifier.verify(directory)).as("byte %d of %s", at, name)
                        .anyMatch(violation -> violation.file().equals(name));
            }
            Files.write(file, original);
        }
        assertThat(ManifestVerifier.verify(directory)).isEmpty();
    }

    @Test
    void findsAByteMoreAndAByteLess() throws IOException {
        for (Path file : writtenFiles()) {
            byte[] original = Files.readAllBytes(file);
            String name = directory.relativize(file).toString();
            Files.write(file, (new String(original, StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8));
            assertThat(ManifestVerifier.verify(directory)).anyMatch(violation -> violation.file().equals(name));
            Files.write(file, Arrays.copyOf(original, original.length - 1));
            assertThat(ManifestVerifier.verify(directory)).anyMatch(violation -> violation.file().equals(name));
            Files.write(file, original);
        }
    }

    @Test
    void saysWhatItExpectedWhatItFoundAndWhatToDo() throws IOException {
        reports.write("2026-10", "keyledger-2026-10.xlsx", "Workbook of 2026-10");

        assertThat(ManifestVerifier.verify(directory)).singleElement().extracting(Violation::describe).asString()
                .isEqualTo("2026-10/keyledger-2026-10.xlsx: expected 19 bytes with SHA-256 "
                        + "07aaa52c45df55207c398fbd0ea3173e5c67e16059a27b20e0d8383167ed8435, found 19 bytes with "
                        + "SHA-256 110098dfa6b92552d94240796ae7b15566a3aa5747c156f62f31583582131db8. Restore it from a copy, or write the period again with `keyledger report` and --rerun.");
    }

    @Test
    void findsAMissingFile() throws IOException {
        Files.delete(reports.file("2026-11/metrics.json"));

        assertViolations().containsExactly(tuple(Kind.FILE_MISSING, "2026-11/metrics.json"));
    }

    @Test
    void findsAMissingAnAlteredAndALeftOverFileOfASubFolder() throws IOException {
        String policy = "2026-11/scp/deny users & <others>.json";
        Files.writeString(reports.file(policy), "[]");
        assertViolations().containsExactly(tuple(Kind.FILE_CHANGED, policy));

        Files.move(reports.file(policy), reports.file("2026-11/scp/old.json"));
        assertViolations().containsExactlyInAnyOrder(tuple(Kind.FILE_MISSING, policy),
                tuple(Kind.FILE_UNLISTED, "2026-11/scp/old.json"));
    }

    @Test
    void findsAFolderInPlaceOfAFile() throws IOException {
        Files.delete(reports.file("2026-11/metrics.json"));
        Files.createDirectory(reports.file("2026-11/metrics.json"));

        assertViolations().containsExactly(tuple(Kind.FILE_MISSING, "2026-11/metrics.json"));
    }

    @Test
    void findsALinkInPlaceOfAFile() throws IOException {
        Path file = reports.file("2026-11/metrics.json");
        Path elsewhere = Files.move(file, reports.file("history/metrics.json"));
        Files.createSymbolicLink(file, elsewhere);

        assertViolations().containsExactly(tuple(Kind.FILE_MISSING, "2026-11/metrics.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "extra.txt", "scp/extra.txt", ".hidden", "scp/manifest.json" })
    void findsAFileThatNoManifestLists(String name) throws IOException {
        reports.write("2026-10", name, "");

        assertViolations().containsExactly(tuple(Kind.FILE_UNLISTED, "2026-10/" + name));
    }

    @Test
    void findsAPeriodWithoutManifestAndStillChecksTheOthers() throws IOException {
        Files.delete(reports.file("2026-11/manifest.json"));
        reports.write("2026-09", "extra.txt", "");

        assertViolations().containsExactly(tuple(Kind.FILE_UNLISTED, "2026-09/extra.txt"),
                tuple(Kind.MANIFEST_MISSING, "2026-11/manifest.json"));
    }

    @Test
    void findsTheChainBrokenBehindAPeriodThatIsGone() throws IOException {
        delete(reports.file("2026-10"));

        assertViolations().containsExactly(tuple(Kind.CHAIN_BROKEN, "2026-11/manifest.json"));
    }

    @Test
    void findsTheFirstPeriodGone() throws IOException {
        delete(reports.file("2026-09"));

        assertViolations().containsExactly(tuple(Kind.CHAIN_BROKEN, "2026-10/manifest.json"));
    }

    @Test
    void findsTheNewestPeriodGoneBecauseTheShelfKnewIt() throws IOException {
        delete(reports.file("2026-11"));

        assertViolations().containsExactly(tuple(Kind.INDEX_CHANGED, "index.html"));
    }

    @Test
    void findsTheChainBrokenBehindAPeriodThatWasWrittenAgainWithOtherResults() {
        reports.period("2026-09", "71");

        assertViolations().containsExactly(tuple(Kind.CHAIN_BROKEN, "2026-10/manifest.json"));
    }

    @Test
    void findsAPeriodThatWasPutInBetween() throws IOException {
        delete(reports.file("2026-10"));
        reports.period("2026-11");
        assertViolations().containsExactly(tuple(Kind.INDEX_CHANGED, "index.html"));

        reports.period("2026-10");

        assertViolations().containsExactly(tuple(Kind.CHAIN_BROKEN, "2026-11/manifest.json"));
    }

    @Test
    void findsAPeriodCopiedUnderAnotherName() throws IOException {
        Files.move(reports.file("2026-11"), reports.file("2026-12"));

        assertViolations().contains(tuple(Kind.MANIFEST_CHANGED, "2026-12/manifest.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "{", "[]", "null", "7", "\u0000\u0001", "{}", "{\"formatVersion\": \"one\"}",
            "{\"formatVersion\": 1, \"period\": \"November\"}", "{\"formatVersion\": 1, \"period\": 3}" })
    void reportsAManifestThatIsNone(String content) throws IOException {
        reports.write("2026-11", "manifest.json", content);

        assertViolations().contains(tuple(Kind.MANIFEST_CHANGED, "2026-11/manifest.json"),
                tuple(Kind.MANIFEST_UNREADABLE, "2026-11/manifest.json"));
    }

    @Test
    void reportsAManifestOfALaterFormat() throws IOException {
        change("2026-11", "\"formatVersion\": 1", "\"formatVersion\": 2");

        assertThat(ManifestVerifier.verify(directory)).extracting(Violation::describe)
                .anyMatch(text -> text.contains("has format version 2, this release knows 1"));
    }

    @Test
    void reportsAFieldThatIsGivenTwice() throws IOException {
        change("2026-11", "\"period\": \"2026-11\"", "\"period\": \"2026-11\", \"period\": \"2026-11\"");

        assertViolations().contains(tuple(Kind.MANIFEST_UNREADABLE, "2026-11/manifest.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "../2026-10/metrics.json", "/etc/hostname", "..", "scp/../../x", "" })
    void refusesANameThatLeadsOutOfTheFolder(String name) throws IOException {
        change("2026-11", "\"name\": \"metrics.json\"", "\"name\": \"" + name + "\"");

        List<Violation> violations = ManifestVerifier.verify(directory);
        assertThat(violations).anyMatch(violation -> violation.kind() == Kind.NAME_REFUSED
                && violation.file().equals("2026-11/manifest.json") && violation.found().equals("'" + name + "'"));
        assertThat(violations).extracting(Violation::kind).doesNotContain(Kind.FILE_CHANGED, Kind.FILE_MISSING);
    }

    @Test
    void namesAllThatIsWrongAtOnceOldestPeriodFirst() throws IOException {
        reports.write("2026-09", "extra.txt", "");
        Files.delete(reports.file("2026-10/metrics.json"));
        reports.write("2026-11", "keyledger-2026-11.xlsx", "");

        assertViolations().containsExactly(tuple(Kind.FILE_UNLISTED, "2026-09/extra.txt"),
                tuple(Kind.FILE_MISSING, "2026-10/metrics.json"),
                tuple(Kind.FILE_CHANGED, "2026-11/keyledger-2026-11.xlsx"));
    }

    @Test
    void doesWithoutTheShelf() throws IOException {
        Files.delete(reports.file("index.html"));

        assertViolations().isEmpty();
    }

    @Test
    void findsNothingToVerifyInAnEmptyOrMissingDirectory(@TempDir Path empty) {
        for (Path nothing : List.of(empty, empty.resolve("gone"))) {
            assertThat(ManifestVerifier.verify(nothing)).singleElement()
                    .returns(Kind.NOTHING_TO_VERIFY, Violation::kind).returns(nothing.toString(), Violation::file);
        }
    }

    private ListAssert<Tuple> assertViolations() {
        return assertThat(ManifestVerifier.verify(directory).stream()
                .map(violation -> tuple(violation.kind(), violation.file())).toList());
    }

    private void change(String period, String from, String to) throws IOException {
        Path manifest = reports.file(period + "/manifest.json");
        String text = Files.readString(manifest);
        assertThat(text).contains(from);
        Files.writeString(manifest, text.replace(from, to));
    }

    private List<Path> writtenFiles() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(directory.resolve("history")) && !file.endsWith("README.md"))
                    .sorted().toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
