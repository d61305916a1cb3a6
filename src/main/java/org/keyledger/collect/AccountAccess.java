package org.keyledger.collect;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.keyledger.collect.CollectionSettings.Roles;
import org.keyledger.iam.AccountId;
import org.keyledger.iam.Arn;

/// Decides with whose credentials an account is read. The caller's own are used for the caller's own account only.
final class AccountAccess {

    /// How an account is read.
    ///
    /// @param remedy what helps where access is denied: one sentence
    record Way(Credentials credentials, String remedy) {}

    private static final String DEPLOY_READER = "Deploy jobs/aws/reader-role.yaml to this account.";
    private static final String DEPLOY_MANAGEMENT = "Deploy jobs/aws/management-role.yaml to the management account.";
    private static final String GRANT = "Allow the caller what jobs/aws/reader-role.yaml allows.";

    private final CollectionSettings settings;
    private final Clients clients;
    private final InstantSource clock;
    private final Pause pause;

    AccountAccess(CollectionSettings settings, Clients clients, InstantSource clock, Pause pause) {
        this.settings = settings;
        this.clients = clients;
        this.clock = clock;
        this.pause = pause;
    }

    /// Calls with the caller's own credentials.
    Calls own() {
        return new Calls(Credentials.ownOf(clients.own), pause);
    }

    Pause pause() {
        return pause;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    Way to(AccountId account, CollectionPlan plan) {
        Roles roles = settings.roles();
        boolean callers = account.equals(plan.caller().account());
        boolean management = plan.management().filter(account::equals).isPresent();
        return switch (settings.scope()) {
            case Scope.Profile _ when callers -> new Way(Credentials.ownOf(clients.own), GRANT);
            case Scope.Organization _ when management && roles.management().isPresent() ->
                    new Way(role(account, roles.management().get()), DEPLOY_MANAGEMENT);
            case Scope.Organization _ when management && callers -> new Way(Credentials.ownOf(clients.own), GRANT);
            case Scope.Profile _,Scope.Accounts _,Scope.Organization _ ->
                    new Way(role(account, roles.name()), DEPLOY_READER);
        };
    }

    /// For reading the organization: the management account's role where one is configured, else the caller, who may be
    /// a delegated administrator.
    Credentials toManagement(AccountId management, Caller caller) {
        Optional<String> role = settings.roles().management();
        return role.isPresent() ? role(management, role.get()) : Credentials.ownOf(clients.own);
    }

    private Credentials role(AccountId account, String name) {
        Arn role = new Arn(clients.partition, "iam", "", account.value(), "role/" + name);
        return new RoleCredentials(clients.sts, own(), account, role, settings.roles(), clock);
    }
}
