package org.keyledger.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.deliver.BucketSettings;
import org.keyledger.deliver.BucketSettings.ObjectLock;

class BucketReaderTests {

    private static final String JOB = """
            name: monthly
            source: {evidence: evidence}
            deliver:
              s3:
            """;

    private static BucketSettings read(String settings) {
        return JobFile.parse("job.yaml", JOB + settings.indent(4)).delivery().bucket().orElseThrow();
    }

    private static List<String> mistakesIn(String settings) {
        return catchThrowableOfType(JobFileException.class, () -> read(settings)).problems().stream()
                .map(ConfigurationProblem::describe).toList();
    }

    @Test
    void aBucketIsEnough() {
        assertThat(read("bucket: keyledger-example")).isEqualTo(new BucketSettings("keyledger-example", "",
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false));
    }

    @Test
    void theExampleInTheManualIsOne() throws IOException {
        String example = Files.readString(Path.of("jobs/monthly/job.yaml")).lines()
                .dropWhile(line -> !line.equals("# deliver:")).takeWhile(line -> line.startsWith("#"))
                .map(line -> line.substring(2)).collect(Collectors.joining("\n"));

        assertThat(JobFile.parse("job.yaml", "name: monthly\nsource: {evidence: evidence}\n" + example).delivery()
                .bucket())
                .hasValue(new BucketSettings("company-keyledger", "keyledger/", Optional.of("eu-central-1"),
                        Optional.of("alias/keyledger"), Optional.of("STANDARD_IA"),
                        Optional.of(new ObjectLock("GOVERNANCE", 400)), true));
    }

    @Test
    void allSettingsAreRead() {
        assertThat(read("""
                bucket: keyledger-example
                prefix: audit/keys
                region: eu-central-1
                kmsKey: alias/keyledger
                storageClass: STANDARD_IA
                objectLock: {mode: compliance, days: 400}
                evidence: true
                """)).isEqualTo(new BucketSettings("keyledger-example", "audit/keys/", Optional.of("eu-central-1"),
                Optional.of("alias/keyledger"), Optional.of("STANDARD_IA"),
                Optional.of(new ObjectLock("COMPLIANCE", 400)), true));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/audit", "audit//keys", "../audit", "audit/..", "./audit", "a/./b", "audit keys", "/" })
    void aPrefixThatMeansSomethingElseSomewhereIsRefused(String prefix) {
        assertThat(mistakesIn("bucket: keyledger-example\nprefix: '" + prefix + "'")).singleElement().asString()
                .contains("deliver.s3.prefix", "is none that S3 takes");
    }

    /// The destination's name stands in the receipts, which have room for it.
    @Test
    void aPrefixHasAHundredCharactersAtMost() {
        assertThat(read("bucket: keyledger-example\nprefix: " + "a".repeat(99) + "/").prefix()).hasSize(100);
        assertThat(read("bucket: keyledger-example\nprefix: " + "a".repeat(100)).prefix()).hasSize(101);
        assertThat(mistakesIn("bucket: keyledger-example\nprefix: " + "a".repeat(101))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({ "bucket: A, bucket", "'{bucket: b-1, region: Frankfurt}', region",
            "'{bucket: b-1, storageClass: DEEP_ARCHIVE}', storageClass",
            "'{bucket: b-1, objectLock: {mode: legal, days: 1}}', objectLock.mode",
            "'{bucket: b-1, objectLock: {mode: governance, days: 0}}', objectLock.days",
            "'{bucket: b-1, objectLock: {mode: governance}}', objectLock.days", "prefix: a, bucket" })
    void mistakesAreNamed(String settings, String name) {
        assertThat(mistakesIn(settings)).anyMatch(mistake -> mistake.contains("deliver.s3." + name + ":"));
    }

    @Test
    void reportsInAnArchiveCouldNotBeOpened() {
        assertThat(mistakesIn("bucket: b-1\nstorageClass: GLACIER")).singleElement().asString()
                .endsWith("Write STANDARD, STANDARD_IA, ONEZONE_IA, INTELLIGENT_TIERING or GLACIER_IR: objects of the"
                        + " archive classes cannot be opened at once.");
    }
}
