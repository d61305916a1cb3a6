package org.keyledger.iam;

import org.keyledger.iam.AuthorizationDetails.User;

/// What requests say of who makes them (IAM UG "AWS global condition context keys", properties of the principal).
public final class CallerContext {

    private static final String PRINCIPAL_TYPE = "aws:PrincipalType";

    private CallerContext() {}

    /// Requests that an access key of the user signs, or that sessions of the user make.
    ///
    /// @param arn with the user's path
    public static RequestContext ofUser(User user, Arn arn) {
        RequestContext request =
                ofUser(user.name(), arn).withAllOf("aws:PrincipalTag/", user.tags()).without("aws:SourceIdentity");
        return user.id().isEmpty() ? request : request.with("aws:userid", user.id());
    }

    /// Requests of a user of whom only the name is known.
    public static RequestContext ofUser(String name, Arn arn) {
        return ofAnybody(arn).with(PRINCIPAL_TYPE, "User").with("aws:username", name)
                .without("aws:FederatedProvider", "aws:AssumedRoot");
    }

    /// Requests of sessions of a role. Which tags a session has is unknown.
    public static RequestContext ofRole(Arn arn) {
        return ofAnybody(arn).with(PRINCIPAL_TYPE, "AssumedRole").without("aws:username");
    }

    /// Requests that the root user of an account makes with its own credentials.
    public static RequestContext ofRoot(Arn arn) {
        return ofAnybody(arn).with(PRINCIPAL_TYPE, "Account").with("aws:userid", arn.account())
                .without("aws:username", "aws:FederatedProvider", "aws:AssumedRoot", "aws:SourceIdentity");
    }

    private static RequestContext ofAnybody(Arn arn) {
        return RequestContext.empty().with("aws:PrincipalArn", arn.toString())
                .with("aws:PrincipalAccount", arn.account()).with("aws:ViaAWSService", "false")
                .with("aws:PrincipalIsAWSService", "false")
                .without("aws:CalledVia", "aws:CalledViaFirst", "aws:CalledViaLast", "aws:PrincipalServiceName");
    }
}
