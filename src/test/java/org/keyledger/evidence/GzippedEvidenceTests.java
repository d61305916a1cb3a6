package org.keyledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.keyledger.evidence.EvidenceProblem.Impact;
import org.keyledger.iam.AccountId;

/// Files of accounts read the same whether gzipped or not, and a damaged one is its account's problem.
class GzippedEvidenceTests {

    private static final String ACCOUNT = "111122223333";
    private static final List<String> FILES = List.of(EvidenceFolder.CREDENTIAL_REPORT,
            EvidenceFolder.CREDENTIAL_REPORT_INFO, EvidenceFolder.ACCESS_KEYS, EvidenceFolder.AUTHORIZATION_DETAILS);

    @TempDir
    Path folder;

    private EvidenceOnDisk evidence;

    @BeforeEach
    void writeAccount() {
        evidence = new EvidenceOnDisk(folder).withCompleteAccount(ACCOUNT);
    }

    private Path file(String name) {
        return folder.resolve(EvidenceOnDisk.PERIOD.toString()).resolve("accounts").resolve(ACCOUNT).resolve(name);
    }

    private void gzip(String name) throws IOException {
        Files.write(file(name + ".gz"), gzipped(Files.readAllBytes(file(name))));
        Files.delete(file(name));
    }

    private static byte[] gzipped(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    @Test
    void gzippedFilesReadAsPlainOnesDoAndAreNamedAsTheyLieThere() throws IOException {
        AccountEvidence plain = evidence.read(ACCOUNT);
        for (String name : FILES) {
            gzip(name);
        }

        AccountEvidence read = evidence.read(ACCOUNT);

        assertThat(read.problems()).isEmpty();
        assertThat(read.authorization()).isEqualTo(plain.authorization()).isPresent();
        assertThat(read.report().orElseThrow().generated()).isEqualTo(plain.report().orElseThrow().generated());
        assertThat(read.report().orElseThrow().entries()).extracting(entry -> entry.user())
                .isEqualTo(plain.report().orElseThrow().entries().stream().map(entry -> entry.user()).toList());
        assertThat(read.report().orElseThrow().entries()).extracting(entry -> entry.file())
                .containsOnly("accounts/111122223333/credential-report.csv.gz");
        assertThat(read.files()).extracting(EvidenceFile::name).contains(
                "accounts/111122223333/access-keys.json.gz", "accounts/111122223333/credential-report.csv.gz");
    }

    @Test
    void theHashIsThatOfTheFileAsItLiesThere() throws IOException {
        gzip(EvidenceFolder.ACCESS_KEYS);

        assertThat(evidence.read(ACCOUNT).files()).contains(new EvidenceFile(
                "accounts/111122223333/access-keys.json.gz", Files.size(file("access-keys.json.gz")),
                DigestUtils.sha256Hex(Files.readAllBytes(file("access-keys.json.gz")))));
    }

    @Test
    void ofTwoThePlainOneIsReadAndTheOtherNamed() throws IOException {
        Files.write(file("access-keys.json.gz"), gzipped("not JSON".getBytes(StandardCharsets.UTF_8)));

        AccountEvidence read = evidence.read(ACCOUNT);

        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.impact()).isEqualTo(Impact.NOTE);
            assertThat(problem.describe()).isEqualTo("accounts/111122223333/access-keys.json.gz: lies beside"
                    + " access-keys.json, which was read in its place. Remove one of the two.");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = { "credential-report.csv", "access-keys.json", "account-authorization-details.json" })
    void aFileThatIsCutOffIsNamed(String name) throws IOException {
        gzip(name);
        byte[] whole = Files.readAllBytes(file(name + ".gz"));
        for (int length : List.of(5, whole.length / 2, whole.length - 9, whole.length - 1)) {
            Files.write(file(name + ".gz"), Arrays.copyOf(whole, length));

            assertProblem(name, "is a gzip file that is cut off");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "credential-report.csv", "access-keys.json", "account-authorization-details.json" })
    void aFileThatIsDamagedOrNoGzipIsNamed(String name) throws IOException {
        gzip(name);
        byte[] damaged = Files.readAllBytes(file(name + ".gz"));
        damaged[damaged.length - 6] ^= 1; // of the checksum
        Files.write(file(name + ".gz"), damaged);
        assertProblem(name, "is damaged, or no gzip file");

        Files.writeString(file(name + ".gz"), "plain text under a wrong name");
        assertProblem(name, "is damaged, or no gzip file");
    }

    @Test
    void aFileThatUnpacksToFarMoreThanItMayIsGivenUp() throws IOException {
        Files.delete(file("access-keys.json"));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file("access-keys.json.gz")), 1 << 16)) {
            byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 65; i++) {
                out.write(spaces);
            }
        }

        assertThat(Files.size(file("access-keys.json.gz"))).isLessThan(1 << 18);
        assertProblem("access-keys.json", "unpacks to more than 64 MB, which no account's evidence does");
    }

    private void assertProblem(String name, String problem) {
        AccountEvidence read = evidence.read(ACCOUNT);
        assertThat(read.problems()).anySatisfy(found -> {
            assertThat(found.file()).isEqualTo("accounts/111122223333/" + name + ".gz");
            assertThat(found.problem()).isEqualTo(problem);
            assertThat(found.remedy()).containsIgnoringCase("collect");
            assertThat(found.impact().reducesCoverage()).isTrue();
        });
        assertThat(read.report().isPresent()).isEqualTo(!name.equals(EvidenceFolder.CREDENTIAL_REPORT));
    }

    @Test
    void theSameContentIsTheSameBytesAndTheOtherFormIsRemoved() throws IOException {
        EvidenceFolder period = new EvidenceFolder(folder.resolve(EvidenceOnDisk.PERIOD.toString()));
        AccountId account = new AccountId(ACCOUNT);
        EvidenceWriter writer = EvidenceWriter.durable(period).compressing(true);
        byte[] text = "user,arn\n".getBytes(StandardCharsets.UTF_8);

        writer.write(writer.place(account, EvidenceFolder.CREDENTIAL_REPORT), text);
        byte[] first = Files.readAllBytes(file("credential-report.csv.gz"));
        writer.write(writer.place(account, EvidenceFolder.CREDENTIAL_REPORT), text);

        assertThat(file("credential-report.csv")).doesNotExist();
        assertThat(Files.readAllBytes(file("credential-report.csv.gz"))).isEqualTo(first);
        assertThat(Arrays.copyOfRange(first, 4, 8)).as("time in the header").containsOnly(0);
        try (InputStream in = StoredFile.open(file("credential-report.csv.gz"))) {
            assertThat(in.readAllBytes()).isEqualTo(text);
        }

        EvidenceWriter plain = writer.compressing(false);
        plain.write(plain.place(account, EvidenceFolder.CREDENTIAL_REPORT), text);
        assertThat(file("credential-report.csv.gz")).doesNotExist();
    }

    @Test
    void aWriterThatFailsLeavesWhatWasThere() throws IOException {
        EvidenceWriter writer = EvidenceWriter
                .durable(new EvidenceFolder(folder.resolve(EvidenceOnDisk.PERIOD.toString()))).compressing(true);
        Path place = writer.place(new AccountId(ACCOUNT), EvidenceFolder.ACCESS_KEYS);

        assertThatThrownBy(() -> writer.write(place, out -> {
            out.write(1);
            throw new IOException("the disk is full");
        })).hasMessage("the disk is full");

        assertThat(place).doesNotExist();
        assertThat(file(EvidenceFolder.ACCESS_KEYS)).exists();
    }
}
