package org.keyledger.iam;

import java.util.List;

/// The statements of an IAM policy in the order written.
///
/// @param version `2012-10-17`, or an older one, in which policy variables are plain text
public record PolicyDocument(String version, List<Statement> statements) implements PolicyContent {

    public static final String CURRENT = "2012-10-17";

    /// What AWS takes a document for that names no version.
    public static final String OLDEST = "2008-10-17";

    public PolicyDocument {
        statements = List.copyOf(statements);
    }

    public PolicyDocument(List<Statement> statements) {
        this(CURRENT, statements);
    }

    /// Whether `${aws:username}` and the like are variables here.
    public boolean hasVariables() {
        return version.equals(CURRENT);
    }
}
