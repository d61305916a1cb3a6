package org.keyledger.scp.simulate;

import java.util.List;
import java.util.Map;

/// One case of the corpus: policies in a tree, a request, and what AWS's documentation makes of it. Policy documents are
/// texts, so that a case can hold what no JSON library would write.
///
/// @param name      a claim
/// @param source    the page of AWS's documentation that decides, in one line
/// @param when      the condition of a statement that denies everything, on the root beside FullAWSAccess; or null
/// @param deny      a statement on the root beside FullAWSAccess; or null
/// @param levels    policies by level where they are not FullAWSAccess alone: `full`, a document of the theme by its name, a
///                  document or a statement
/// @param principal a user without tags where null
/// @param known     condition keys with their values beside those that the principal brings; what is neither known nor
///                  absent is unknown
/// @param absent    condition keys that the request certainly lacks
/// @param unknown   keys of which the case depends on nobody knowing them
/// @param by        what the decision names; in cases with `when` and `deny`, and of what is allowed, known without
/// @param keys      exactly what would decide an unknown outcome
record ScpCase(String name, String source, String when, String deny, Map<String, List<String>> levels, String account,
        Subject principal, String action, String resource, Map<String, List<String>> known, List<String> absent,
        List<String> unknown, Outcome expect, String by, List<String> keys) {

    static final String MEMBER = "444455556666";

    /// @param tags        of an IAM user
    /// @param tagsUnknown whether no evidence holds the tags
    record Subject(String arn, Map<String, String> tags, boolean tagsUnknown) {

        Subject {
            tags = tags == null ? Map.of() : Map.copyOf(tags);
        }
    }

    ScpCase {
        if (name == null || name.isBlank() || source == null || source.isBlank() || expect == null) {
            throw new IllegalArgumentException("a case has a name, a source and an outcome, unlike '" + name + "'");
        }
        levels = levels == null ? Map.of() : Map.copyOf(levels);
        account = account == null ? MEMBER : account;
        principal = principal == null ? new Subject("arn:aws:iam::" + MEMBER + ":user/anna", null, false) : principal;
        action = action == null ? "s3:GetObject" : action;
        resource = resource == null ? "arn:aws:s3:::amzn-s3-demo-bucket/a" : resource;
        known = known == null ? Map.of() : Map.copyOf(known);
        absent = absent == null ? List.of() : List.copyOf(absent);
        unknown = unknown == null ? List.of() : List.copyOf(unknown);
        keys = keys == null ? List.of() : List.copyOf(keys);
    }

    /// What the decision names.
    String namedBy() {
        return by != null ? by
                : expect == Outcome.ALLOWED || !levels.isEmpty() ? "" : ScpTree.SINGLE + ", statement 1, on the root";
    }

    @Override
    public String toString() {
        return name;
    }
}
