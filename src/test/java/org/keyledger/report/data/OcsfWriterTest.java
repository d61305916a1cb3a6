package org.keyledger.report.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.keyledger.report.AuditReport;
import org.keyledger.report.DataFixtures;
import org.keyledger.report.GoldenFile;
import org.keyledger.report.WorkbookFixtures;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OcsfWriterTest {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    @TempDir
    Path folder;

    @Test
    void writesEveryFindingAsTheGoldenFileShows() throws IOException {
        new OcsfWriter().write(DataFixtures.report(), folder);

        GoldenFile.assertSame("findings.ocsf.json", folder.resolve("findings.ocsf.json"));
    }

    @Test
    void everyRecordHasWhatTheSchemaRequiresAndNoNumberOfItsOwn() throws IOException {
        JsonNode schema = MAPPER.readTree(getClass().getResourceAsStream("/ocsf-compliance-finding-1.5.0.json"));
        JsonNode records = written(WorkbookFixtures.report().build());

        assertThat(records.size()).isGreaterThan(3);
        records.forEach(record -> {
            schema.get("required").properties().forEach(required -> required.getValue().forEach(
                    name -> assertThat(at(record, required.getKey()).has(name.asString()))
                            .as("%s.%s", required.getKey(), name).isTrue()));
            schema.get("enums").properties()
                    .forEach(allowed -> assertThat(allowed.getValue()).contains(at(record, allowed.getKey())));
            assertThat(record.get("type_uid").asInt())
                    .isEqualTo(record.get("class_uid").asInt() * 100 + record.get("activity_id").asInt());
        });
    }

    @Test
    void tellsOpenExceptedClosedAndUndeterminedApart() throws IOException {
        JsonNode records = written(WorkbookFixtures.report().build());

        assertThat(records).extracting(record -> record.get("status").asString() + "/"
                + record.get("compliance").get("status").asString())
                .contains("New/Fail", "In Progress/Fail", "Suppressed/Fail", "Resolved/Pass", "In Progress/Warning");
    }

    @Test
    void givesNoFindingTwice() throws IOException {
        assertThat(written(DataFixtures.report())).extracting(record -> record.get("finding_info").get("uid"))
                .doesNotHaveDuplicates();
    }

    private JsonNode written(AuditReport report) throws IOException {
        return MAPPER.readTree(Files.readString(new OcsfWriter().write(report, folder).getFirst()));
    }

    private static JsonNode at(JsonNode record, String path) {
        return path.isEmpty() ? record : record.at("/" + path.replace('.', '/'));
    }
}
