package org.keyledger.report.data;

import java.time.YearMonth;
import java.util.OptionalInt;

import org.keyledger.report.ExceptionDiff;
import org.keyledger.report.PeopleCount;
import org.keyledger.report.PhaseLine;
import org.keyledger.report.ScpPlace;
import org.keyledger.report.ScpReadiness;
import org.keyledger.report.ScpTotals;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The advice on service control policies in `metrics.json`.
final class ScpJson {

    private ScpJson() {}

    static ObjectNode of(ScpReadiness scp) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("verdict", scp.verdict());
        var phases = node.putArray("phases");
        scp.phases().forEach(phase -> putPhase(phases.addObject(), phase));
        ScpTotals totals = scp.totals();
        node.putObject("totals").put("users", totals.users()).put("inUse", totals.inUse())
                .put("exceptions", totals.exceptions()).put("toGrant", totals.toGrant())
                .put("expired", totals.expired()).put("losing", totals.losing()).put("mayLose", totals.mayLose())
                .put("losingInUse", totals.losingInUse());
        putDiff(node.putObject("exceptions"), scp.diff());
        if (scp.signIn().known()) {
            putPeople(node.putObject("people"), scp.signIn().people());
        }
        var policies = node.putArray("policies");
        scp.policies().forEach(policy -> policies.addObject().put("file", policy.file()).put("phase", policy.phase())
                .put("characters", policy.characters()).put("charactersLimit", policy.limit())
                .put("charactersLeft", policy.headroom()));
        var places = node.putArray("places");
        scp.places().forEach(place -> putPlace(places.addObject(), place));
        return node;
    }

    private static void putPlace(ObjectNode node, ScpPlace place) {
        node.put("name", place.name()).put("phase", place.phase());
        put(node, "slotsTaken", place.taken());
        node.put("slotsNeeded", place.files().size()).put("slotsLimit", place.limit());
        put(node, "slotsLeft", place.left());
    }

    private static void put(ObjectNode node, String name, OptionalInt number) {
        if (number.isPresent()) {
            node.put(name, number.getAsInt());
        }
        else {
            node.putNull(name);
        }
    }

    private static void putPhase(ObjectNode node, PhaseLine phase) {
        node.put("name", phase.name()).put("ready", phase.ready()).put("accounts", phase.accounts())
                .put("unread", phase.unread()).put("users", phase.users()).put("inUse", phase.inUse())
                .put("exceptions", phase.exempt()).put("toGrant", phase.toGrant()).put("migrate", phase.migrate())
                .put("delete", phase.delete()).put("undecided", phase.undecided()).put("unused", phase.unused())
                .put("console", phase.console()).put("denied", phase.denied())
                .put("undetermined", phase.undetermined());
    }

    private static void putPeople(ObjectNode node, PeopleCount people) {
        node.put("all", people.all()).put("ready", people.ready()).put("toAssign", people.toAssign())
                .put("toAdd", people.toAdd()).put("disabled", people.disabled()).put("unknown", people.unknown());
    }

    private static void putDiff(ObjectNode node, ExceptionDiff diff) {
        node.put("since", diff.since().map(YearMonth::toString).orElse(null)).put("before", diff.before())
                .put("new", diff.added()).put("renewed", diff.renewed()).put("kept", diff.kept())
                .put("expired", diff.expired()).put("dropped", diff.dropped()).put("notRead", diff.notRead())
                .put("notComparable", diff.notComparable());
    }
}
