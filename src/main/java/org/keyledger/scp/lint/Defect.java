package org.keyledger.scp.lint;

/// One mistake in one policy.
///
/// @param rule   the rule's id
/// @param policy the name of the policy it is in
/// @param where  such as `statement 2 (DenyRoot)`, or `document`
/// @param reason sentences
/// @param fix    what to write instead: sentences
/// @param source the page of AWS's documentation that the rule rests on
public record Defect(String rule, Severity severity, String policy, String where, String reason, String fix,
        String source) {}
