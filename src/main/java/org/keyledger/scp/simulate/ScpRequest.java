package org.keyledger.scp.simulate;

import org.keyledger.iam.RequestContext;

/// A request, or a group of requests alike in what is known of them.
///
/// @param action   such as `s3:GetObject`; `s3:*` where only the service is known, `*` where nothing is
/// @param resource an ARN, or `*` where none is known
public record ScpRequest(Principal principal, String action, String resource, RequestContext context) {

    public static final String ANY = "*";

    /// A request of which only the principal is known.
    public static ScpRequest of(Principal principal) {
        return new ScpRequest(principal, ANY, ANY, principal.context());
    }
}
