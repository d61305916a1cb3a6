package org.keyledger.scp.lint;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.keyledger.evidence.PolicyFile;

/// Policies to look at, as briefly as they can be written: an apostrophe stands for a quotation mark.
final class Policies {

    private Policies() {}

    static String policy(String... statements) {
        return "{'Version':'2012-10-17','Statement':[" + String.join(",", statements) + "]}";
    }

    /// @param condition the inside of the element
    static String deny(String action, String condition) {
        return "{'Effect':'Deny','Action':" + action + ",'Resource':'*'"
                + (condition.isEmpty() ? "" : ",'Condition':{" + condition + "}") + "}";
    }

    static String denyAll(String condition) {
        return deny("'*'", condition);
    }

    static String users() {
        return "'ArnLike':{'aws:PrincipalArn':['arn:aws:iam::*:user/*','arn:aws:sts::*:federated-user/*']}";
    }

    static String guard(String test, String... actions) {
        return deny("['" + String.join("','", actions) + "']", "'" + test + "':{'aws:TagKeys':'keyledger-exception'},"
                + "'ArnNotLike':{'aws:PrincipalArn':'arn:aws:iam::111122223333:role/keyledger-broker'}");
    }

    static String fullGuard() {
        return guard("ForAnyValue:StringEqualsIgnoreCase", "iam:TagUser", "iam:UntagUser", "iam:CreateUser");
    }

    static String byTag() {
        return denyAll(users() + ",'StringNotEquals':{'aws:PrincipalTag/keyledger-exception':'approved'}");
    }

    static List<LintDocument> documents(String... texts) {
        return IntStream.range(0, texts.length)
                .mapToObj(i -> LintDocument.of(PolicyFile.of("policy-" + (i + 1), texts[i].replace('\'', '"'))))
                .toList();
    }

    static Stream<Defect> lint(LintOptions options, String... texts) {
        return lint(options, Optional.empty(), texts);
    }

    static Stream<Defect> lint(LintOptions options, Optional<LintPlacement> placement, String... texts) {
        return LintReport.of(documents(texts), options, placement).policies().stream()
                .flatMap(policy -> policy.defects().stream());
    }
}
