package org.keyledger.report.data;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.keyledger.assess.Severity;
import org.keyledger.report.AuditReport;
import org.keyledger.report.FindingLine;
import org.keyledger.report.KeyIdMask;
import org.keyledger.report.UndeterminedLine;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Makes OCSF 1.5.0 Compliance Findings (class 2003, profile `cloud`). Times are milliseconds since 1970.
///
/// Source: schema.ocsf.io/1.5.0/classes/compliance_finding.
final class ComplianceFinding {

    static final String SCHEMA_VERSION = "1.5.0";

    private static final int CATEGORY = 2;
    private static final int CLASS = 2003;
    private static final int NOT_TOLD = 2;
    private static final int FAILS = 3;
    private static final int PASSES = 1;

    private final AuditReport report;

    ComplianceFinding(AuditReport report) {
        this.report = report;
    }

    ObjectNode of(FindingLine line) {
        FindingState state = FindingState.of(line);
        ObjectNode finding = finding(state, line.uid(), line.title(), line.statement());
        put(finding, severityId(line.severity()), word(line.severity().name()));
        ObjectNode info = (ObjectNode) finding.get("finding_info");
        info.put("first_seen_time", millis(line.firstSeen().atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant()));
        line.reportTime().ifPresent(time -> info.put("last_seen_time", millis(time)));
        finding.set("compliance", compliance(line.control(), state == FindingState.CLOSED ? PASSES : FAILS,
                line.observed() + "; " + line.limit(), line.controlIds()));
        finding.set("resources", resources(line.accountId(), line.user(), key(line.keyId(), line.uid()), line.owner()));
        finding.set("cloud", cloud(line.accountId(), line.accountName()));
        finding.set("remediation", object().put("desc", line.remediation()));
        ObjectNode own = finding.putObject("unmapped");
        own.put("unit", line.unit()).put("months_open", line.monthsOpen()).put("replacement", line.replacement())
                .put("source", line.source());
        if (!line.exception().id().isEmpty()) {
            own.put("exception", line.exception().id());
        }
        return finding;
    }

    ObjectNode of(UndeterminedLine line) {
        ObjectNode finding = finding(FindingState.OPEN, line.uid(), line.title(), line.reason());
        put(finding, 0, "Unknown");
        finding.set("compliance", compliance(line.control(), NOT_TOLD, line.reason(), List.of()));
        finding.set("resources", resources(line.accountId(), line.user(), key(line.keyId(), line.uid()), ""));
        finding.set("cloud", cloud(line.accountId(), line.accountName()));
        finding.putObject("unmapped").put("unit", line.unit()).put("source", line.source());
        return finding;
    }

    private ObjectNode finding(FindingState state, String uid, String title, String message) {
        ObjectNode finding = object().put("category_uid", CATEGORY).put("category_name", "Findings")
                .put("class_uid", CLASS).put("class_name", "Compliance Finding")
                .put("activity_id", state.activityId).put("activity_name", state.activity)
                .put("type_uid", CLASS * 100 + state.activityId)
                .put("type_name", "Compliance Finding: " + state.activity)
                .put("status_id", state.statusId).put("status", state.status)
                .put("time", millis(report.heading().asOf())).put("message", message);
        finding.putObject("finding_info").put("uid", uid).put("title", title).put("desc", message);
        ObjectNode metadata = finding.putObject("metadata").put("version", SCHEMA_VERSION);
        metadata.putObject("product").put("name", "Keyledger").put("vendor_name", "Keyledger")
                .put("version", report.heading().version());
        metadata.putArray("profiles").add("cloud");
        return finding;
    }

    private static void put(ObjectNode finding, int severityId, String severity) {
        finding.put("severity_id", severityId).put("severity", severity);
    }

    /// @param controlIds in the order of the report's frameworks
    private ObjectNode compliance(String control, int statusId, String detail, List<String> controlIds) {
        ObjectNode compliance = object().put("control", control).put("status_id", statusId)
                .put("status", switch (statusId) {
                    case PASSES -> "Pass";
                    case FAILS -> "Fail";
                    default -> "Warning";
                }).put("status_detail", detail);
        ArrayNode standards = compliance.putArray("standards");
        ArrayNode requirements = compliance.putArray("requirements");
        for (int i = 0; i < controlIds.size(); i++) {
            if (!controlIds.get(i).isEmpty()) {
                standards.add(report.frameworks().get(i));
                requirements.add(report.frameworks().get(i) + ": " + controlIds.get(i));
            }
        }
        return compliance;
    }

    /// A hidden id tells no keys apart, so what does so without it takes its place: the finding's id but for the control.
    private ObjectNode key(String keyId, String finding) {
        ObjectNode key = object().put("type", "AWS::IAM::AccessKey");
        if (KeyIdMask.isMasked(keyId)) {
            key.put("uid", finding.substring(0, finding.lastIndexOf('/'))).put("name", keyId);
        }
        else {
            key.put("uid", keyId);
        }
        return key.put("cloud_partition", report.heading().partition());
    }

    private ArrayNode resources(String account, String user, ObjectNode key, String owner) {
        ArrayNode resources = JsonNodeFactory.instance.arrayNode();
        resources.add(key);
        if (!owner.isEmpty()) {
            key.putObject("owner").put("name", owner);
        }
        resources.addObject().put("type", "AWS::IAM::User").put("name", user).put("uid", account + "/" + user)
                .put("cloud_partition", report.heading().partition());
        return resources;
    }

    private static ObjectNode cloud(String account, String name) {
        ObjectNode cloud = object().put("provider", "AWS");
        cloud.putObject("account").put("uid", account).put("name", name).put("type_id", 10).put("type", "AWS Account");
        return cloud;
    }

    private static int severityId(Severity severity) {
        return switch (severity) {
            case CRITICAL -> 5;
            case HIGH -> 4;
            case MEDIUM -> 3;
            case LOW -> 2;
        };
    }

    private static String word(String constant) {
        return constant.charAt(0) + constant.substring(1).toLowerCase(java.util.Locale.ROOT);
    }

    private static long millis(Instant time) {
        return time.toEpochMilli();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
