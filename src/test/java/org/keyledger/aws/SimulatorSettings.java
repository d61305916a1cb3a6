package org.keyledger.aws;

import java.util.Optional;

/// How the simulated AWS is set up; [SimulatorBuilder] says what each part means.
record SimulatorSettings(Caller caller, String roleName, Optional<String> managementRoleName,
        Optional<String> externalId, boolean readsOrganization, boolean emptyPages,
        int largestPage, int reportPolls, boolean limitsOrganizations, boolean limitsCloudTrail) {}
