package org.keyledger.evidence.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keyledger.evidence.sample.Samples.LAST;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.evidence.sample.Samples.Month;
import org.keyledger.iam.LastUse;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The service control policies of the sample organization are ones that AWS would take, and nobody at work is stopped by
/// them.
class SampleControlPoliciesTests {

    /// Characters of one policy: Organizations user guide, "Quotas".
    private static final int LARGEST = 10_240;

    @TempDir
    static Path folder;

    private static Month month;
    private static JsonNode organization;

    @BeforeAll
    static void writeSample() throws IOException {
        Samples.write(new SampleSpec(70, 20, 1, 7, LAST), folder);
        month = Samples.read(folder, LAST);
        organization = JsonMapper.shared().readTree(folder.resolve("2026-11/organization.json"));
    }

    @Test
    void areOfTheFormThatIsCollected() {
        assertThat(policies()).extracting(policy -> policy.path("Name").asString()).containsExactly("FullAWSAccess",
                "deny-leaving-organization", "approved-regions", "protect-cloudtrail");
        assertThat(policies()).allSatisfy(policy -> {
            assertThat(policy.propertyNames()).containsExactly("Id", "Arn", "Name", "Description", "Type",
                    "AwsManaged", "Content", "TargetIds");
            assertThat(policy.path("Id").asString()).matches("p-[0-9a-zA-Z_]{8,128}");
            assertThat(policy.path("Arn").asString()).endsWith("/service_control_policy/" + policy.path("Id")
                    .asString());
            assertThat(policy.path("Content").isString()).isTrue();
        });
    }

    @Test
    void haveContentThatAwsTakes() {
        assertThat(policies()).allSatisfy(policy -> {
            String content = policy.path("Content").asString();
            assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(content)).isTrue();
            assertThat(content).hasSizeLessThanOrEqualTo(LARGEST);
            assertThat(document(policy).path("Version").asString()).isEqualTo("2012-10-17");
            assertThat(document(policy).path("Statement").valueStream()).isNotEmpty().allSatisfy(statement -> {
                assertThat(statement.path("Effect").asString()).isIn("Allow", "Deny");
                assertThat(statement.has("Action") ^ statement.has("NotAction")).isTrue();
                assertThat(statement.has("Principal")).isFalse();
            });
        });
    }

    @Test
    void attachFullAccessToEverything() {
        List<String> everything = Stream.of("Roots", "OrganizationalUnits", "Accounts")
                .flatMap(list -> organization.path(list).valueStream()).map(node -> node.path("Id").asString())
                .toList();

        assertThat(targets("p-FullAWSAccess")).containsExactlyInAnyOrderElementsOf(everything).hasSize(1 + 5 + 70);
        assertThat(policies()).flatExtracting(policy -> strings(policy.path("TargetIds"))).isSubsetOf(everything);
    }

    @Test
    void denyNoRegionThatAKeyIsUsedIn() {
        JsonNode statement = document(policy("p-exampleregions")).path("Statement").path(0);
        List<String> regions = strings(
                statement.path("Condition").path("StringNotEquals").path("aws:RequestedRegion"));
        List<String> everywhere = strings(statement.path("NotAction"));
        List<LastUse.At> uses = month.holders().stream().map(holder -> holder.key().lastUse())
                .filter(LastUse.At.class::isInstance).map(LastUse.At.class::cast).toList();

        assertThat(targets("p-exampleregions")).containsExactly("ou-exam-production");
        assertThat(uses).hasSizeGreaterThan(400).allSatisfy(
                use -> assertThat(regions.contains(use.region()) || everywhere.contains(use.service() + ":*"))
                        .as("%s in %s", use.service(), use.region()).isTrue());
    }

    private static List<JsonNode> policies() {
        return organization.path("Policies").valueStream().toList();
    }

    private static JsonNode policy(String id) {
        return policies().stream().filter(policy -> policy.path("Id").asString().equals(id)).findFirst()
                .orElseThrow();
    }

    private static List<String> targets(String id) {
        return strings(policy(id).path("TargetIds"));
    }

    private static JsonNode document(JsonNode policy) {
        return JsonMapper.shared().readTree(policy.path("Content").asString());
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(element -> strings.add(element.asString()));
        return strings;
    }
}
