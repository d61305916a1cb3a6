package org.keyledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The executable jar on a folder that somebody filled with the AWS CLI, odd values and all.
class HandMadeEvidenceIT {

    private static final Path EVIDENCE = Path.of("src/test/resources/evidence-by-hand");

    @TempDir
    Path folder;

    @Test
    void reportsOnItAndVerifiesUntilAByteIsChanged() throws Exception {
        Files.writeString(folder.resolve("job.yaml"), """
                name: by hand
                source:
                  evidence: not used by report
                reports: %s
                """.formatted(folder.resolve("reports")));

        assertThat(keyledger("report", folder.resolve("job.yaml").toString(), "--evidence", EVIDENCE.toString(),
                "--period", "2026-11")).as(errors()).isEqualTo(3);
        assertThat(output()).contains("3 of 6 accounts read (3 in part), 2 failed, 1 skipped")
                .contains("accounts/111122223333/credential-report.csv line")
                .contains("Account 555566667777 not read").contains("Account 210987654321 not read")
                .contains("keyledger-2026-11.xlsx").contains("keyledger-2026-11.pdf");
        List<String> findings = Files.readAllLines(folder.resolve("reports/2026-11/findings.csv"));
        assertThat(findings)
                .anyMatch(line -> line.contains("root-key") && line.contains("AWS does not list root's keys"))
                .anyMatch(line -> line.contains("'=1+1") && line.contains("admin-key"))
                .anyMatch(line -> line.contains("orphaned-key") && line.contains("'-batch"))
                .noneMatch(line -> line.contains("admin-key") && line.contains(",anna.berg,"));

        assertThat(keyledger("verify", folder.resolve("reports").toString())).as(errors()).isZero();
        Path pdf = folder.resolve("reports/2026-11/keyledger-2026-11.pdf");
        byte[] bytes = Files.readAllBytes(pdf);
        bytes[bytes.length / 2] ^= 1;
        Files.write(pdf, bytes);
        assertThat(keyledger("verify", folder.resolve("reports").toString())).isEqualTo(1);
        assertThat(output() + errors()).contains("keyledger-2026-11.pdf");
    }

    private int keyledger(String... arguments) throws Exception {
        List<String> command = new java.util.ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
                        System.getProperty("keyledger.jar")));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile()).start().waitFor();
    }

    private String output() throws Exception {
        return Files.readString(folder.resolve("out"));
    }

    private String errors() throws Exception {
        return Files.readString(folder.resolve("err"));
    }
}
