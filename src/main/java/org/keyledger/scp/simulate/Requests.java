package org.keyledger.scp.simulate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.keyledger.iam.AccountId;
import org.keyledger.iam.RequestContext;
import org.keyledger.organization.ControlPolicies;
import org.keyledger.organization.ControlPolicies.Kind;
import org.keyledger.organization.ControlPolicies.Node;

/// The requests that the evidence shows, or that stand for those it shows: one for each key's last use and each program
/// seen. Programs speak TLS; of addresses and networks nothing is known.
///
/// @param organization such as `o-exampleorgid`; empty where unknown
/// @param asOf         the instant of the run
public record Requests(String organization, ControlPolicies tree, Instant asOf) {

    static final String USER_AGENT = "aws:UserAgent";

    private static final String REGION = "aws:RequestedRegion";

    /// Nothing but the principal is known of what it calls, if no use was recorded.
    public List<ScpRequest> of(AccountId account, Principal principal) {
        RequestContext context = inOrganization(account, principal.context());
        List<ScpRequest> requests = new ArrayList<>();
        principal.keys().stream().filter(KeyUse::inUse).forEach(key -> requests.add(lastUse(principal, key, context)));
        if (requests.isEmpty()) {
            requests.add(new ScpRequest(principal, ScpRequest.ANY, ScpRequest.ANY, context));
        }
        return principal.agents().isEmpty() ? requests
                : requests.stream()
                        .flatMap(request -> principal.agents().stream().sorted().map(agent -> with(agent, request)))
                        .toList();
    }

    /// The request as another program would make it.
    static ScpRequest with(String agent, ScpRequest request) {
        return new ScpRequest(request.principal(), request.action(), request.resource(),
                request.context().with(USER_AGENT, agent));
    }

    private static ScpRequest lastUse(Principal principal, KeyUse key, RequestContext context) {
        return new ScpRequest(principal, key.service().isEmpty() ? ScpRequest.ANY : key.service() + ":*",
                ScpRequest.ANY, key.region().isEmpty() ? context : context.with(REGION, key.region()));
    }

    private RequestContext inOrganization(AccountId account, RequestContext context) {
        RequestContext more = context.with("aws:SecureTransport", "true").with("aws:CurrentTime", asOf.toString())
                .with("aws:EpochTime", String.valueOf(asOf.getEpochSecond()));
        return organization.isEmpty() ? more
                : orgPath(account).map(path -> more.with("aws:PrincipalOrgPaths", path))
                        .orElse(more).with("aws:PrincipalOrgID", organization);
    }

    /// Such as `o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/`, where the way up to the root is known; IAM UG "aws:PrincipalOrgPaths".
    private Optional<String> orgPath(AccountId account) {
        List<Node> path = tree.pathTo(account);
        return path.size() < 2 || path.getFirst().kind() != Kind.ROOT ? Optional.empty()
                : Optional.of(organization + "/" + String.join("/",
                        path.subList(0, path.size() - 1).stream().map(Node::id).toList()) + "/");
    }
}
