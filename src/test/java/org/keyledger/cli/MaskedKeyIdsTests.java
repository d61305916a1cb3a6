package org.keyledger.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.KeyledgerApplication;
import org.keyledger.batch.RunsBatch;
import org.keyledger.evidence.sample.SampleOrganization;
import org.keyledger.evidence.sample.SampleSpec;
import org.keyledger.report.excel.ReturnedCopy;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/// What of key ids a whole month shows, byte by byte, on the sample organization.
@RunsBatch
class MaskedKeyIdsTests {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 5);
    private static final LedgerJobFactory JOBS = new SpringLedgerJobFactory(KeyledgerApplication.class, Map.of());
    private static final Pattern ID = Pattern.compile("A[KS]IA[A-Z0-9]{12,}");

    @TempDir
    static Path folder;

    private static Set<String> ids;

    @BeforeAll
    static void runBoth() throws IOException {
        new SampleOrganization(new SampleSpec(12, 10, 2, 7, OCTOBER)).write(folder.resolve("evidence"));
        ids = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder.resolve("evidence"))) {
            for (Path file : files.filter(each -> each.endsWith("access-keys.json")).toList()) {
                ids.addAll(found(Files.readString(file)));
            }
        }
        for (String keyIds : new String[]{ "full", "masked" }) {
            Path job = Files.writeString(folder.resolve(keyIds + ".yaml"),
                    """
                            name: sample
                            source: {evidence: %s}
                            reports: %s
                            keyIds: %s
                            classification: Confidential - internal
                            deliver:
                              mail: {from: k@example.com, leadership: [ciso@example.com], auditors: [audit@example.com], ses: {}}
                            """
                            .formatted(folder.resolve("evidence"), folder.resolve(keyIds), keyIds));
            assertThat(run("run", job.toString(), "--period", "2026-10", "--no-delivery").code()).isIn(0, 3);
            assertThat(run("deliver", job.toString(), "--period", "2026-10", "--dry-run",
                    folder.resolve(keyIds + "-mails").toString()).code()).isZero();
        }
    }

    private static CommandLineRun run(String... arguments) {
        return CommandLineRun.of(JOBS, arguments);
    }

    private static Set<String> found(String text) {
        return ID.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    /// The files that show a key's id whole, with how many of them. The database is no report.
    private static Map<String, Integer> showing(Path reports) throws IOException {
        Map<String, Integer> showing = new TreeMap<>();
        try (Stream<Path> files = Files.walk(reports)) {
            for (Path file : files.filter(Files::isRegularFile).filter(each -> !each.toString().contains("history"))
                    .toList()) {
                String text = text(file);
                long count = ids.stream().filter(text::contains).count() + found(text).size();
                if (count > 0) {
                    showing.put(reports.relativize(file).toString(), (int) count);
                }
            }
        }
        return showing;
    }

    /// The bytes, and what is packed or compressed in them.
    private static String text(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String name = file.getFileName().toString();
        StringBuilder text = new StringBuilder(new String(bytes, ISO_8859_1));
        if (name.endsWith(".xlsx")) {
            text.append(unzipped(bytes));
        }
        if (name.endsWith(".pdf")) {
            try (PdfReader reader = new PdfReader(bytes)) {
                for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                    text.append(new PdfTextExtractor(reader).getTextFromPage(page));
                }
            }
        }
        if (name.endsWith(".eml")) {
            text.append(unpacked(new String(bytes, ISO_8859_1)));
        }
        return text.toString();
    }

    private static String unzipped(byte[] bytes) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text.append(entry.getName()).append(new String(zip.readAllBytes(), UTF_8));
            }
        }
        return text.toString();
    }

    /// Parts in base64, decoded, and what is packed in them.
    private static String unpacked(String mail) throws IOException {
        StringBuilder text = new StringBuilder();
        for (MatchResult part : Pattern.compile("(?:[A-Za-z0-9+/]{76}\\r\\n)+[A-Za-z0-9+/=]*").matcher(mail).results()
                .toList()) {
            byte[] bytes = java.util.Base64.getMimeDecoder().decode(part.group());
            text.append(new String(bytes, UTF_8)).append(unzipped(bytes));
        }
        return text.toString();
    }

    @Test
    void whereAllIsHiddenNoByteOfAnyFileShowsAKey() throws IOException {
        assertThat(ids).hasSizeGreaterThan(50);

        assertThat(showing(folder.resolve("masked"))).isEmpty();
        assertThat(showing(folder.resolve("masked-mails"))).isEmpty();
    }

    /// So the test above can fail.
    @Test
    void whereNothingIsHiddenTheFilesForAuditorsAndMachinesShowThem() throws IOException {
        assertThat(showing(folder.resolve("full")).keySet()).containsExactlyInAnyOrder("2026-10/actions.sh",
                "2026-10/findings.csv", "2026-10/findings.ocsf.json", "2026-10/keyledger-2026-10.xlsx");
        assertThat(showing(folder.resolve("full-mails")).keySet()).containsExactly("2026-10-auditors.eml");
    }

    @Test
    void commandsAreNotMadeOfHiddenIds() throws IOException {
        String script = Files.readString(folder.resolve("masked/2026-10/actions.sh"));

        assertThat(script).contains("# The key's ID is hidden here but for its end …", "aws iam list-access-keys ")
                .doesNotContain("--access-key-id");
    }

    @Test
    void aWorkbookComesBackWhetherItHidesThemOrNot() throws IOException {
        for (String written : new String[]{ "masked", "full" }) {
            Path returned = folder.resolve(written + ".xlsx");
            try (ReturnedCopy copy = ReturnedCopy
                    .of(folder.resolve(written + "/2026-10/keyledger-2026-10.xlsx"))) {
                copy.sign(1, "Revoke", "eve@example.com", DAY, "the key " + ids.iterator().next()).save(returned);
            }
            for (String job : new String[]{ "masked", "full" }) {
                CommandLineRun run = run("reviews", "import", returned.toString(),
                        folder.resolve(job + ".yaml").toString(), "--period", "2026-10");
                assertThat(run.code()).as(written + " by " + job + ": " + run.err()).isZero();
            }
        }
    }

    @Test
    void anAlteredCellOfAMaskedWorkbookIsNamedAlone() throws IOException {
        Path returned = folder.resolve("altered.xlsx");
        try (ReturnedCopy copy = ReturnedCopy.of(folder.resolve("masked/2026-10/keyledger-2026-10.xlsx"))) {
            copy.set(3, "Access key", "…ZZZZ").save(returned);
        }

        CommandLineRun run = run("reviews", "import", returned.toString(), folder.resolve("masked.yaml").toString(),
                "--period", "2026-10");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out() + run.err()).contains("Findings!D4").doesNotContain("Findings!S4");
    }

    @Test
    void theAuditorsMailSaysHowConfidentialItIs() throws IOException {
        assertThat(Files.readString(folder.resolve("full-mails/2026-10-auditors.eml"), ISO_8859_1))
                .contains("Subject: [Confidential - internal] IAM access keys");
        assertThat(Files.readString(folder.resolve("full-mails/2026-10-leadership.eml"), ISO_8859_1))
                .contains("Subject: [Confidential - internal] IAM access keys");
    }
}
