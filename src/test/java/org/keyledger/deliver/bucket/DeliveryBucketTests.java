package org.keyledger.deliver.bucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.keyledger.aws.S3Failure;
import org.keyledger.collect.CloudFormation;
import org.keyledger.deliver.LeaseHolder;
import org.keyledger.deliver.LedgerBucket;
import org.keyledger.deliver.LedgerLoan;

/// What `jobs/aws/delivery-bucket.yaml` makes, and that it allows what delivery calls and nothing else.
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class DeliveryBucketTests {

    private static Map<String, Map<?, ?>> resources;

    @BeforeAll
    static void readTemplate() throws IOException {
        resources = CloudFormation.propertiesOf("delivery-bucket.yaml");
    }

    /// What stands below a name anywhere, whatever it depends on.
    private static List<Object> all(Object node, String name) {
        List<Object> found = new ArrayList<>();
        switch (node) {
            case Map<?, ?> map -> map.forEach((key, value) -> {
                if (name.equals(key)) {
                    found.add(value);
                }
                found.addAll(all(value, name));
            });
            case Collection<?> list -> list.forEach(element -> found.addAll(all(element, name)));
            default -> {}
        }
        return found;
    }

    private static Set<String> allowed() {
        Set<String> actions = new TreeSet<>();
        for (Object action : all(resources.get("DeliveryPolicy"), "Action")) {
            if (action instanceof Collection<?> several) {
                several.forEach(one -> actions.add((String) one));
            }
            else {
                actions.add((String) action);
            }
        }
        return actions;
    }

    @Test
    void theRoleMayDoWhatDeliveryCallsAndNothingElse(@TempDir Path root) throws Exception {
        ReportsFolder folder = ReportsFolder.small(root).writeEvidence("evidence.json", "{}")
                .writeLarge("large.bin", 17 << 20).seal();
        try (AtS3 at = new AtS3()) {
            AtS3.destination(AtS3.EVERYTHING).deliver(folder.shipment());
            folder.writeLarge("large.bin", (17 << 20) + 1).seal();
            AtS3.destination(AtS3.EVERYTHING).redeliver(folder.shipment());
            at.s3.before(call -> {
                if (call.operation().equals("UploadPart")) {
                    throw new S3Failure(400, "BadDigest", "other bytes");
                }
            });
            folder.writeLarge("large.bin", (17 << 20) + 2).seal();
            assertThat(catchThrowable(
                    () -> AtS3.destination(AtS3.EVERYTHING).redeliver(folder.shipment()))).isNotNull();
            lendTheLedgerTwice(root);

            assertThat(at.s3.calls()).extracting(call -> call.operation()).contains(
                    Arrays.stream(S3Operation.values()).map(S3Operation::wireName).toArray(String[]::new));
            assertThat(at.s3.actions()).isEqualTo(allowed());
        }
    }

    private static void lendTheLedgerTwice(Path root) throws Exception {
        for (String disk : List.of("first", "second")) {
            Path file = root.resolve(disk).resolve("ledger.mv.db");
            try (LedgerLoan loan = LedgerBucket.lend(AtS3.EVERYTHING, file,
                    new LeaseHolder("host", 1, Optional.empty()), InstantSource.system())) {
                loan.fetch();
                Files.createDirectories(file.getParent());
                Files.writeString(file, disk);
                loan.giveBack();
            }
        }
    }

    @Test
    void messagesNameTheSameActions() {
        Set<String> named = new TreeSet<>();
        Arrays.stream(S3Operation.values()).forEach(operation -> named.addAll(operation.actions(AtS3.EVERYTHING)));

        assertThat(named).isEqualTo(allowed());
    }

    @Test
    void nothingMayBeDeletedAndNoPermissionEndsInAStar() {
        assertThat(allowed()).noneMatch(action -> action.contains("Delete") || action.contains("*"));
        assertThat(all(resources.get("DeliveryPolicy"), "Effect")).containsOnly("Allow");
        assertThat(all(resources.get("DeliveryPolicy"), "Resource")).doesNotContain("*");
    }

    @Test
    void theBucketIsEncryptedVersionedAndPrivate() {
        Map<?, ?> bucket = resources.get("Bucket");

        assertThat(bucket.get("VersioningConfiguration")).isEqualTo(Map.of("Status", "Enabled"));
        assertThat((Map<?, ?>) bucket.get("PublicAccessBlockConfiguration")).isEqualTo(Map.of("BlockPublicAcls", true,
                "BlockPublicPolicy", true, "IgnorePublicAcls", true, "RestrictPublicBuckets", true));
        assertThat(all(bucket, "SSEAlgorithm")).isNotEmpty();
        assertThat(all(bucket, "ObjectOwnership")).containsExactly("BucketOwnerEnforced");
        assertThat(all(bucket, "DaysAfterInitiation")).as("parts that a killed run left go").containsExactly(7);
    }

    @Test
    void whoComesWithoutTlsIsDenied() {
        List<?> statements = (List<?>) all(resources.get("BucketPolicy"), "Statement").getFirst();

        assertThat(statements).anySatisfy(statement -> assertThat((Map<?, ?>) statement).isEqualTo(Map.of("Sid",
                "OnlyByTls", "Effect", "Deny", "Principal", "*", "Action", "s3:*", "Resource",
                List.of("Bucket.Arn", "${Bucket.Arn}/*"), "Condition",
                Map.of("Bool", Map.of("aws:SecureTransport", "false")))));
    }
}
