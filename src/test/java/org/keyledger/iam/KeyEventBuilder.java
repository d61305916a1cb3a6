package org.keyledger.iam;

import java.time.Instant;
import java.util.Optional;

import org.keyledger.iam.KeyEvent.Action;
import org.keyledger.iam.KeyEvent.Actor;
import org.keyledger.iam.KeyEvent.Failure;

/// An event about a key, said in a few words. Left alone it is a success by a pipeline's role.
public final class KeyEventBuilder {

    private static final String ACCOUNT = "111122223333";

    private final Action action;
    private final Instant time;
    private String user = "svc-build";
    private Optional<AccessKeyId> key = Optional.empty();
    private Optional<Failure> failure = Optional.empty();
    private Actor actor = new Actor("AssumedRole", "arn:aws:sts::" + ACCOUNT + ":assumed-role/ci/deploy-42",
            "AROAEXAMPLE:deploy-42", "arn:aws:iam::" + ACCOUNT + ":role/ci");

    private KeyEventBuilder(Action action, Instant time) {
        this.action = action;
        this.time = time;
    }

    public static KeyEventBuilder event(Action action, Instant time) {
        return new KeyEventBuilder(action, time);
    }

    public KeyEventBuilder of(String userName) {
        user = userName;
        return this;
    }

    public KeyEventBuilder of(AccessKeyId id) {
        key = Optional.of(id);
        return this;
    }

    public KeyEventBuilder failedWith(String code) {
        failure = Optional.of(new Failure(code, ""));
        return this;
    }

    public KeyEventBuilder byUser(String name) {
        actor = new Actor("IAMUser", "arn:aws:iam::" + ACCOUNT + ":user/people/" + name, "AIDAEXAMPLE", "");
        return this;
    }

    public KeyEvent build() {
        return new KeyEvent(time, action, user, key,
                action == Action.CREATE_KEY && failure.isEmpty() ? Optional.of(time) : Optional.empty(), failure, actor,
                "203.0.113.7", "aws-cli/2.31");
    }
}
