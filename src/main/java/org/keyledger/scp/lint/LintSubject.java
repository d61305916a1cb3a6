package org.keyledger.scp.lint;

import java.util.List;
import java.util.stream.Stream;

/// A policy to look at, and what stands around it.
///
/// @param document what defects are reported of
/// @param together all policies that are in force beside each other, this one among them, in a stable order
public record LintSubject(LintDocument document, List<LintDocument> together, LintOptions options) {

    public LintSubject {
        together = List.copyOf(together);
        if (!together.contains(document)) {
            throw new IllegalArgumentException(document.name() + " is not among the policies that it stands beside");
        }
    }

    /// All statements that deny, of this policy and of those beside it.
    Stream<LintStatement> allDenials() {
        return together.stream().flatMap(one -> one.denials().stream());
    }

    /// An ARN of the organization's partition.
    ///
    /// @param rest what follows the partition, such as `iam::*:root`
    String arn(String rest) {
        return "arn:" + options.partition() + ":" + rest;
    }
}
