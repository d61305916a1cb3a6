package org.keyledger.iam;

import java.util.List;

/// The statements of an IAM policy in the order written.
public record PolicyDocument(List<Statement> statements) {

    public PolicyDocument {
        statements = List.copyOf(statements);
    }
}
