package org.keyledger.assess.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.keyledger.iam.Arn;
import org.keyledger.iam.AuthorizationDetails;
import org.keyledger.iam.Glob;
import org.keyledger.iam.Truth;

/// On which resources an action would lead further: what the `on` of `escalations.yaml` stands for in one account.
final class Targets {

    /// An action of no service.
    static final String ANY_ACTION = "any:Thing";

    /// Actions of IAM as different as can be, with the sort of resource that each is about.
    static final Map<String, String> PROBES = Map.ofEntries(Map.entry("iam:GetUser", "user"),
            Map.entry("iam:CreateUser", "user"), Map.entry("iam:PutUserPolicy", "user"),
            Map.entry("iam:DeleteUser", "user"), Map.entry("iam:PutGroupPolicy", "group"),
            Map.entry("iam:AddUserToGroup", "group"), Map.entry("iam:CreatePolicyVersion", "policy"),
            Map.entry("iam:GetPolicy", "policy"), Map.entry("iam:CreateRole", "role"),
            Map.entry("iam:AttachRolePolicy", "role"), Map.entry("iam:PassRole", "role"),
            Map.entry("iam:UpdateAssumeRolePolicy", "role"), Map.entry("iam:UntagRole", "role"),
            Map.entry("iam:AnyThing", "thing"));

    private final String iam;
    private final String partition;
    private final String account;
    private final List<String> users;
    private final List<String> groups;
    private final List<String> policies;
    private final List<String> roles;

    /// @param anyone an ARN of the account
    Targets(AuthorizationDetails details, Arn anyone) {
        this.partition = anyone.partition().id();
        this.account = anyone.account();
        this.iam = "arn:" + partition + ":iam::" + account + ":";
        this.users = known(details.users().values().stream().map(AuthorizationDetails.User::arn).toList());
        this.groups = known(details.groups().values().stream().map(AuthorizationDetails.Group::arn).toList());
        this.policies = details.policies().keySet().stream().filter(arn -> arn.startsWith(iam)).sorted().toList();
        this.roles = known(details.roles().stream().map(AuthorizationDetails.Role::arn).toList());
    }

    private static List<String> known(List<String> arns) {
        return arns.stream().filter(arn -> !arn.isEmpty()).sorted().toList();
    }

    /// Whether everything that a method needs besides roles can be done.
    Ability needs(EscalationMethod method, Permissions permissions, Holder holder) {
        Ability all = Ability.GIVEN;
        for (var needed : method.actionsByTarget().entrySet()) {
            all = all.and(ability(permissions, holder, needed.getKey(), needed.getValue()));
            if (all.isImpossible()) {
                return all;
            }
        }
        return all;
    }

    /// The same on resources that nobody ever named, which only a permission for all of them takes in.
    Ability needsOnAny(EscalationMethod method, Permissions permissions) {
        Ability all = Ability.GIVEN;
        for (var needed : method.actionsByTarget().entrySet()) {
            String resource = needed.getKey().equals("role") ? anyOf("role")
                    : Glob.example(placed(needed.getKey()), "~");
            all = all.and(all(permissions, resource, needed.getValue()));
        }
        return all;
    }

    /// Whether all the actions can be done on one resource of the sort.
    Ability ability(Permissions permissions, Holder holder, String on, List<String> actions) {
        return switch (on) {
            case "self" -> holder.isUser() ? best(permissions, List.of(holder.arn()), actions) : Ability.NONE;
            case "self-role" -> holder.isUser() ? Ability.NONE : best(permissions, List.of(holder.arn()), actions);
            case "own-group" -> best(permissions, holder.ownGroups(), actions);
            case "own-policy" -> best(permissions, holder.ownPolicies(), actions);
            // Names of users are unique whatever their path.
            case "user" -> best(permissions, among(permissions, "user/*", users, actions,
                    arn -> !holder.isUser() || !nameOf(arn).equals(holder.name())), actions);
            case "group" -> best(permissions, among(permissions, "group/*", groups, actions,
                    arn -> !holder.ownGroups().contains(arn)), actions);
            case "policy" -> best(permissions, among(permissions, "policy/*", policies, actions, _ -> true), actions);
            case "role" -> best(permissions, among(permissions, "role/*", roles, actions, _ -> true), actions);
            default -> best(permissions, permissions.candidates(placed(on), actions, List.of()), actions);
        };
    }

    private String placed(String template) {
        return template.replace("{partition}", partition).replace("{account}", account);
    }

    private Collection<String> among(Permissions permissions, String sort, List<String> known, List<String> actions,
            Predicate<String> wanted) {
        return permissions.candidates(iam + sort, actions, known).stream().filter(wanted).toList();
    }

    private static Ability best(Permissions permissions, Collection<String> resources, List<String> actions) {
        Ability best = Ability.NONE;
        for (String resource : resources) {
            best = best.or(all(permissions, resource, actions));
            if (best.isCertain()) {
                return best;
            }
        }
        return best;
    }

    static Ability all(Permissions permissions, String resource, List<String> actions) {
        Ability all = Ability.GIVEN;
        for (String action : actions) {
            all = all.and(permissions.may(action, resource));
            if (all.isImpossible()) {
                return all;
            }
        }
        return all;
    }

    /// A resource of the account's IAM that nobody ever named.
    String anyOf(String sort) {
        return iam + sort + "/~";
    }

    /// Everything at once: each sort of IAM's resources read and written, and a service that does not exist, which only the
    /// widest of statements allow. A name that nobody gave is denied by no statement that spares all but some names.
    Ability everything(Permissions permissions, Holder holder) {
        Ability all = permissions.may(ANY_ACTION, "arn:" + partition + ":any:~:" + account + ":~");
        Truth truth = all.truth();
        if (holder.isUser()) {
            truth = truth.and(permissions.may("iam:PutUserPolicy", holder.arn()).truth());
        }
        for (var probe : PROBES.entrySet()) {
            truth = truth == Truth.FALSE ? truth
                    : truth.and(permissions.may(probe.getKey(), anyOf(probe.getValue()))
                            .truth());
        }
        return truth == Truth.FALSE ? Ability.NONE : new Ability(truth, all.by(), all.supposed());
    }

    private static String nameOf(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }
}
