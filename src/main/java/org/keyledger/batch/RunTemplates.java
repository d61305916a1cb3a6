package org.keyledger.batch;

import org.keyledger.templates.TemplateSource;
import org.keyledger.templates.Templates;
import org.springframework.stereotype.Component;

/// The templates of the current run's job file.
@Component
class RunTemplates implements TemplateSource {

    private final CurrentRun run;

    RunTemplates(CurrentRun run) {
        this.run = run;
    }

    @Override
    public Templates get() {
        return run.get().settings().templates();
    }
}
