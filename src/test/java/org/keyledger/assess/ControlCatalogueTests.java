package org.keyledger.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ControlCatalogueTests {

    private static final ControlCatalogue CATALOGUE = ControlCatalogue.load();

    @Test
    void hasAnEntryForEachControlInTheOrderOfReports() {
        assertThat(CATALOGUE.entries().keySet()).extracting(ControlId::value).containsExactly("root-key", "admin-key",
                "orphaned-key", "stale-key", "unused-key", "stuck-rotation", "human-key", "no-mfa",
                "dormant-inactive-key", "key-at-setup");
    }

    /// The ids that publishers gave, and our own mappings with their asterisk. CIS 4.0 numbers as 3.0 does; CIS 7.0
    /// dropped two recommendations.
    @Test
    void mapsControlsAsTheirPublishersDo() {
        assertThat(frameworks()).isEqualTo(
                """
                        root-key              1.4 1.4 1.3 2.3 2.4 | IAM.4 | AC-6(2), AC-6(10) | 7.2.2* | A.8.2* | CC6.3*
                        admin-key             1.16 1.16 1.15 2.15 2.14 | IAM.1, IAM.21 | AC-5, AC-6 | 7.2.2* | A.8.2* | CC6.3*
                        orphaned-key          - - - - - | IAM.25 (tags) | AC-2(3), PS-4* | 8.2.5* | A.5.18*, A.6.5* | CC6.2*
                        stale-key             1.14 1.14 1.13 2.13 2.12 | IAM.3 | AC-2(1), AC-2(3), AC-3(15) | 8.3.9, 8.6.3 | \
                        A.5.17* | CC6.1*
                        unused-key            1.12 1.12 1.11 2.11 2.11 | IAM.22, IAM.8 | AC-2(3), AC-6 | 8.2.6 | A.5.18* | CC6.2*
                        stuck-rotation        1.13 1.13 1.12 2.12 - | - | IA-5* | 8.6.3* | A.5.17* | CC6.1*
                        human-key             1.21 1.21 1.20 2.20 2.19 | - | IA-2* | - | A.5.16* | CC6.1*
                        no-mfa                1.10 1.10 1.9 2.9 2.10 | IAM.5 | IA-2(1), IA-2(2) | 8.4.2 | A.8.5* | CC6.1*
                        dormant-inactive-key  1.12 1.12 1.11 2.11 2.11 | IAM.22, IAM.8 | AC-2(3), AC-6 | 8.2.6 | A.5.18* | CC6.2*
                        key-at-setup          1.11 1.11 1.10 2.10 - | - | IA-5* | - | A.5.17* | CC6.1*
                        """);
    }

    private static String frameworks() {
        return CATALOGUE.entries().values().stream().map(entry -> {
            Map<String, String> ids = entry.frameworks();
            String cis = java.util.stream.Stream.of("1.4", "3.0", "5.0", "6.0", "7.0")
                    .map(version -> ids.getOrDefault("CIS " + version, "-")).collect(Collectors.joining(" "));
            return "%-21s %s | %s | %s | %s | %s | %s%n".formatted(entry.id(), cis,
                    ids.getOrDefault("Security Hub", "-"), ids.getOrDefault("NIST 800-53 r5", "-"),
                    ids.getOrDefault("PCI DSS 4.0.1", "-"), ids.getOrDefault("ISO 27001:2022", "-"),
                    ids.getOrDefault("SOC 2", "-"));
        }).collect(Collectors.joining()).replace(System.lineSeparator(), "\n");
    }

    @Test
    void knowsNoFrameworkBesidesThese() {
        assertThat(CATALOGUE.entries().values()).flatExtracting(entry -> entry.frameworks().keySet()).isSubsetOf(
                "CIS 1.4", "CIS 3.0", "CIS 5.0", "CIS 6.0", "CIS 7.0", "Security Hub", "NIST 800-53 r5",
                "PCI DSS 4.0.1", "ISO 27001:2022", "SOC 2");
    }

    @ParameterizedTest
    @MethodSource("entries")
    void saysOfEachControlWhatReadersNeed(CatalogueEntry entry) {
        assertThat(entry.title()).isNotBlank();
        assertThat(entry.severity()).matches("(critical|high|medium|low)( to (critical|high|medium|low))?");
        assertThat(entry.risk()).endsWith(".");
        assertThat(entry.remediation()).endsWith(".");
        assertThat(entry.replacement()).isNotBlank();
        assertThat(URI.create(entry.reference()).getHost()).isEqualTo("docs.aws.amazon.com");
    }

    static java.util.Collection<CatalogueEntry> entries() {
        return CATALOGUE.entries().values();
    }

    @Test
    void quotesUserNamesForTheShell() {
        CatalogueEntry stale = CATALOGUE.entry(new ControlId("stale-key"));

        assertThat(stale.commandFor("o'neill; rm -rf $HOME", "AKIAIOSFODNN7EXAMPLE")).isEqualTo(
                "aws iam update-access-key --status Inactive --user-name 'o'\\''neill; rm -rf $HOME'"
                        + " --access-key-id AKIAIOSFODNN7EXAMPLE");
    }

    @Test
    void fillsOnlyItsOwnGaps() {
        CatalogueEntry stale = CATALOGUE.entry(new ControlId("stale-key"));

        assertThat(stale.commandFor("a{key}b", "AKIAIOSFODNN7EXAMPLE")).contains("'a{key}b'");
    }

    @Test
    void refusesAControlItDoesNotKnow() {
        assertThatIllegalArgumentException().isThrownBy(() -> CATALOGUE.entry(new ControlId("no-such-control")))
                .withMessageContaining("no-such-control");
    }

    @Test
    void takesOnlyStableNamesForControlIds() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ControlId("Stale Key"))
                .withMessage("'Stale Key' is not a control id such as stale-key");
    }
}
