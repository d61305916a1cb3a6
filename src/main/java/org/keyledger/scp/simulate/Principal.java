package org.keyledger.scp.simulate;

import java.util.List;
import java.util.Set;

import org.keyledger.iam.Arn;
import org.keyledger.iam.RequestContext;

/// Somebody who makes requests, as the evidence knows them.
///
/// @param name    as the credential report prints it, or a role's name
/// @param context what each of its requests says of it
/// @param keys    the access keys that may work; none for roles
/// @param console whether it may sign in to the console with a password
/// @param agents  user agents that CloudTrail saw it with; empty where none is known
public record Principal(Kind kind, Arn arn, String name, RequestContext context, List<KeyUse> keys, boolean console,
        Set<String> agents) {

    public Principal {
        keys = List.copyOf(keys);
        agents = Set.copyOf(agents);
    }

    public enum Kind {
        IAM_USER("IAM user"), ROOT_USER("Root user"), ROLE("Role"), IDENTITY_CENTER_ROLE("Identity Center role"),
        /// Not bound by service control policies.
        SERVICE_LINKED_ROLE("Service-linked role");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        static Kind ofRole(Arn arn) {
            return arn.path().startsWith("/aws-service-role/") || arn.resource().startsWith("role/aws-service-role/")
                    ? SERVICE_LINKED_ROLE
                    : arn.resource().startsWith("role/aws-reserved/sso.amazonaws.com/") ? IDENTITY_CENTER_ROLE : ROLE;
        }
    }

    /// Whether one of its keys is in use.
    public boolean inUse() {
        return keys.stream().anyMatch(KeyUse::inUse);
    }

    /// The same as if it had no other key.
    public Principal withOnly(KeyUse key) {
        return new Principal(kind, arn, name, context, List.of(key), console, agents);
    }

    /// The same as if its requests said something else of it.
    public Principal with(RequestContext other) {
        return new Principal(kind, arn, name, other, keys, console, agents);
    }
}
