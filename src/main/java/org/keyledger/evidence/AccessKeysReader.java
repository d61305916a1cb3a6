package org.keyledger.evidence;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.keyledger.evidence.EvidenceProblem.Impact;
import org.keyledger.iam.AccessKeyId;
import org.keyledger.iam.AccessKeyMetadata;
import org.keyledger.iam.KeyStatus;

import tools.jackson.databind.JsonNode;

/// Reads `access-keys.json`: `{"AccessKeyMetadata":[…]}` of all users, as `aws iam list-access-keys` prints it.
final class AccessKeysReader {

    List<AccessKeyMetadata> read(Path file, String name, Consumer<EvidenceProblem> problems) throws Json.Unreadable {
        List<AccessKeyMetadata> keys = new ArrayList<>();
        Json.forEachElement(file, "AccessKeyMetadata", (array, element) -> {
            if (array.equals("AccessKeyMetadata")) {
                try {
                    keys.add(keyOf(element));
                }
                catch (IllegalArgumentException | DateTimeException unusable) {
                    problems.accept(new EvidenceProblem(Impact.NOTE, name, 0, "AccessKeyMetadata",
                            Json.text(element, "UserName"), "is not a usable key entry: " + unusable.getMessage(),
                            "The key is still listed from the credential report, without its id."));
                }
            }
        });
        return keys;
    }

    private static AccessKeyMetadata keyOf(JsonNode element) {
        KeyStatus status = switch (Json.text(element, "Status")) {
            case "Active" -> KeyStatus.ACTIVE;
            case "Inactive", "Expired" -> KeyStatus.INACTIVE;
            default -> throw new IllegalArgumentException("its Status is neither Active nor Inactive");
        };
        return new AccessKeyMetadata(Json.text(element, "UserName"),
                new AccessKeyId(Json.text(element, "AccessKeyId")), status,
                ReportTimestamp.parse(Json.text(element, "CreateDate")));
    }
}
