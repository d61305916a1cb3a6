package org.keyledger.batch;

import org.keyledger.evidence.ControlPoliciesReader;
import org.keyledger.evidence.PeriodEvidence;
import org.keyledger.organization.ControlPolicies;
import org.keyledger.scp.advise.AccountAdvisor;
import org.keyledger.scp.advise.RecommendedSet;
import org.keyledger.scp.advise.ScpSettings;
import org.keyledger.scp.advise.SignInAdvisor;
import org.keyledger.scp.template.ScpTemplates;
import org.keyledger.templates.Templates;

/// What a run recommends instead of IAM users.
///
/// @param attached what is attached in the organization today
record ScpAdvice(RecommendedSet set, ControlPolicies attached, SignInAdvisor signIn, AccountAdvisor accounts) {

    static ScpAdvice of(ScpSettings settings, Templates templates, PeriodEvidence evidence) {
        RecommendedSet set =
                new RecommendedSet(ScpTemplates.of(templates), settings, evidence.manifest().partition());
        ControlPolicies attached = new ControlPoliciesReader().read(evidence.folder());
        SignInAdvisor signIn = new SignInAdvisor(evidence.identityCenter());
        return new ScpAdvice(set, attached, signIn, new AccountAdvisor(evidence.organization(), attached, set, signIn,
                evidence.manifest().asOf()));
    }
}
