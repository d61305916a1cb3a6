package org.keyledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.keyledger.iam.AccessKey;
import org.keyledger.iam.AccessKeyId;
import org.keyledger.iam.AccessKeyMetadata;
import org.keyledger.iam.Answer;
import org.keyledger.iam.Arn;
import org.keyledger.iam.ConsolePassword;
import org.keyledger.iam.Created;
import org.keyledger.iam.CredentialReportEntry;
import org.keyledger.iam.KeyStatus;
import org.keyledger.iam.LastUse;

class KeyIdJoinTests {

    private static final Instant SECOND = Instant.parse("2026-01-02T03:04:05Z");
    private static final AccessKeyId FIRST = new AccessKeyId("AKIAIOSFODNN7EXAMPLE");
    private static final AccessKeyId OTHER = new AccessKeyId("AKIAI44QH8DHBEXAMPLE");

    @Test
    void findsTheKeyOfTheSameUserSecondAndStatus() {
        KeyIdJoin join = KeyIdJoin.of(List.of(listed("anna", FIRST, KeyStatus.ACTIVE, SECOND),
                listed("anna", OTHER, KeyStatus.INACTIVE, SECOND)));

        assertThat(match(join, KeyStatus.ACTIVE)).isEqualTo(new KeyIdMatch.Matched(FIRST));
        assertThat(match(join, KeyStatus.INACTIVE)).isEqualTo(new KeyIdMatch.Matched(OTHER));
    }

    @Test
    void comparesToTheSecond() {
        KeyIdJoin join = KeyIdJoin.of(List.of(listed("anna", FIRST, KeyStatus.ACTIVE, SECOND.plusMillis(999))));

        assertThat(match(join, KeyStatus.ACTIVE)).isEqualTo(new KeyIdMatch.Matched(FIRST));
    }

    @Test
    void doesNotTakeAKeyOneSecondAway() {
        KeyIdJoin join = KeyIdJoin.of(List.of(listed("anna", FIRST, KeyStatus.ACTIVE, SECOND.plusSeconds(1))));

        assertThat(match(join, KeyStatus.ACTIVE)).isEqualTo(new KeyIdMatch.Unmatched());
    }

    @Test
    void doesNotTakeAKeyOfAnotherUser() {
        KeyIdJoin join = KeyIdJoin.of(List.of(listed("ben", FIRST, KeyStatus.ACTIVE, SECOND)));

        assertThat(match(join, KeyStatus.ACTIVE)).isEqualTo(new KeyIdMatch.Unmatched());
    }

    @Test
    void refusesToGuessBetweenTwoKeysOfTheSameSecond() {
        KeyIdJoin join = KeyIdJoin.of(List.of(listed("anna", FIRST, KeyStatus.ACTIVE, SECOND),
                listed("anna", OTHER, KeyStatus.ACTIVE, SECOND)));

        assertThat(match(join, KeyStatus.ACTIVE)).isEqualTo(new KeyIdMatch.Ambiguous(2));
    }

    @Test
    void isNotConfusedByAKeyListedTwice() {
        KeyIdJoin join = KeyIdJoin.of(List.of(listed("anna", FIRST, KeyStatus.ACTIVE, SECOND),
                listed("anna", FIRST, KeyStatus.ACTIVE, SECOND)));

        assertThat(match(join, KeyStatus.ACTIVE)).isEqualTo(new KeyIdMatch.Matched(FIRST));
    }

    @Test
    void cannotMatchAKeyWithoutACreationDate() {
        KeyIdJoin join = KeyIdJoin.of(List.of(listed("anna", FIRST, KeyStatus.ACTIVE, SECOND)));

        assertThat(join.match(anna(), key(KeyStatus.ACTIVE, new Created.Unknown("unreadable"))))
                .isEqualTo(new KeyIdMatch.Unmatched());
    }

    @Test
    void tellsNothingListedFromNothingCollected() {
        assertThat(match(KeyIdJoin.of(List.of()), KeyStatus.ACTIVE)).isEqualTo(new KeyIdMatch.Unmatched());
        assertThat(match(KeyIdJoin.notCollected(), KeyStatus.ACTIVE)).isEqualTo(new KeyIdMatch.NotCollected());
    }

    private static KeyIdMatch match(KeyIdJoin join, KeyStatus status) {
        return join.match(anna(), key(status, new Created.At(SECOND)));
    }

    private static AccessKey key(KeyStatus status, Created created) {
        return new AccessKey(1, status, created, new LastUse.NeverRecorded());
    }

    private static CredentialReportEntry anna() {
        return new CredentialReportEntry(2, "anna", Arn.parse("arn:aws:iam::123456789012:user/anna"),
                Optional.empty(), new ConsolePassword(Answer.NO, Optional.empty()), Answer.NO, List.of(), "",
                "accounts/123456789012/credential-report.csv");
    }

    private static AccessKeyMetadata listed(String user, AccessKeyId id, KeyStatus status, Instant created) {
        return new AccessKeyMetadata(user, id, status, created);
    }
}
