package org.keyledger.job;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a run of one period came to.
///
/// @param alreadyComplete    whether nothing was done because the period had been completed before
/// @param findingsBySeverity by the severity's label, worst first
/// @param undetermined       verdicts that could be neither flagged nor clear
/// @param files              written, in the order an operator would open them
/// @param problems           what could not be read, worded: the first few, and how many more there are and where
/// @param partial            whether something could not be read that the job file does not acknowledge
/// @param exceptions         a sentence on the exceptions register; empty where there is none
/// @param failedAccounts     the accounts that could not be read, worded: the first few, in the order of their ids
/// @param keys               of the accounts that were read
/// @param openFindings       for each control that was applied and each severity, in the order of both
public record RunResult(YearMonth period, boolean alreadyComplete, CoverageCount coverage,
        Map<String, Long> findingsBySeverity, long undetermined, List<Path> files, List<String> problems,
        boolean partial, String exceptions, List<String> failedAccounts, long keys, List<OpenFindings> openFindings) {

    public RunResult {
        findingsBySeverity = Collections.unmodifiableMap(new LinkedHashMap<>(findingsBySeverity));
        files = List.copyOf(files);
        problems = List.copyOf(problems);
        failedAccounts = List.copyOf(failedAccounts);
        openFindings = List.copyOf(openFindings);
    }

    /// A run of which every failed account stands among the problems, and whose findings nobody asks for one by one.
    public RunResult(YearMonth period, boolean alreadyComplete, CoverageCount coverage,
            Map<String, Long> findingsBySeverity, long undetermined, List<Path> files, List<String> problems,
            boolean partial, String exceptions) {
        this(period, alreadyComplete, coverage, findingsBySeverity, undetermined, files, problems, partial, exceptions,
                List.of(), 0, List.of());
    }
}
