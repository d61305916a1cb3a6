package org.keyledger.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyledger.report.Classification;

class DocumentReaderTests {

    private static final String JOB = "name: monthly\nsource: {evidence: evidence}\n";

    private static DocumentSettings documents(String settings) {
        return JobFile.parse("job.yaml", JOB + settings + "\n").documents();
    }

    @Test
    void documentsAreOpenAndShowKeyIdsUnlessSomebodySaysOtherwise() {
        assertThat(documents("")).isEqualTo(DocumentSettings.DEFAULTS);
        assertThat(documents("keyIds: full")).isEqualTo(DocumentSettings.DEFAULTS);
    }

    @Test
    void theClassificationIsOnesOwnWords() {
        assertThat(documents("classification: Confidential - internal").classification())
                .isEqualTo(new Classification("Confidential - internal"));
    }

    @Test
    void oneWordHidesAllKeyIds() {
        DocumentSettings all = documents("keyIds: masked");

        assertThat(all.maskedKeyIds()).containsExactlyInAnyOrder(KeyIdOutput.values());
        assertThat(documents("keyIds: {workbook: masked, csv: masked, json: masked, actions: masked, scp: masked,"
                + " pdf: masked, mail: masked}")).isEqualTo(all);
    }

    @Test
    void eachOutputHasAWordOfItsOwn() {
        DocumentSettings some = documents("keyIds: {csv: masked, json: masked, workbook: full}");

        assertThat(some.maskedKeyIds()).isEqualTo(Set.of(KeyIdOutput.CSV, KeyIdOutput.JSON));
        assertThat(Set.of("findings", "ocsf", "metrics")).allMatch(some::masksKeyIds);
        assertThat(Set.of("workbook", "actions", "scp", "summary", "mail")).noneMatch(some::masksKeyIds);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            classification: '=1+1'              | classification: begins with =, as a formula does
            classification: "a\\tb"             | classification: has a character that nobody sees, or a line's end
            keyIds: {csv: hidden}               | keyIds.csv: is neither full nor masked
            keyIds: {pdf: full}                 | keyIds.pdf: is to show key ids whole, which it never does
            keyIds: {mail: full}                | keyIds.mail: is to show key ids whole, which it never does
            keyIds: {pdf: hidden}               | keyIds.pdf: is neither full nor masked
            keyIds: [csv]                       | keyIds: is not a group of settings
            """)
    void mistakesAreNamed(String settings, String message) {
        JobFileException refused = catchThrowableOfType(JobFileException.class, () -> documents(settings));

        assertThat(refused.problems()).singleElement().extracting(problem -> problem.path() + ": " + problem.problem())
                .isEqualTo(message);
    }

    @Test
    void whatIsSetIsASettingAndWhatIsNotIsNone() {
        JobSettings job = JobFile.parse("job.yaml", JOB + "classification: C3\nkeyIds: {csv: masked}\n");
        JobSettings open = JobFile.parse("job.yaml", JOB);

        assertThat(job.effective()).containsEntry("classification", "C3").containsEntry("keyIds.csv", "masked");
        assertThat(open.effective().keySet()).doesNotContain("classification")
                .noneMatch(setting -> setting.startsWith("keyIds"));
        assertThat(job.hash()).isNotEqualTo(open.hash());
    }

    @Test
    void theExamplesInTheMonthlyJobFileAreSettings() throws IOException {
        String file = Files.readString(Path.of("jobs/monthly/job.yaml"));
        String examples = file.substring(file.indexOf("# classification:"), file.indexOf("# Where reports go"))
                .lines().filter(line -> line.matches("# (classification|keyIds|protect|  [a-z]+[A-Za-z]*):.*"))
                .map(line -> line.substring(2)).filter(line -> !line.startsWith("  password"))
                .reduce("", (all, line) -> all + line + "\n");

        DocumentSettings documents = documents(examples);

        assertThat(documents.classification().label()).isEqualTo("Confidential - internal");
        assertThat(documents.maskedKeyIds()).isEmpty();
        assertThat(documents.protection().workbook()).isPresent();
        assertThat(documents.protection().pdf()).isPresent();
    }
}
