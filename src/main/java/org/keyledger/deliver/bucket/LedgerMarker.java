package org.keyledger.deliver.bucket;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

import tools.jackson.databind.node.ObjectNode;

/// What stands beside a local ledger: of which one in a bucket it is a copy.
///
/// @param bucket     with the prefix, as in `s3://keyledger-example/audit/`
/// @param generation counts how often a ledger was put there
/// @param sha256     of that generation's file
record LedgerMarker(String bucket, long generation, String sha256) {

    private static final String SUFFIX = ".bucket.json";

    static Path beside(Path ledger) {
        return ledger.resolveSibling(ledger.getFileName() + SUFFIX);
    }

    /// @return empty where there is none that can be read: then nobody knows what the ledger is a copy of
    static Optional<LedgerMarker> find(Path ledger) throws IOException {
        Path file = beside(ledger);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonText.read(Files.readAllBytes(file),
                    marker -> new LedgerMarker(marker.required("bucket").stringValue(),
                            marker.required("generation").longValue(), marker.required("sha256").stringValue())));
        }
        catch (JsonText.Unreadable _) {
            return Optional.empty();
        }
    }

    void write(Path ledger) throws IOException {
        ObjectNode marker = JsonText.object();
        marker.put("bucket", bucket).put("generation", generation).put("sha256", sha256);
        Path file = beside(ledger);
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        Files.write(draft, JsonText.bytes(marker));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
