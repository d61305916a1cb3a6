package org.keyledger.assess.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.keyledger.iam.Condition;
import org.keyledger.iam.ConditionBlock;
import org.keyledger.iam.Statement;
import org.keyledger.iam.Statement.Effect;
import org.keyledger.iam.StatementPrincipal;

/// A policy statement, said in a few words. Left alone it is about every resource.
final class StatementBuilder {

    private final Effect effect;
    private final List<String> actions;
    private List<String> notActions = List.of();
    private List<String> resources = List.of("*");
    private List<String> notResources = List.of();
    private final List<Condition> conditions = new ArrayList<>();
    private Optional<StatementPrincipal> principal = Optional.empty();
    private String sid = "";

    private StatementBuilder(Effect effect, String... actions) {
        this.effect = effect;
        this.actions = List.of(actions);
    }

    static StatementBuilder allow(String... actions) {
        return new StatementBuilder(Effect.ALLOW, actions);
    }

    static StatementBuilder deny(String... actions) {
        return new StatementBuilder(Effect.DENY, actions);
    }

    static StatementBuilder allowAllBut(String... actions) {
        return allow().except(actions);
    }

    static StatementBuilder denyAllBut(String... actions) {
        return deny().except(actions);
    }

    /// A statement of a trust policy.
    static StatementBuilder admit(String kind, String... principals) {
        StatementBuilder trust = allow("sts:AssumeRole");
        trust.principal = Optional.of(new StatementPrincipal(false, Map.of(kind, List.of(principals))));
        trust.resources = List.of();
        return trust;
    }

    static StatementBuilder refuse(String kind, String... principals) {
        StatementBuilder trust = deny("sts:AssumeRole");
        trust.principal = admit(kind, principals).principal;
        trust.resources = List.of();
        return trust;
    }

    private StatementBuilder except(String... actionsLeftOut) {
        notActions = List.of(actionsLeftOut);
        return this;
    }

    StatementBuilder on(String... patterns) {
        resources = List.of(patterns);
        return this;
    }

    StatementBuilder onAllBut(String... patterns) {
        resources = List.of();
        notResources = List.of(patterns);
        return this;
    }

    StatementBuilder when(String operator, String key, String... values) {
        conditions.add(new Condition(operator, key, List.of(values)));
        return this;
    }

    StatementBuilder sid(String name) {
        sid = name;
        return this;
    }

    Statement build() {
        return new Statement(sid, effect, actions, notActions, resources, notResources, new ConditionBlock(conditions),
                principal);
    }
}
