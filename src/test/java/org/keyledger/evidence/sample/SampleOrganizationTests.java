package org.keyledger.evidence.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.keyledger.evidence.sample.Samples.LAST;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.evidence.EvidenceException;
import org.keyledger.evidence.KeyIdMatch;
import org.keyledger.evidence.sample.Samples.Month;
import org.keyledger.iam.AccountId;

/// What the sample promises whatever its story.
class SampleOrganizationTests {

    @TempDir
    Path folder;

    @Test
    void isTheSameToTheByteForTheSameSpecification() throws IOException {
        SampleSpec spec = new SampleSpec(12, 6, 2, 7, LAST);

        Map<String, String> first = Samples.write(spec, folder.resolve("a"));

        assertThat(first).hasSizeGreaterThan(90);
        assertThat(Samples.write(spec, folder.resolve("b"))).isEqualTo(first);
        assertThat(Samples.write(spec, folder.resolve("a"))).isEqualTo(first);
    }

    @Test
    void isAnotherOrganizationForAnotherSeed() throws IOException {
        Map<String, String> seven = Samples.write(new SampleSpec(12, 6, 1, 7, LAST), folder.resolve("a"));
        Map<String, String> eight = Samples.write(new SampleSpec(12, 6, 1, 8, LAST), folder.resolve("b"));

        String report = "2026-11/accounts/444455556666/credential-report.csv";
        assertThat(eight.get(report)).isNotNull().isNotEqualTo(seven.get(report));
    }

    @Test
    void reachesFurtherBackForMoreMonthsAndChangesNoneOfTheLater() throws IOException {
        Map<String, String> two = Samples.write(new SampleSpec(12, 6, 2, 7, LAST), folder.resolve("a"));
        Map<String, String> five = Samples.write(new SampleSpec(12, 6, 5, 7, LAST), folder.resolve("b"));

        assertThat(five).containsAllEntriesOf(two).hasSizeGreaterThan(two.size());
    }

    @Test
    void writesAMonthAloneAsItIsAmongOthers() throws IOException {
        SampleSpec spec = new SampleSpec(12, 6, 3, 7, LAST);
        List<AccountId> written = new ArrayList<>();
        Samples.write(spec, folder.resolve("a"));

        new SampleOrganization(spec).writePeriod(folder.resolve("b"), LAST.minusMonths(1), written::add);

        String report = "2026-10/accounts/012345678901/credential-report.csv";
        assertThat(folder.resolve("b").resolve(report)).hasSameBinaryContentAs(folder.resolve("a").resolve(report));
        assertThat(written).hasSize(12).doesNotHaveDuplicates();
    }

    @Test
    void writesReportsInTheFormAwsHas() throws IOException {
        Samples.write(new SampleSpec(12, 6, 1, 7, LAST), folder);

        String report = Files.readString(folder.resolve("2026-11/accounts/012345678901/credential-report.csv"));
        List<String> lines = report.replace("\"", "").lines().toList();

        assertThat(report).doesNotEndWith("\n").doesNotContain("\r");
        assertThat(lines.getFirst().split(",")).hasSize(22).startsWith("user", "arn").endsWith("cert_2_last_rotated");
        assertThat(lines.get(1)).startsWith("<root_account>,arn:aws:iam::012345678901:root,");
        assertThat(lines.subList(2, lines.size())).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }

    @Test
    void countsKeysExactlyWhereItIsDense() throws IOException {
        Samples.write(SampleSpec.dense(15, 20, 7, LAST), folder);

        Month month = Samples.read(folder, LAST);

        assertThat(month.holders()).hasSize(15 * 20 * 2);
        assertThat(month.accounts()).allMatch(account -> account.report().orElseThrow().entries().size() == 21);
        assertThat(month.accounts()).allMatch(account -> account.problems().isEmpty());
    }

    @Test
    void writesAnAccountOfFiveThousandUsers() throws IOException {
        Samples.write(SampleSpec.dense(1, 5_000, 7, LAST), folder);

        assertThat(Samples.read(folder, LAST).holders()).hasSize(10_000);
    }

    @Test
    void givesEveryKeyAnIdOfItsOwnThatEndsInExample() throws IOException {
        Samples.write(new SampleSpec(40, 20, 1, 7, LAST), folder);
        Set<String> ids = new HashSet<>();

        Month month = Samples.read(folder, LAST);

        month.holders().forEach(holder -> {
            if (holder.account().keyIds().match(holder.entry(), holder.key()) instanceof KeyIdMatch.Matched(var id)) {
                assertThat(id.value()).matches("AKIA[A-Z2-7]{9}EXAMPLE");
                assertThat(ids.add(id.value())).as("unique %s", id.value()).isTrue();
            }
        });
        assertThat(ids).hasSizeGreaterThan(400);
    }

    @Test
    void namesNoAccountAnyoneHas() throws IOException {
        Samples.write(new SampleSpec(14, 2, 1, 7, LAST), folder);

        assertThat(Samples.read(folder, LAST).accounts()).extracting(account -> account.account().id().value())
                .containsExactlyInAnyOrder("111122223333", "444455556666", "123456789012", "777788889999",
                        "012345678901", "222233334444", "333344445555", "555566667777", "666677778888",
                        "888899990000", "999900001111", "210987654321", "100000000013", "100000000014");
    }

    @Test
    void writesTheSmallestOrganization() throws IOException {
        Samples.write(new SampleSpec(1, 1, 1, 7, LAST), folder);

        assertThat(Samples.read(folder, LAST).accounts()).singleElement()
                .satisfies(account -> assertThat(account.report()).isPresent());
    }

    @Test
    void refusesToMixWithOtherEvidence() throws IOException {
        Samples.write(new SampleSpec(2, 2, 1, 7, LAST), folder);

        assertThatExceptionOfType(EvidenceException.class)
                .isThrownBy(() -> Samples.write(new SampleSpec(2, 2, 1, 8, LAST), folder))
                .withMessageContaining("already holds other evidence. Choose another folder");
    }

    @Test
    void refusesToMixWithAccountsLaidDownByHand() throws IOException {
        Files.createDirectories(folder.resolve("2026-11/accounts/111122223333"));

        assertThatExceptionOfType(EvidenceException.class)
                .isThrownBy(() -> Samples.write(new SampleSpec(2, 2, 1, 7, LAST), folder))
                .withMessageContaining("already holds accounts");
    }

    @Test
    void tellsOfNothingAfterTheReport() throws IOException {
        Samples.write(new SampleSpec(12, 20, 2, 7, YearMonth.of(2024, 2)), folder);

        Month month = Samples.read(folder, YearMonth.of(2024, 2));

        assertThat(month.evidence().manifest().asOf()).hasToString("2024-02-29T06:00:00Z");
        month.accounts().forEach(account -> account.report().ifPresent(report -> {
            assertThat(report.generated()).isBetween("2024-02-29T03:00:00Z", "2024-02-29T05:54:00Z");
            report.entries().forEach(entry -> assertThat(entry.userCreated().orElseThrow())
                    .isBeforeOrEqualTo(report.generated()));
        }));
        assertThat(month.holders()).allMatch(holder -> month.age(holder.key()) >= 0);
    }
}
