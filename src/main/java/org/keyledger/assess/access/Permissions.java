package org.keyledger.assess.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.keyledger.iam.Glob;
import org.keyledger.iam.RequestContext;
import org.keyledger.iam.Truth;

/// What a holder may do in one kind of call: what its policies allow, as far as its boundary allows it too, unless one of
/// them denies it (IAM UG "Policy evaluation logic"; service control policies are not judged here).
final class Permissions {

    /// Beyond this many combinations of patterns no more are combined: nobody writes such policies, and those that were
    /// combined so far are still tried.
    private static final int MOST_PATTERNS = 2_000;

    /// Stands for any name: one that nobody gives.
    private static final String ANY_NAME = "~";

    private final List<HeldPolicy> policies;
    private final Optional<HeldPolicy> boundary;
    private final CallKind kind;
    private final RequestContext request;
    private final boolean supposing;

    /// @param supposing whether policies that are not in evidence count as allowing everything, or as not being there; a
    ///                  boundary of that sort then limits nothing, or leaves nothing
    Permissions(Holder holder, CallKind kind, boolean supposing) {
        this(holder.policies().stream().filter(held -> (supposing || held.isSeen()) && held.policy().matters())
                .toList(),
                holder.boundary().filter(HeldPolicy::isSeen).isPresent() || supposing || holder.boundary().isEmpty()
                        ? holder.boundary()
                        : Optional.of(new HeldPolicy("", IndexedPolicy.ofNothing(), Optional.empty())),
                kind, kind.request(holder.request()), supposing);
    }

    private Permissions(List<HeldPolicy> policies, Optional<HeldPolicy> boundary, CallKind kind,
            RequestContext request, boolean supposing) {
        this.supposing = supposing;
        this.policies = policies;
        this.boundary = boundary;
        this.kind = kind;
        this.request = request;
    }

    /// The same for requests that carry one key more.
    Permissions with(String key, String value) {
        return new Permissions(policies, boundary, kind, request.with(key, value), supposing);
    }

    RequestContext request() {
        return request;
    }

    boolean isSupposing() {
        return supposing;
    }

    Ability may(String action, String resource) {
        Ability allowed = kind.mayCall(action) ? allowed(policies, action, resource) : Ability.NONE;
        if (!allowed.isImpossible() && boundary.isPresent()) {
            allowed = bounded(allowed, boundary.get(), action, resource);
        }
        return allowed.isImpossible() ? allowed : unlessDenied(allowed, action, resource);
    }

    private Ability allowed(List<HeldPolicy> by, String action, String resource) {
        Truth surest = Truth.FALSE;
        Ability found = Ability.NONE;
        for (HeldPolicy held : by) {
            for (PolicyLine line : held.policy().of(action).allows()) {
                Truth applies = line.applies(resource, request);
                if (applies.compareTo(surest) > 0) {
                    surest = applies;
                    found = held.unseen().map(Ability::supposing)
                            .orElse(Ability.of(applies, pathOf(held, line, applies)));
                }
                if (surest == Truth.TRUE) {
                    return found;
                }
            }
        }
        return found;
    }

    private static String pathOf(HeldPolicy held, PolicyLine line, Truth applies) {
        return held.path() + ", " + line.name() + (applies == Truth.UNKNOWN ? line.conditions() : "");
    }

    private Ability bounded(Ability allowed, HeldPolicy limit, String action, String resource) {
        Ability within = allowed(List.of(limit), action, resource);
        if (within.isImpossible()) {
            return within;
        }
        String path = ", " + (within.isCertain() ? limit.path() : within.by().getFirst());
        List<String> by = allowed.by().stream().map(statement -> statement + path).toList();
        return new Ability(allowed.truth(), by, allowed.supposed())
                .and(new Ability(within.truth(), List.of(), within.supposed()));
    }

    private Ability unlessDenied(Ability allowed, String action, String resource) {
        Ability left = allowed;
        for (HeldPolicy held : all()) {
            for (PolicyLine line : held.policy().of(action).denies()) {
                Truth denied = line.applies(resource, request);
                if (denied == Truth.TRUE) {
                    return Ability.NONE;
                }
                if (denied == Truth.UNKNOWN) {
                    String unless = ", unless " + held.path() + " denies it, " + line.name() + line.conditions();
                    left = new Ability(Truth.UNKNOWN, left.by().stream().map(path -> path + unless).toList(),
                            left.supposed());
                }
            }
        }
        return left;
    }

    /// Whether some policy denies the action outright, whoever else may allow it.
    Truth isDenied(String action, String resource) {
        return all().stream().flatMap(held -> held.policy().of(action).denies().stream())
                .map(line -> line.applies(resource, request)).reduce(Truth.FALSE, Truth::or);
    }

    /// Resources on which all the actions may be allowed, one for each combination of patterns; whether they are is for
    /// [#may] to say.
    ///
    /// @param template a pattern of the resources in question
    Set<String> candidates(String template, List<String> actions) {
        Set<String> patterns = Set.of(template);
        for (String action : actions) {
            patterns = narrowed(patterns, patternsOf(policies, action));
            if (boundary.isPresent()) {
                patterns = narrowed(patterns, patternsOf(boundary.stream().toList(), action));
            }
            patterns = withSpared(patterns, action);
        }
        // A wildcard that crosses colons could make one ARN of two.
        return patterns.stream().map(pattern -> Glob.example(pattern, ANY_NAME))
                .filter(example -> colons(example) == colons(template)).collect(Collectors.toSet());
    }

    /// Those among known resources that a statement may allow the action on.
    Collection<String> amongKnown(Set<String> known, String action) {
        Set<String> patterns = patternsOf(policies, action);
        if (patterns.contains("*")) {
            return known;
        }
        Set<String> found = new LinkedHashSet<>();
        for (String pattern : patterns) {
            if (Glob.hasWildcard(pattern)) {
                known.stream().filter(resource -> Glob.matches(pattern, resource)).forEach(found::add);
            }
            else if (known.contains(pattern)) {
                found.add(pattern);
            }
        }
        return found;
    }

    /// A deny of all but some names leaves those names, which no wider pattern would hit upon.
    private Set<String> withSpared(Set<String> patterns, String action) {
        Set<String> spared = new LinkedHashSet<>();
        all().forEach(held -> held.policy().of(action).denies().stream()
                .filter(line -> !line.statement().notResources().isEmpty())
                .forEach(line -> spared.addAll(line.statement().notResources())));
        if (spared.isEmpty()) {
            return patterns;
        }
        Set<String> more = new LinkedHashSet<>(patterns);
        more.addAll(narrowed(patterns, spared));
        return more;
    }

    private static long colons(String text) {
        return text.chars().filter(c -> c == ':').count();
    }

    private static Set<String> narrowed(Set<String> patterns, Set<String> by) {
        if (patterns.size() * by.size() > MOST_PATTERNS) {
            return patterns;
        }
        Set<String> common = new LinkedHashSet<>();
        patterns.forEach(one -> by.forEach(other -> Glob.common(one, other).ifPresent(common::add)));
        return common;
    }

    private Set<String> patternsOf(List<HeldPolicy> by, String action) {
        Set<String> patterns = new LinkedHashSet<>();
        by.forEach(held -> held.policy().of(action).allows()
                .forEach(line -> patterns.addAll(line.patterns(request))));
        return patterns;
    }

    private List<HeldPolicy> all() {
        List<HeldPolicy> all = new ArrayList<>(policies);
        boundary.ifPresent(all::add);
        return all;
    }
}
