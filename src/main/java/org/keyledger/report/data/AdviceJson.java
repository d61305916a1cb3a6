package org.keyledger.report.data;

import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

import org.keyledger.report.PersonLine;
import org.keyledger.report.RecordedAdvice;
import org.keyledger.report.ScpChangeLine;
import org.keyledger.report.ScpExceptionLine;
import org.keyledger.report.ScpLossLine;
import org.keyledger.report.ScpPolicyLine;
import org.keyledger.report.ScpReadiness;
import org.springframework.stereotype.Component;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A month's advice as one JSON object: `summary` as in `metrics.json`, then each list in full, a line for each element. A
/// field is added at the end of its kind and never renamed.
@Component
class AdviceJson implements RecordedAdvice.Format {

    /// Raised when a field changes its meaning or goes.
    private static final int FORMAT_VERSION = 1;

    private final JsonMapper mapper =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    @Override
    public void write(YearMonth period, ScpReadiness advice, Writer out) {
        try (JsonGenerator json = mapper.createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberProperty("formatVersion", FORMAT_VERSION);
            json.writeStringProperty("period", period.toString());
            json.writeName("summary");
            mapper.writeValue(json, ScpJson.of(advice));
            array(json, "policies", () -> advice.policies().forEach(policy -> element(json, of(policy))));
            array(json, "exceptions", () -> advice.exceptions().forEach(line -> element(json, of(line))));
            array(json, "losses", () -> advice.losses().forEach(line -> element(json, of(line))));
            array(json, "changes", () -> advice.changes().forEach(line -> element(json, of(line))));
            array(json, "people", () -> advice.signIn().persons().forEach(line -> element(json, of(line))));
            json.writeRaw('\n');
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void array(JsonGenerator json, String name, Runnable elements) {
        json.writeName(name);
        json.writeStartArray();
        elements.run();
        json.writeEndArray();
    }

    private void element(JsonGenerator json, ObjectNode node) {
        json.writeRaw('\n');
        mapper.writeValue(json, node);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ObjectNode of(ScpPolicyLine policy) {
        ObjectNode node = object().put("file", policy.file()).put("title", policy.title())
                .put("phase", policy.phase()).put("characters", policy.characters()).put("limit", policy.limit())
                .put("headroom", policy.headroom());
        var targets = node.putArray("targets");
        policy.targets().forEach(targets::add);
        return node.put("text", policy.text());
    }

    private static ObjectNode of(ScpExceptionLine line) {
        return object().put("account", line.accountId()).put("arn", line.arn()).put("phase", line.phase())
                .put("change", line.change()).put("granted", line.granted())
                .put("expires", line.expires().map(LocalDate::toString).orElse(null)).put("why", line.why())
                .put("lastUsed", line.lastUsed().map(Instant::toString).orElse(null)).put("service", line.service())
                .put("region", line.region()).put("owner", line.owner()).put("replacement", line.replacement())
                .put("id", line.id()).put("ticket", line.ticket()).put("today", line.today())
                .put("asIs", line.asIs()).put("afterwards", line.afterwards()).put("means", line.means())
                .put("command", line.command());
    }

    private static ObjectNode of(ScpLossLine line) {
        return object().put("account", line.accountId()).put("arn", line.arn()).put("phase", line.phase())
                .put("access", line.access()).put("inUse", line.inUse()).put("treatment", line.treatment())
                .put("why", line.why()).put("instead", line.instead()).put("decidedBy", line.decidedBy());
    }

    private static ObjectNode of(ScpChangeLine line) {
        return object().put("account", line.accountId()).put("arn", line.arn()).put("change", line.change())
                .put("reason", line.reason()).put("before", line.before().map(LocalDate::toString).orElse(null))
                .put("expires", line.expires().map(LocalDate::toString).orElse(null)).put("id", line.id())
                .put("ticket", line.ticket());
    }

    private static ObjectNode of(PersonLine line) {
        return object().put("account", line.accountId()).put("arn", line.arn()).put("person", line.person())
                .put("state", line.state()).put("inUse", line.inUse()).put("roles", line.roles())
                .put("nextStep", line.nextStep()).put("settings", line.settings());
    }
}
