package org.keyledger.assess.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
    private final Peers peers;
    private final Set<String> users;
    private final Set<String> groups;
    private final Set<String> policies;

    /// @param anyone an ARN of the account
    Targets(AuthorizationDetails details, Holders holders, Arn anyone) {
        this.partition = anyone.partition().id();
        this.account = anyone.account();
        this.iam = "arn:" + partition + ":iam::" + account + ":";
        this.peers = new Peers(details, holders, this);
        this.users = new TreeSet<>(peers.users().keySet());
        this.groups = new TreeSet<>(peers.groups().keySet());
        this.policies = details.policies().keySet().stream().filter(arn -> arn.startsWith(iam))
                .collect(Collectors.toCollection(TreeSet::new));
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
            case "self" -> holder.isUser() ? all(permissions, holder.arn(), actions) : Ability.NONE;
            case "self-role" -> holder.isUser() ? Ability.NONE : all(permissions, holder.arn(), actions);
            case "own-group" -> best(permissions, holder.ownGroups(), actions);
            case "own-policy" -> best(permissions, holder.ownPolicies(), actions);
            case "user" -> best(permissions, others(permissions, users, actions, Set.of(holder.arn())), actions);
            case "group" -> best(permissions, others(permissions, groups, actions, holder.ownGroups()), actions);
            case "policy" -> best(permissions, others(permissions, policies, actions, Set.of()), actions);
            case "admin-user" -> ofPeers(permissions, peers.admins(permissions.isSupposing()), holder, actions);
            case "admin-group" -> ofGroups(permissions, holder, actions);
            case "role" -> bestOfSome(permissions, permissions.candidates(iam + "role/*", actions), actions);
            default -> bestOfSome(permissions, permissions.candidates(placed(on), actions), actions);
        };
    }

    private static Collection<String> others(Permissions permissions, Set<String> known, List<String> actions,
            Set<String> own) {
        return permissions.amongKnown(known, actions.getFirst()).stream().filter(arn -> !own.contains(arn)).toList();
    }

    private static Ability ofPeers(Permissions permissions, Map<String, Ability> admins, Holder holder,
            List<String> actions) {
        Ability best = Ability.NONE;
        for (String admin : permissions.amongKnown(admins.keySet(), actions.getFirst())) {
            if (!admin.equals(holder.arn()) && !best.isCertain()) {
                best = best.or(on(admin, all(permissions, admin, actions)).and(admins.get(admin)));
            }
        }
        return best;
    }

    private Ability ofGroups(Permissions permissions, Holder holder, List<String> actions) {
        Ability best = Ability.NONE;
        for (String group : others(permissions, groups, actions, holder.ownGroups())) {
            Ability joining = on(group, all(permissions, group, actions));
            best = joining.isImpossible() || best.isCertain() ? best
                    : best.or(joining.and(peers.joined(holder, group, permissions.isSupposing())));
        }
        return best;
    }

    /// The ARN that the evidence gives, or what it would be without a path where the evidence gives none.
    Arn known(String arn, String sort, String name) {
        try {
            return Arn.parse(arn);
        }
        catch (IllegalArgumentException none) {
            return Arn.parse(iam + sort + "/" + name);
        }
    }

    private String placed(String template) {
        return template.replace("{partition}", partition).replace("{account}", account);
    }

    private static Ability best(Permissions permissions, Collection<String> resources, List<String> actions) {
        Ability best = Ability.NONE;
        for (String resource : resources) {
            best = best.or(on(resource, all(permissions, resource, actions)));
            if (best.isCertain()) {
                return best;
            }
        }
        return best;
    }

    /// Resources that stand for others are not named.
    private static Ability bestOfSome(Permissions permissions, Collection<String> resources, List<String> actions) {
        return resources.stream().map(resource -> all(permissions, resource, actions)).reduce(Ability.NONE,
                Ability::or);
    }

    /// Names the resource: `inline policy own, statement 1 on group/Admins`.
    private static Ability on(String resource, Ability ability) {
        if (ability.isImpossible()) {
            return ability;
        }
        String name = " on " + resource.substring(resource.lastIndexOf(':') + 1);
        return new Ability(ability.truth(), ability.by().stream().map(path -> path + name).toList(),
                ability.supposed());
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

    /// Whether somebody is an administrator by what it holds itself.
    Ability power(Holder holder, CallKind kind, boolean supposing) {
        Permissions permissions = new Permissions(holder, kind, supposing);
        Ability best = everything(permissions, holder);
        for (EscalationMethod method : EscalationCatalogue.METHODS) {
            if (method.level() == Power.EQUIVALENT && !best.isCertain()) {
                best = best.or(needs(method, permissions, holder));
            }
        }
        return best;
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
}
