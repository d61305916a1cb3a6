package org.keyledger.assess.access;

import java.util.List;

import org.keyledger.iam.Arn;
import org.keyledger.iam.AuthorizationDetails.Role;
import org.keyledger.iam.PolicyDocument;
import org.keyledger.iam.RequestContext;
import org.keyledger.iam.Statement;
import org.keyledger.iam.Statement.Effect;
import org.keyledger.iam.StatementPrincipal;
import org.keyledger.iam.Truth;
import org.keyledger.iam.UnreadablePolicy;

/// Whom a role's trust policy admits. Who is named by ARN, or by `*`, needs no permission of its own within the account;
/// who is meant as a member of the account does (IAM UG "Cross account policy evaluation logic", "Principal").
///
/// @param problem empty where the document can be read
record RoleTrust(String role, IndexedPolicy policy, String problem) {

    private static final String ASSUME = "sts:AssumeRole";

    /// How somebody is admitted.
    ///
    /// @param byName   needs nothing else
    /// @param byAccount needs to be allowed to assume the role
    record Admission(Truth byName, Truth byAccount) {}

    static RoleTrust of(Role role) {
        return switch (role.trust()) {
            case PolicyDocument document -> new RoleTrust(role.name(), new IndexedPolicy(document), "");
            case UnreadablePolicy(String problem) -> new RoleTrust(role.name(), IndexedPolicy.ofNothing(),
                    "the trust policy of role " + role.name() + " is unreadable: " + problem);
        };
    }

    boolean isSeen() {
        return problem.isEmpty();
    }

    Admission admits(String user, RequestContext request) {
        String account = Arn.parse(user).account();
        Truth byName = Truth.FALSE;
        Truth byAccount = Truth.FALSE;
        for (PolicyLine line : policy.of(ASSUME).allows()) {
            Truth holds = holds(line, request);
            byName = byName.or(holds.and(names(line.statement(), user)));
            byAccount = byAccount.or(holds.and(Truth.of(namesAccount(line.statement(), account))));
        }
        Truth denied = Truth.FALSE;
        for (PolicyLine line : policy.of(ASSUME).denies()) {
            Truth meant = names(line.statement(), user).or(Truth.of(namesAccount(line.statement(), account)));
            denied = denied.or(holds(line, request).and(meant));
        }
        return new Admission(byName.and(denied.not()), byAccount.and(denied.not()));
    }

    private static Truth holds(PolicyLine line, RequestContext request) {
        return line.statement().condition().holds(request, line.variables());
    }

    private static Truth names(Statement statement, String user) {
        if (statement.principal().isEmpty()) {
            return Truth.FALSE;
        }
        StatementPrincipal principal = statement.principal().get();
        boolean named = principal.of(StatementPrincipal.AWS).contains(user);
        if (principal.excluded()) {
            // Allow with NotPrincipal is nothing AWS documents for roles.
            return named ? Truth.FALSE : statement.effect() == Effect.DENY ? Truth.TRUE : Truth.UNKNOWN;
        }
        return Truth.of(named || principal.of(StatementPrincipal.AWS).contains("*"));
    }

    private static boolean namesAccount(Statement statement, String account) {
        return statement.principal().filter(principal -> !principal.excluded())
                .filter(principal -> principal.of(StatementPrincipal.AWS).stream()
                        .anyMatch(value -> value.equals(account) || value.startsWith("arn:")
                                && value.endsWith(":iam::" + account + ":root")))
                .isPresent();
    }

    /// Whether a service may take the role, when it acts for the account itself.
    Truth admitsService(String service, String account) {
        RequestContext request = RequestContext.empty().with("aws:SourceAccount", account)
                .with("aws:PrincipalIsAWSService", "true");
        return service(policy.of(ASSUME).allows(), service, request)
                .and(service(policy.of(ASSUME).denies(), service, request).not());
    }

    private static Truth service(List<PolicyLine> lines, String service, RequestContext request) {
        return lines.stream().filter(line -> line.statement().principal()
                .filter(principal -> !principal.excluded() && isMeant(principal, service)).isPresent())
                .map(line -> holds(line, request)).reduce(Truth.FALSE, Truth::or);
    }

    private static boolean isMeant(StatementPrincipal principal, String service) {
        return principal.of(StatementPrincipal.SERVICE).stream()
                .anyMatch(value -> value.equals(service) || value.equals(service + ".cn"));
    }
}
