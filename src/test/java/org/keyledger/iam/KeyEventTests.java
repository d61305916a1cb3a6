package org.keyledger.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.keyledger.iam.KeyEvent.Actor;
import org.keyledger.iam.KeyEvent.Failure;

class KeyEventTests {

    @Test
    void aCallerIsDescribedByWhatHeIsCalled() {
        assertThat(describe("AssumedRole", "arn:aws:sts::111122223333:assumed-role/ci/deploy-42"))
                .isEqualTo("role/ci (session deploy-42)");
        assertThat(describe("IAMUser", "arn:aws:iam::111122223333:user/people/alice")).isEqualTo("user alice");
        assertThat(describe("Root", "arn:aws:iam::111122223333:root")).isEqualTo("root user");
        assertThat(describe("FederatedUser", "arn:aws:sts::111122223333:federated-user/dana"))
                .isEqualTo("federated user dana");
        assertThat(new Actor("AWSService", "", "cloudformation.amazonaws.com", "").describe())
                .isEqualTo("AWSService cloudformation.amazonaws.com");
        assertThat(new Actor("", "", "", "").describe()).isEqualTo("unknown caller");
    }

    @Test
    void aFailureIsOfPermissionsOrOfTheLimitOrNeither() {
        assertThat(new Failure("AccessDenied", "").isDenied()).isTrue();
        assertThat(new Failure("AccessDeniedException", "").isDenied()).isTrue();
        assertThat(new Failure("LimitExceededException", "").isLimitExceeded()).isTrue();
        assertThat(new Failure("LimitExceeded", "").isLimitExceeded()).isTrue();
        assertThat(new Failure("NoSuchEntityException", "").isDenied()).isFalse();
        assertThat(new Failure("NoSuchEntityException", "").isLimitExceeded()).isFalse();
        assertThatThrownBy(() -> new Failure("", "")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String describe(String type, String arn) {
        return new Actor(type, arn, "ID", "").describe();
    }
}
