package org.keyledger.scp.simulate;

import java.util.ArrayList;
import java.util.List;

import org.keyledger.iam.PolicyContent;
import org.keyledger.iam.PolicyDocument;
import org.keyledger.iam.Statement;
import org.keyledger.iam.UnreadablePolicy;

/// A policy made ready for many requests.
///
/// @param lines    the statements, denying ones and allowing ones in the order written
/// @param readable whether the document could be read; one that could not may deny anything
record PolicyLines(String name, List<StatementLine> lines, boolean readable) {

    static PolicyLines of(String name, PolicyContent content) {
        return switch (content) {
            case UnreadablePolicy _ -> new PolicyLines(name, List.of(), false);
            case PolicyDocument document -> {
                List<StatementLine> lines = new ArrayList<>();
                for (Statement statement : document.statements()) {
                    lines.add(StatementLine.of(statement, lines.size() + 1, document.hasVariables()));
                }
                yield new PolicyLines(name, List.copyOf(lines), true);
            }
        };
    }
}
