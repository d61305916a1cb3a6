package org.keyledger.job;

/// Finds out, before anything is collected or written, whether the templates of a job can be filled.
public interface TemplateCheck {

    /// @throws JobFileException with what is wrong, each with file and line; names of which nothing is known among them
    void check(JobSettings settings);
}
