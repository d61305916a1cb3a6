package org.keyledger.aws;

import java.io.IOException;
import java.util.Optional;

import org.keyledger.evidence.EvidenceFolder;

/// Sets up a simulated AWS. Without further words it is one where everything goes well.
public final class SimulatorBuilder {

    private final EvidenceFolder folder;
    private Optional<Caller> caller = Optional.empty();
    private String roleName = "keyledger-reader";
    private Optional<String> managementRoleName = Optional.empty();
    private Optional<String> externalId = Optional.empty();
    private boolean readsOrganization = true;
    private boolean olderStatus;
    private boolean emptyPages;
    private int largestPage = Integer.MAX_VALUE;
    private int reportPolls = 2;
    private boolean limitsOrganizations;
    private boolean limitsCloudTrail;
    private Faults faults = Faults.none();
    private int port;

    SimulatorBuilder(EvidenceFolder folder) {
        this.folder = folder;
    }

    /// Who collects; by default somebody in the management account.
    public SimulatorBuilder caller(Caller who) {
        caller = Optional.of(who);
        return this;
    }

    /// The role that every account but the management account has for the caller.
    public SimulatorBuilder roleName(String name) {
        roleName = name;
        return this;
    }

    /// The role that the management account has for the caller; by default it has none, as StackSets skip it.
    public SimulatorBuilder managementRoleName(String name) {
        managementRoleName = Optional.of(name);
        return this;
    }

    /// What the roles demand of whoever assumes them; by default nothing.
    public SimulatorBuilder externalId(String id) {
        externalId = Optional.of(id);
        return this;
    }

    /// The caller may not read the organization.
    public SimulatorBuilder withoutOrganizationAccess() {
        readsOrganization = false;
        return this;
    }

    /// Accounts tell their `Status`, as before September 2026, and no `State`.
    public SimulatorBuilder withOlderStatus() {
        olderStatus = true;
        return this;
    }

    /// Lists of Organizations have a page without items, but with a token, before each page but the first.
    public SimulatorBuilder withEmptyPages() {
        emptyPages = true;
        return this;
    }

    /// No page is larger than this, whatever the caller asks for.
    public SimulatorBuilder largestPage(int items) {
        largestPage = items;
        return this;
    }

    /// How many answers of GenerateCredentialReport come before COMPLETE.
    public SimulatorBuilder reportPolls(int polls) {
        reportPolls = polls;
        return this;
    }

    /// Organizations throttles at the rates that AWS publishes.
    public SimulatorBuilder withOrganizationsLimits() {
        limitsOrganizations = true;
        return this;
    }

    /// LookupEvents throttles at two calls a second for each account and Region.
    public SimulatorBuilder withCloudTrailLimit() {
        limitsCloudTrail = true;
        return this;
    }

    public SimulatorBuilder faults(Faults what) {
        faults = what;
        return this;
    }

    /// By default any free port.
    public SimulatorBuilder port(int number) {
        port = number;
        return this;
    }

    public AwsSimulator start() throws IOException {
        OrganizationData organization = OrganizationData.of(folder, olderStatus);
        SimulatorSettings settings = new SimulatorSettings(caller.orElseGet(() -> Caller.in(organization.management())),
                roleName, managementRoleName, externalId, readsOrganization, emptyPages, largestPage,
                reportPolls, limitsOrganizations, limitsCloudTrail);
        return new AwsSimulator(settings, new Switchboard(settings, folder, organization, faults), port);
    }
}
