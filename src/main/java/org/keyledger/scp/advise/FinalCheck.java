package org.keyledger.scp.advise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.keyledger.evidence.PolicyFile;
import org.keyledger.history.AccountRecord;
import org.keyledger.history.PrincipalRecord;
import org.keyledger.history.PrincipalRecord.Treatment;
import org.keyledger.history.ScpPolicyRecord;
import org.keyledger.iam.Arn;
import org.keyledger.iam.CallerContext;
import org.keyledger.iam.RequestContext;
import org.keyledger.organization.ControlPolicies;
import org.keyledger.scp.simulate.Attachment;
import org.keyledger.scp.simulate.Outcome;
import org.keyledger.scp.simulate.Principal;
import org.keyledger.scp.simulate.ScpRequest;
import org.keyledger.scp.simulate.ScpSimulator;

/// Holds the finished policies, as they are written to files, against everybody who is to be spared.
final class FinalCheck {

    private final Map<String, ScpSimulator> byTarget = new HashMap<>();
    private final String tag;
    private final String value;

    FinalCheck(List<ScpPolicyRecord> policies, ScpSettings settings) {
        this.tag = "aws:PrincipalTag/" + settings.exceptionTag();
        this.value = settings.exceptionValue();
        Map<String, List<Attachment>> attachments = new HashMap<>();
        for (ScpPolicyRecord policy : policies) {
            Attachment attachment = Attachment.everywhere(policy.file(),
                    PolicyFile.of(policy.file(), policy.text()).content());
            policy.targets().forEach(
                    target -> attachments.computeIfAbsent(target, _ -> new ArrayList<>()).add(attachment));
        }
        attachments.forEach((target, attached) -> byTarget.put(target,
                new ScpSimulator(ControlPolicies.UNKNOWN, Optional.empty(), attached)));
    }

    /// Whether the exception works once it is granted.
    boolean spares(AccountRecord account, PrincipalRecord principal) {
        return spares(account, principal, true);
    }

    /// Whether it works already: the user carries the tag, or a list of ARNs makes the exception and nobody needs to.
    boolean sparesToday(AccountRecord account, PrincipalRecord principal) {
        return spares(account, principal, principal.exception().granted());
    }

    private boolean spares(AccountRecord account, PrincipalRecord principal, boolean tagged) {
        if (principal.treatment() != Treatment.EXEMPT) {
            return false;
        }
        Arn arn = Arn.parse(principal.arn());
        RequestContext context = CallerContext.ofUser(principal.user(), arn);
        ScpRequest request = ScpRequest.of(new Principal(Principal.Kind.IAM_USER, arn, principal.user(),
                tagged ? context.with(tag, value) : context.without(tag), List.of(), false, Set.of()));
        return Phases.above(account).stream().map(byTarget::get).filter(Objects::nonNull)
                .allMatch(simulator -> simulator.decideBySupposed(account.account(), request)
                        .outcome() != Outcome.DENIED);
    }
}
