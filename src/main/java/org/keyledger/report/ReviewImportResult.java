package org.keyledger.report;

import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What became of a returned workbook.
///
/// @param problems      why nothing was imported; empty where it was
/// @param unlisted      problems beyond those
/// @param byDisposition answers of the file by the disposition's label
/// @param proposals     entries for the exceptions register, as YAML; empty where nobody accepted anything
public record ReviewImportResult(YearMonth period, String fileSha256, List<ReviewProblem> problems, long unlisted,
        Counts counts, Map<String, Long> byDisposition, List<String> notes, String proposals) {

    /// @param rows     about findings of the period
    /// @param imported answers that the ledger did not have
    /// @param replaced answers that took the place of others
    /// @param same     answers that the ledger had, word for word
    /// @param agreed   answers of other reviewers who decided as the ledger has it; the first stays
    /// @param carried  sign-offs of earlier months that nobody touched
    /// @param unsigned rows without an answer
    /// @param missing  findings that no row is about
    public record Counts(long rows, long imported, long replaced, long same, long agreed, long carried, long unsigned,
            long missing) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0);
    }

    public ReviewImportResult {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
        byDisposition = Collections.unmodifiableMap(new LinkedHashMap<>(byDisposition));
    }

    static ReviewImportResult refused(YearMonth period, String sha256, List<ReviewProblem> problems, long unlisted) {
        return new ReviewImportResult(period, sha256, problems, unlisted, Counts.NONE, Map.of(), List.of(), "");
    }

    public boolean isImported() {
        return problems.isEmpty();
    }

    public String json() {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("period", period.toString())
                .put("fileSha256", fileSha256).put("refused", !isImported());
        var list = root.putArray("problems");
        problems.forEach(problem -> list.addObject().put("cell", problem.cell()).put("problem", problem.problem()));
        root.put("moreProblems", unlisted).put("rows", counts.rows()).put("imported", counts.imported())
                .put("replaced", counts.replaced()).put("same", counts.same()).put("agreed", counts.agreed())
                .put("carried", counts.carried()).put("unsigned", counts.unsigned()).put("missing", counts.missing());
        ObjectNode dispositions = root.putObject("dispositions");
        byDisposition.forEach(dispositions::put);
        var told = root.putArray("notes");
        notes.forEach(told::add);
        root.put("proposedExceptions", proposals.isEmpty() ? null : proposals);
        return JsonFile.text(root);
    }
}
