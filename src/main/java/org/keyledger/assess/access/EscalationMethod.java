package org.keyledger.assess.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An entry of `escalations.yaml`; the file says what its fields mean.
///
/// @param role    [RoleUse#NONE] where no role plays a part
/// @param service the service that takes the role, such as `ec2.amazonaws.com`; empty where none does
record EscalationMethod(String id, String title, Power level, List<Need> needs, RoleUse role, String service,
        String reference, String explanation) {

    /// An action that has to be allowed.
    ///
    /// @param on on what
    record Need(String action, String on) {}

    enum RoleUse {
        NONE, PASS, EXISTING, ASSUME, EDIT, TRUST
    }

    EscalationMethod {
        needs = List.copyOf(needs);
        role = role == null ? RoleUse.NONE : role;
        service = service == null ? "" : service;
        if (id.isEmpty() || title.isEmpty() || reference.isEmpty() || explanation.isEmpty()
                || level.compareTo(Power.ESCALATION) < 0) {
            throw new IllegalArgumentException("escalation method '" + id + "' lacks a text or a level");
        }
        if ((role == RoleUse.PASS || role == RoleUse.EXISTING) == service.isEmpty()) {
            throw new IllegalArgumentException("escalation method '" + id + "' names a service, or needs to");
        }
    }

    /// The actions by what they are needed on: those of one entry have to be allowed on the same resource.
    Map<String, List<String>> actionsByTarget() {
        Map<String, List<String>> actions = new LinkedHashMap<>();
        needs.forEach(need -> actions.computeIfAbsent(need.on(), _ -> new ArrayList<>()).add(need.action()));
        return actions;
    }

    AdminAccess.Method named() {
        Stream<String> ofRole = switch (role) {
            case PASS -> Stream.of("iam:PassRole");
            case ASSUME -> Stream.of("sts:AssumeRole");
            case NONE, EXISTING, EDIT, TRUST -> Stream.of();
        };
        return new AdminAccess.Method(id, title,
                Stream.concat(ofRole, needs.stream().map(Need::action)).collect(Collectors.joining(" + ")));
    }
}
