package org.keyledger.aws;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.keyledger.iam.AccountId;

/// Which credentials there are, and whose.
final class Sessions {

    /// The credentials of an assumed role.
    record Session(String accessKeyId, String secretAccessKey, String token, Instant expires, Principal principal,
            AtomicInteger calls) {}

    private final Caller caller;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final AtomicLong issued = new AtomicLong();

    Sessions(Caller caller) {
        this.caller = caller;
    }

    Session issue(AccountId account, String roleArn, String sessionName, int seconds) {
        long number = issued.incrementAndGet();
        String accessKeyId = "ASIA%09dEXAMPLE".formatted(number);
        String role = roleArn.substring(roleArn.indexOf(":role/") + ":role/".length());
        String arn = "%s:assumed-role/%s/%s".formatted(
                roleArn.substring(0, roleArn.indexOf(":role/")).replace(":iam:", ":sts:"),
                role.substring(role.lastIndexOf('/') + 1), sessionName);
        Session session = new Session(accessKeyId, "secret/of+" + accessKeyId, "token/of+" + accessKeyId + "==",
                Instant.now().plusSeconds(seconds),
                new Principal(account, arn, "AROA%09dEXAMPLE:%s".formatted(number, sessionName), false),
                new AtomicInteger());
        sessions.put(accessKeyId, session);
        return session;
    }

    Principal authenticate(Credential credential) throws AwsFailure {
        if (credential.accessKeyId().equals(caller.accessKeyId())) {
            return new Principal(caller.account(), caller.arn(), "AIDACALLER000EXAMPLE", true);
        }
        Session session = sessions.get(credential.accessKeyId());
        if (session == null || !session.token().equals(credential.token())) {
            throw new AwsFailure(AwsError.INVALID_CLIENT_TOKEN_ID);
        }
        return session.principal();
    }

    /// @throws AwsFailure when the credentials were good once, but are no longer
    void requireAlive(Credential credential, int mostCalls) throws AwsFailure {
        Session session = sessions.get(credential.accessKeyId());
        if (session != null
                && (session.calls().incrementAndGet() > mostCalls || Instant.now().isAfter(session.expires()))) {
            throw new AwsFailure(AwsError.EXPIRED_TOKEN);
        }
    }
}
