package org.keyledger.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyledger.deliver.DeliverySettings;
import org.keyledger.deliver.HolderSettings;

class HolderSettingsTests {

    private static final String JOB = "name: monthly\nsource: {evidence: evidence}\n";

    @Test
    void withoutTheSectionNoHolderIsMailed() {
        assertThat(delivery("leadership: [a@example.com]").mail().orElseThrow().holders()).isEmpty();
    }

    @Test
    void readsEverySetting() {
        assertThat(holders(
                "owners: false, accountOwners: true, domains: [Example.com, example.com, example.org], limit: 7"))
                .contains(new HolderSettings(false, true, List.of("example.com", "example.org"), 7));
    }

    @Test
    void ownersAreMailedUnlessToldOtherwiseAndOwnersOfAccountsAreNot() {
        assertThat(holders("domains: [example.com]"))
                .contains(new HolderSettings(true, false, List.of("example.com"), 500));
        assertThat(delivery("holders: {domains: [example.com]}").isNone()).isFalse();
    }

    @Test
    void theExampleInTheMonthlyJobFileIsOne() throws IOException {
        String file = Files.readString(Path.of("jobs/monthly/job.yaml"));
        String example = file.substring(file.indexOf("# deliver:")).replaceAll("(?m)^# ", "");

        assertThat(JobFile.parse("job.yaml", JOB + example).delivery().mail().orElseThrow().holders())
                .contains(new HolderSettings(true, false, List.of("example.com"), HolderSettings.DEFAULT_LIMIT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "owners: true | deliver.mail.holders.domains: is missing. Name the domains that mail may go to",
            "domains: [] | deliver.mail.holders.domains: is empty.",
            "domains: ['*'] | deliver.mail.holders.domains: '*' is no domain.",
            "domains: [a@example.com] | domains: 'a@example.com' is no domain.",
            "domains: [com] | domains: 'com' is no domain.",
            "domains: [example.com], owners: false | deliver.mail.holders.owners: nobody is mailed.",
            "domains: [example.com], limit: 0 | deliver.mail.holders.limit: 0 is not from 1 to 100000." })
    void eachMistakeIsNamedWithItsPlace(String settings, String mistake) {
        assertThat(catchThrowableOfType(JobFileException.class, () -> holders(settings)).problems()).singleElement()
                .satisfies(problem -> assertThat(problem.describe()).contains(mistake.replace("''", "'")));
    }

    private static Optional<HolderSettings> holders(String settings) {
        return delivery("holders: {" + settings + "}").mail().orElseThrow().holders();
    }

    private static DeliverySettings delivery(String settings) {
        return JobFile.parse("job.yaml", JOB + "deliver: {mail: {from: k@example.com, ses: {}, " + settings + "}}\n")
                .delivery();
    }
}
