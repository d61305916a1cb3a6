package org.keyledger.evidence;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

import org.keyledger.evidence.EvidenceProblem.Impact;

/// Reads `credential-report.json`: when AWS made the report beside it.
final class ReportTimeReader {

    private final String name;
    private final Consumer<EvidenceProblem> problems;

    /// @param name how problems name the file
    ReportTimeReader(String name, Consumer<EvidenceProblem> problems) {
        this.name = name;
        this.problems = problems;
    }

    /// The time, or empty where the file does not tell, which is noted.
    Optional<Instant> read(Path file) {
        if (!Files.exists(file)) {
            return unknown("", "the file is missing");
        }
        String value = "";
        try {
            value = Json.text(Json.readObject(file), "GeneratedTime");
            return Optional.of(ReportTimestamp.parse(value));
        }
        catch (Json.Unreadable broken) {
            return unknown("", broken.getMessage());
        }
        catch (DateTimeException noTime) {
            return unknown(value, "is no GeneratedTime");
        }
    }

    private Optional<Instant> unknown(String value, String problem) {
        problems.accept(new EvidenceProblem(Impact.NOTE, name, 0, "", value, problem,
                "The report's file time stands in for the time AWS generated it."));
        return Optional.empty();
    }
}
