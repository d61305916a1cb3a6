package org.keyledger.scp.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keyledger.report.GoldenFile;
import org.keyledger.templates.TemplateException;
import org.keyledger.templates.Templates;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The policies of `templates/scp`, and an operator's own.
class ScpTemplatesTests {

    private static final ScpTemplates BUILT_IN = ScpTemplates.builtIn();

    @TempDir
    Path folder;

    static List<String> names() {
        return BUILT_IN.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theMinifiedTextIsTheExpectedOne(String name) throws IOException {
        Path filled = folder.resolve(name);
        Files.writeString(filled, DemoSlots.fill(BUILT_IN.get(name)).minified() + "\n");

        GoldenFile.assertSame("scp-" + name + ".json", filled);
    }

    @ParameterizedTest
    @MethodSource("names")
    void bothFormsAreOneDocument(String name) {
        FilledPolicy policy = DemoSlots.fill(BUILT_IN.get(name));

        assertThat(JsonMapper.shared().readTree(policy.pretty()))
                .isEqualTo(JsonMapper.shared().readTree(policy.minified()));
        assertThat(policy.pretty().replaceAll("\\s", "")).isEqualTo(policy.minified());
    }

    @ParameterizedTest
    @MethodSource("names")
    void allArnsAreOfThePartition(String name) {
        ScpTemplate template = BUILT_IN.get(name);
        String text = template.fill(DemoSlots.with(template, "partition", new SlotValue.Text("aws-us-gov"))).minified();

        assertThat(text).contains("arn:aws-us-gov:");
        // The list of exceptions is the caller's.
        assertThat(text.replaceAll("arn:aws:iam::\\d{12}", "")).doesNotContain("arn:aws:").doesNotContain("arn:*:");
    }

    @ParameterizedTest
    @MethodSource("names")
    void sourcesArePagesOfAws(String name) {
        assertThat(BUILT_IN.get(name).sources()).isNotEmpty()
                .allMatch(url -> url.startsWith("https://docs.aws.amazon.com/"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void fitsTwiceIntoThePolicyOfOlderLimits(String name) {
        assertThat(DemoSlots.fill(BUILT_IN.get(name)).minified().length()).isLessThan(5_120 / 2);
    }

    @Test
    void aFileWithoutANameInTheListWouldNeverBeRead() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("templates/scp"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".json"))
                    .map(name -> name.replace(".json", "")))
                    .containsExactlyInAnyOrderElementsOf(BUILT_IN.names());
        }
    }

    @Test
    void anExceptionOf43CharactersTakes46() {
        String arn = "arn:aws:iam::111122223333:user/service/name";
        assertThat(arn).hasSize(43);

        assertThat(lengthWith(arn, 2) - lengthWith(arn, 1)).isEqualTo(46);
        assertThat(lengthWith(arn, 1) - 45).as("an empty list, with both kinds of users").isEqualTo(247);
        assertThat(lengthWith(arn, 217)).isLessThanOrEqualTo(10_240);
        assertThat(lengthWith(arn, 218)).isGreaterThan(10_240);
        assertThat(lengthWith(arn, 105)).isLessThanOrEqualTo(5_120);
        assertThat(lengthWith(arn, 106)).isGreaterThan(5_120);
    }

    private static int lengthWith(String arn, int count) {
        ScpTemplate template = BUILT_IN.get(ScpTemplates.DENY_IAM_USERS_EXCEPT_ARNS);
        return template.fill(DemoSlots.with(template, "exception-arns",
                new SlotValue.Texts(Collections.nCopies(count, arn)))).minified().length();
    }

    @Test
    void deactivatingAndDeletingKeysStaysOpen() {
        JsonNode policy = JsonMapper.shared()
                .readTree(DemoSlots.fill(BUILT_IN.get(ScpTemplates.DENY_KEY_ISSUANCE)).minified());

        assertThat(policy.path("Statement").path(0).path("Action")).extracting(JsonNode::stringValue)
                .contains("iam:CreateAccessKey").doesNotContain("iam:UpdateAccessKey", "iam:DeleteAccessKey");
    }

    @Test
    void thePublishedOneSaysThatItIsNotRecommended() {
        assertThat(BUILT_IN.get(ScpTemplates.PUBLISHED_USER_AGENT).title()).contains("Not recommended");
    }

    @Test
    void anOperatorsFileReplacesOneAndTheOthersStay() throws IOException {
        Path own = Files.createDirectories(folder.resolve("scp")).resolve("deny-root-keys.json");
        Files.writeString(own, Files.readString(Path.of("templates/scp/deny-root-keys.json"))
                .replace("DenyRootUser", "OurWording"));

        ScpTemplates templates = ScpTemplates.of(Templates.in(folder));

        assertThat(DemoSlots.fill(templates.get("deny-root-keys")).minified()).contains("OurWording");
        assertThat(DemoSlots.fill(templates.get("deny-iam-users")))
                .isEqualTo(DemoSlots.fill(BUILT_IN.get("deny-iam-users")));
    }

    @Test
    void aSlotThatNothingFillsIsRefusedWithItsLine() throws IOException {
        Path own = Files.createDirectories(folder.resolve("scp")).resolve("deny-root-keys.json");
        Files.writeString(own, Files.readString(Path.of("templates/scp/deny-root-keys.json"))
                .replace("// Slot partition", "// Slot ticket: the change\n// Slot partition")
                .replace("DenyRootUser", "Deny{{ticket}}"));

        assertThatExceptionOfType(TemplateException.class).isThrownBy(() -> ScpTemplates.of(Templates.in(folder)))
                .withMessageContaining("template " + own + ", line ")
                .withMessageContaining("nothing fills the slot {{ticket}}");
    }

    @Test
    void aBrokenFileOfAnOperatorIsNamedWithItsPath() throws IOException {
        Path own = Files.createDirectories(folder.resolve("scp")).resolve("deny-root-keys.json");
        Files.writeString(own,
                Files.readString(Path.of("templates/scp/deny-root-keys.json")).replace("\"Null\"", "Null"));

        assertThatExceptionOfType(TemplateException.class).isThrownBy(() -> ScpTemplates.of(Templates.in(folder)))
                .withMessageContaining("template " + own + ", line 2");
    }

    @Test
    void aNameThatNoPolicyHasIsRefusedWithThoseThatThereAre() {
        assertThatIllegalArgumentException().isThrownBy(() -> BUILT_IN.get("deny-all"))
                .withMessageContaining("deny-iam-users");
    }
}
