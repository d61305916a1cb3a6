package org.keyledger.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.keyledger.history.AccountRecord;
import org.keyledger.history.PhaseRecord;
import org.keyledger.history.ScpPolicyRecord;
import org.keyledger.history.ScpTargetRecord;

/// Where the policies of a rollout go. A target is the path of a unit, such as `Workloads/Test`, or
/// `account 111122223333 (name)`, where the name may be left out.
final class ScpPlaces {

    private static final String ACCOUNT = "account ";

    private final List<PhaseRecord> phases;
    private final Map<String, String> phaseOfTarget = new LinkedHashMap<>();

    ScpPlaces(List<PhaseRecord> phases) {
        this.phases = List.copyOf(phases);
        phases.forEach(phase -> phase.targets().forEach(target -> phaseOfTarget.putIfAbsent(key(target),
                phase.name())));
    }

    /// The same for an account with and without its name.
    private static String key(String target) {
        int name = target.startsWith(ACCOUNT) ? target.indexOf(' ', ACCOUNT.length()) : -1;
        return name < 0 ? target : target.substring(0, name);
    }

    /// The phase that names the account, or else the nearest unit above it; empty text where none does.
    String phaseOf(AccountRecord account) {
        return nearest(account, phaseOfTarget.keySet()).map(phaseOfTarget::get).orElse("");
    }

    /// What [#takeIn] compares with.
    static Set<String> keys(Collection<String> targets) {
        return targets.stream().map(ScpPlaces::key).collect(Collectors.toUnmodifiableSet());
    }

    /// Whether one of the targets is the account or a unit above it.
    ///
    /// @param keys of the targets
    static boolean takeIn(Set<String> keys, AccountRecord account) {
        return nearest(account, keys).isPresent();
    }

    private static Optional<String> nearest(AccountRecord account, Set<String> keys) {
        String own = ACCOUNT + account.account().value();
        if (keys.contains(own)) {
            return Optional.of(own);
        }
        for (String path = account.unit(); !path.isEmpty();) {
            if (keys.contains(path)) {
                return Optional.of(path);
            }
            path = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        }
        return Optional.empty();
    }

    /// Targets of phases in their order, then those that only policies name.
    ///
    /// @param slots of targets, as far as they were counted
    List<ScpPlace> with(List<ScpPolicyRecord> policies, List<ScpTargetRecord> slots) {
        Map<String, String> targets = new LinkedHashMap<>();
        phases.forEach(phase -> phase.targets().forEach(target -> targets.putIfAbsent(key(target), target)));
        policies.forEach(policy -> policy.targets().forEach(target -> targets.putIfAbsent(key(target), target)));
        Map<String, List<String>> files = new HashMap<>();
        policies.forEach(policy -> keys(policy.targets())
                .forEach(key -> files.computeIfAbsent(key, _ -> new ArrayList<>()).add(policy.file())));
        Map<String, ScpTargetRecord> counted = new HashMap<>();
        slots.forEach(target -> counted.put(key(target.name()), target));
        List<ScpPlace> places = new ArrayList<>();
        targets.forEach((key, target) -> places.add(place(target, phaseOfTarget.getOrDefault(key, ""),
                files.getOrDefault(key, List.of()), Optional.ofNullable(counted.get(key)))));
        return places;
    }

    private static ScpPlace place(String target, String phase, List<String> files, Optional<ScpTargetRecord> slots) {
        return slots.map(counted -> new ScpPlace(target, phase, files, counted.taken(), counted.limit()))
                .orElseGet(() -> new ScpPlace(target, phase, files));
    }
}
