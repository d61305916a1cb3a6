package org.keyledger.assess.access;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// One case of the corpus: what an account's evidence says of the user `subject`, and the verdict that AWS's evaluation
/// logic demands. Policy documents are texts, so that a case can hold what no JSON library would write.
///
/// @param name      a claim
/// @param why       the rule of AWS that decides, in one line
/// @param expect    the verdict; several where sources of the definition differ
/// @param method    of escalation that this case shows, its actions joined by `+`, or null
/// @param nearMiss  the method that this case just fails to have, or null
/// @param path      what the worded verdict must name
/// @param partition of the account, or null for `aws`
/// @param user      the subject, or null where the evidence does not list it
/// @param others    further users by name
/// @param policies  documents of managed policies by ARN, `v1` first; the last is the default version
/// @param defaults  the default version by ARN where it is not the last
/// @param absent    groups and customer-managed policies that the evidence lacks on purpose
/// @param malformed whether a document is no JSON on purpose
record PolicyCase(String name, String why, List<Verdict> expect, String method, String nearMiss, List<String> path,
        String partition, Holder user, Map<String, Holder> others, Map<String, List<String>> policies,
        Map<String, String> defaults, Map<String, Holder> groups, Map<String, Holder> roles, List<String> absent,
        boolean malformed) {

    static final String SUBJECT = "subject";

    enum Verdict {
        FULL, EQUIVALENT, ESCALATION, CONDITIONAL, NOT_ADMIN, UNDETERMINED;

        /// Whether the key's user is, or unconditionally can become, an administrator.
        boolean isAdmin() {
            return this == FULL || this == EQUIVALENT || this == ESCALATION;
        }
    }

    /// Whoever holds policies: a user, a group or a role.
    ///
    /// @param boundary ARN of the permissions boundary, or null
    /// @param path     IAM's path, or null for `/`
    /// @param trust    a role's trust policy, null otherwise
    record Holder(List<String> inline, List<String> attached, List<String> groups, String boundary,
            Map<String, String> tags, String path, String trust) {

        Holder {
            inline = orEmpty(inline);
            attached = orEmpty(attached);
            groups = orEmpty(groups);
            tags = tags == null ? Map.of() : Map.copyOf(tags);
            path = path == null ? "/" : path;
        }

        Stream<String> documents() {
            return Stream.concat(inline.stream(), Stream.ofNullable(trust));
        }

        Stream<String> managed() {
            return Stream.concat(attached.stream(), Stream.ofNullable(boundary));
        }
    }

    PolicyCase {
        if (name == null || name.isBlank() || why == null || why.isBlank() || expect == null || expect.isEmpty()) {
            throw new IllegalArgumentException("a case has a name, a reason and a verdict, unlike '" + name + "'");
        }
        expect = List.copyOf(expect);
        path = orEmpty(path);
        partition = partition == null ? "aws" : partition;
        others = orEmpty(others);
        policies = orEmpty(policies);
        defaults = orEmpty(defaults);
        groups = orEmpty(groups);
        roles = orEmpty(roles);
        absent = orEmpty(absent);
    }

    /// Everybody who holds policies.
    Stream<Holder> holders() {
        return Stream.of(Stream.ofNullable(user), others.values().stream(), groups.values().stream(),
                roles.values().stream()).flatMap(holders -> holders);
    }

    Stream<String> documents() {
        return Stream.concat(holders().flatMap(Holder::documents), policies.values().stream().flatMap(List::stream));
    }

    /// Groups and customer-managed policies that somebody refers to and the evidence does not hold.
    List<String> missing() {
        Stream<String> named =
                holders().flatMap(holder -> holder.groups().stream()).filter(group -> !groups.containsKey(group));
        Stream<String> managed = holders().flatMap(Holder::managed)
                .filter(arn -> !arn.contains(":iam::aws:") && !policies.containsKey(arn));
        return Stream.concat(named, managed).distinct().toList();
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    private static <T> Map<String, T> orEmpty(Map<String, T> map) {
        return map == null ? Map.of() : map;
    }

    @Override
    public String toString() {
        return name;
    }
}
