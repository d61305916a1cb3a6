package org.keyledger.report.excel;

import java.util.List;
import java.util.Set;

import org.keyledger.report.FindingLine;

/// The columns by which a returned table of findings is known.
///
/// @param facts     what the ledger says, the finding's id last
/// @param catalogue headers of those facts whose words are a version's own
/// @param id        header of the finding's id, as the other ones are of their columns
record FindingColumns(List<Column<FindingLine>> facts, Set<String> catalogue, String id, String control,
        String disposition, String reviewer, String reviewedOn, String comment) {

    FindingColumns {
        facts = List.copyOf(facts);
        catalogue = Set.copyOf(catalogue);
    }

    List<String> signOff() {
        return List.of(disposition, reviewer, reviewedOn, comment);
    }
}
