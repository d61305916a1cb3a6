package org.keyledger.scp.lint;

import java.util.ArrayList;
import java.util.List;

import org.keyledger.evidence.PolicyFile;
import org.keyledger.iam.PolicyDocument;
import org.keyledger.iam.UnreadablePolicy;

/// One policy, with its statements as the rules look at them.
///
/// @param statements none when the file holds no policy
public record LintDocument(PolicyFile file, List<LintStatement> statements) {

    static final String WHOLE = "document";

    public LintDocument {
        statements = List.copyOf(statements);
    }

    public static LintDocument of(PolicyFile file) {
        List<LintStatement> statements = new ArrayList<>();
        if (file.content() instanceof PolicyDocument document) {
            document.statements().forEach(statement -> statements.add(new LintStatement(statements.size() + 1,
                    statement, document.hasVariables(), file.statementElements().get(statements.size()))));
        }
        return new LintDocument(file, statements);
    }

    String name() {
        return file.name();
    }

    List<LintStatement> denials() {
        return statements.stream().filter(LintStatement::isDenial).toList();
    }

    /// Whether it is the same policy but for white space.
    boolean isSameAs(LintDocument other) {
        return Minified.of(file.text()).equals(Minified.of(other.file.text()));
    }

    /// Why it is no policy, or empty text.
    String problem() {
        return switch (file.content()) {
            case UnreadablePolicy(String problem) -> problem;
            case PolicyDocument _ -> "";
        };
    }
}
