package org.keyledger.aws;

import java.nio.file.Path;

import org.keyledger.evidence.EvidenceFolder;

import tools.jackson.databind.JsonNode;

/// The evidence that the simulator's own tests serve.
final class Evidence {

    private Evidence() {}

    static EvidenceFolder byHand() {
        return new EvidenceFolder(Path.of("src/test/resources/evidence-by-hand/2026-11"));
    }

    static JsonNode json(Path file) {
        return OrganizationData.JSON.readTree(file);
    }

    static JsonNode parse(String json) {
        return OrganizationData.JSON.readTree(json);
    }
}
