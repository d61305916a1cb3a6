package org.keyledger.report.excel;

import java.util.ArrayList;
import java.util.List;

import org.keyledger.report.AuditReport;
import org.keyledger.report.Rows;

/// What words and figures mean, how the figures came about, and the settings in force.
final class DefinitionsSheet {

    private DefinitionsSheet() {}

    static TableSheet<Entry> of(AuditReport report, Wording wording) {
        Columns<Entry> columns = new Columns<Entry>(wording, "definitions") //
                .text("kind", Entry::kind)
                .prose("term", Entry::term)
                .prose("meaning", 110, Entry::meaning);
        return TableSheet.of(wording, "definitions", 0, columns, Rows.of(entries(report, wording)));
    }

    private static List<Entry> entries(AuditReport report, Wording wording) {
        List<Entry> entries = new ArrayList<>();
        report.definitions().forEach(definition -> entries
                .add(new Entry(wording.text("definitions.word"), definition.term(), definition.meaning())));
        report.metrics().forEach(metric -> entries
                .add(new Entry(wording.text("definitions.metric"), metric.title(), metric.definition())));
        entries.add(new Entry(wording.text("definitions.score"), wording.text("definitions.score-formula"),
                report.score().formula()));
        report.summary().method().forEach(sentence -> entries
                .add(new Entry(wording.text("definitions.method"), wording.text("definitions.method-term"), sentence)));
        report.settings().forEach(setting -> entries
                .add(new Entry(wording.text("definitions.setting"), setting.name(), setting.value())));
        return entries;
    }

    private record Entry(String kind, String term, String meaning) {}
}
