package org.keyledger.assess.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.keyledger.iam.AuthorizationDetails;
import org.keyledger.iam.AuthorizationDetails.AttachedPolicy;
import org.keyledger.iam.AuthorizationDetails.Group;
import org.keyledger.iam.AuthorizationDetails.InlinePolicy;
import org.keyledger.iam.AuthorizationDetails.User;
import org.keyledger.iam.CredentialReportEntry;
import org.keyledger.iam.PolicyDocument;
import org.keyledger.iam.Statement;
import org.keyledger.iam.Statement.Effect;

/// Looks for the plain routes to administrative access: AdministratorAccess or IAMFullAccess by name, and statements
/// that allow `*`, all but a few services, or `iam:*` on every resource; inline, attached or by group. A boundary, a
/// deny, a condition or an excepted resource may take such access away again, and a part of IAM may be enough to get the
/// rest; judging that needs the whole policy language, so until then the answer is undetermined.
public final class AdminRule {

    private static final String ADMINISTRATOR = ":iam::aws:policy/AdministratorAccess";
    private static final String IAM_FULL = ":iam::aws:policy/IAMFullAccess";
    private static final String AWS_MANAGED = ":iam::aws:policy/";

    private final Optional<AuthorizationDetails> details;

    /// @param details of the account, or empty where they were not collected
    public AdminRule(Optional<AuthorizationDetails> details) {
        this.details = details;
    }

    public AdminAccess judge(CredentialReportEntry entry) {
        if (entry.isRoot()) {
            return new AdminAccess.Admin(AdminAccess.Level.FULL, "root user");
        }
        if (details.isEmpty()) {
            return new AdminAccess.Undetermined("account-authorization-details.json was not collected");
        }
        User user = details.get().users().get(entry.user());
        if (user == null) {
            return new AdminAccess.Undetermined("account-authorization-details.json does not list the user");
        }
        return new UserAccess(details.get(), user).judge();
    }

    /// A route from a policy to its holder, the policy's document being absent for what is known by name only.
    private record Grant(String route, String arn, Optional<PolicyDocument> document) {}

    /// The permissions of one user.
    private record UserAccess(AuthorizationDetails details, User user) {

        AdminAccess judge() {
            List<Grant> grants = grants();
            Optional<AdminAccess.Admin> admin = grants.stream().flatMap(UserAccess::adminBy).findFirst();
            if (admin.isPresent()) {
                return limited(grants, admin.get());
            }
            Optional<Grant> unknown = grants.stream().filter(UserAccess::isUnknown).findFirst();
            if (unknown.isPresent()) {
                return new AdminAccess.Undetermined("the document of " + unknown.get().route() + " is not in evidence");
            }
            return grants.stream().flatMap(UserAccess::statements).filter(UserAccess::mayBeAdmin).findFirst()
                    .<AdminAccess>map(statement -> new AdminAccess.Undetermined("administrative access is allowed "
                            + (statement.conditional() ? "under a condition" : "on all resources but those named")))
                    .or(() -> grants.stream().flatMap(UserAccess::escalation).findFirst())
                    .orElse(new AdminAccess.NotAdmin());
        }

        private static Stream<AdminAccess> escalation(Grant grant) {
            return statements(grant).flatMap(statement -> IamWrites.allowedBy(statement).stream())
                    .map(action -> new AdminAccess.Undetermined(action + " by " + grant.route()
                            + " may lead to administrative access; that is not judged yet"));
        }

        private AdminAccess limited(List<Grant> grants, AdminAccess.Admin admin) {
            if (user.boundary().isPresent()) {
                return new AdminAccess.Undetermined(admin.route() + " makes the user an administrator, but the"
                        + " permissions boundary " + user.boundary().get() + " may limit it");
            }
            boolean denied = grants.stream().flatMap(UserAccess::statements)
                    .anyMatch(statement -> statement.effect() == Effect.DENY);
            return denied ? new AdminAccess.Undetermined(
                    admin.route() + " makes the user an administrator, but a Deny statement may limit it") : admin;
        }

        private List<Grant> grants() {
            List<Grant> grants = new ArrayList<>();
            collect(grants, user.inline(), user.attached(), "");
            for (String name : user.groups()) {
                Group group = details.groups().get(name);
                if (group != null) {
                    collect(grants, group.inline(), group.attached(), ", group " + name);
                }
                else {
                    grants.add(new Grant("group " + name, "", Optional.empty()));
                }
            }
            return grants;
        }

        private void collect(List<Grant> grants, List<InlinePolicy> inline, List<AttachedPolicy> attached, String by) {
            attached.forEach(policy -> grants.add(new Grant("policy " + policy.name() + by, policy.arn(),
                    Optional.ofNullable(details.policies().get(policy.arn())))));
            inline.forEach(policy -> grants
                    .add(new Grant("inline policy " + policy.name() + by, "", Optional.of(policy.document()))));
        }

        private static Stream<AdminAccess.Admin> adminBy(Grant grant) {
            if (grant.arn().endsWith(ADMINISTRATOR)) {
                return Stream.of(new AdminAccess.Admin(AdminAccess.Level.FULL, grant.route()));
            }
            if (grant.arn().endsWith(IAM_FULL)) {
                return Stream.of(new AdminAccess.Admin(AdminAccess.Level.EQUIVALENT, grant.route()));
            }
            return statements(grant).filter(
                    statement -> mayBeAdmin(statement) && !statement.conditional()
                            && statement.notResources().isEmpty())
                    .map(statement -> new AdminAccess.Admin(levelOf(statement), grant.route()));
        }

        /// AWS-managed policies are known to be neither `*` nor `iam:*` unless they are one of the two above.
        private static boolean isUnknown(Grant grant) {
            return grant.document().isEmpty() && !grant.arn().contains(AWS_MANAGED);
        }

        private static Stream<Statement> statements(Grant grant) {
            return grant.document().stream().flatMap(document -> document.statements().stream());
        }

        private static boolean mayBeAdmin(Statement statement) {
            return statement.effect() == Effect.ALLOW && (Reach.isAllOfIam(statement.resources())
                    || !statement.notResources().isEmpty())
                    && (allowsAllBut(statement) || statement.actions().stream().anyMatch(Reach::isAllOfIam));
        }

        /// Allow with NotAction is administrative unless it takes IAM out.
        private static boolean allowsAllBut(Statement statement) {
            return !statement.notActions().isEmpty() && statement.notActions().stream()
                    .map(action -> action.toLowerCase(Locale.ROOT))
                    .noneMatch(action -> action.startsWith("iam:") || Reach.isAllOfIam(action));
        }

        private static AdminAccess.Level levelOf(Statement statement) {
            boolean everyAction = allowsAllBut(statement) || statement.actions().stream().anyMatch(Reach::isEverything);
            return everyAction && Reach.isEverything(statement.resources()) ? AdminAccess.Level.FULL
                    : AdminAccess.Level.EQUIVALENT;
        }
    }
}
