package org.keyledger.job;

import org.keyledger.templates.TemplateException;

/// A mistake in a job file or in what it names.
///
/// @param file    as the operator named it
/// @param line    from 1; 0 where the mistake is the file itself
/// @param path    of the setting, such as `thresholds.human.maxAge`; empty where the whole file is meant
/// @param problem one clause, without a full stop
/// @param remedy  what the operator does about it: one sentence
public record ConfigurationProblem(String file, int line, String path, String problem, String remedy) {

    public static ConfigurationProblem of(TemplateException template) {
        return new ConfigurationProblem(template.file(), template.line(), "", template.problem(),
                "Mend it, or remove the file to use the built-in text.");
    }

    /// Such as `jobs/monthly/job.yaml line 7, thresholds.human.maxAge: '9O' is not a whole number. Write a number from 0
    /// to 36500.`
    public String describe() {
        String where = file + (line > 0 ? " line " + line : "") + (path.isEmpty() ? "" : ", " + path);
        return where + ": " + problem + ". " + remedy;
    }
}
