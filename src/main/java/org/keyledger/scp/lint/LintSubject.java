package org.keyledger.scp.lint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A policy to look at, and what stands around it.
///
/// @param document what defects are reported of
/// @param given     the policies that are looked at together, this one among them
/// @param together  all that are in force beside each other: those attached already, but for the ones that are given
///                  anew, and those given
/// @param placement where they are to be attached, if that is known
public record LintSubject(LintDocument document, List<LintDocument> given, List<LintDocument> together,
        LintOptions options, Optional<LintPlacement> placement) {

    public LintSubject {
        given = List.copyOf(given);
        together = List.copyOf(together);
        if (!given.contains(document)) {
            throw new IllegalArgumentException(document.name() + " is not among the policies that it stands beside");
        }
    }

    /// @param given the policies that are looked at together, this one among them
    static LintSubject of(LintDocument document, List<LintDocument> given, LintOptions options,
            Optional<LintPlacement> placement) {
        List<LintDocument> attached = placement.map(LintPlacement::attachedOnPath).orElse(List.of()).stream()
                .filter(one -> given.stream().noneMatch(one::isSameAs)).toList();
        return new LintSubject(document, given, Stream.concat(attached.stream(), given.stream()).toList(), options,
                placement);
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
