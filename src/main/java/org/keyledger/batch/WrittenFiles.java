package org.keyledger.batch;

import java.util.ArrayList;
import java.util.List;

import org.springframework.batch.core.step.StepExecution;

/// The files that the writers of a run have left, kept with the run so that a resumed one knows those of the steps that
/// ran before. The manifest vouches for these and for nothing else that may lie in the folder.
final class WrittenFiles {

    private static final String KEY = "written.";

    private WrittenFiles() {}

    static void remember(StepExecution step, List<String> names) {
        step.getJobExecution().getExecutionContext().putString(KEY + step.getStepName(), String.join("\n", names));
    }

    /// Names relative to the period's folder, in the order of the steps' names.
    static List<String> of(StepExecution step) {
        List<String> names = new ArrayList<>();
        step.getJobExecution().getExecutionContext().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(KEY)).sorted(java.util.Map.Entry.comparingByKey())
                .flatMap(entry -> entry.getValue().toString().lines()).forEach(names::add);
        return names;
    }
}
