package org.keyledger.deliver.bucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;

/// What becomes of a local ledger, by what it is a copy of.
class CourseTests {

    private static final String SECOND = "22".repeat(32);
    private static final String THIRD = "33".repeat(32);
    private static final String CHANGED = "cc".repeat(32);
    private static final Optional<LedgerMarker> OF_SECOND = Optional.of(new LedgerMarker("s3://b/", 2, SECOND));
    private static final Optional<LedgerMarker> OF_THIRD = Optional.of(new LedgerMarker("s3://b/", 3, THIRD));

    private static Course course(String local, Optional<LedgerMarker> marker, long generation, String there) {
        return Course.of(Optional.of(local), marker, Optional.of(new Snapshot(generation, there, "etag", 1)));
    }

    @Test
    void theFirstLedgerIsBegunOrIsTheOneThatIsThere() {
        assertThat(Course.of(Optional.empty(), Optional.empty(), Optional.empty())).isEqualTo(Course.BEGIN);
        assertThat(Course.of(Optional.of(SECOND), Optional.empty(), Optional.empty())).isEqualTo(Course.ADOPT);
        assertThat(Course.of(Optional.of(SECOND), OF_SECOND, Optional.empty())).isEqualTo(Course.ADOPT);
    }

    @Test
    void anEmptyDiskGetsTheBucketsLedger() {
        Optional<Snapshot> third = Optional.of(new Snapshot(3, THIRD, "etag", 1));

        assertThat(Course.of(Optional.empty(), Optional.empty(), third)).isEqualTo(Course.FETCH);
        assertThat(Course.of(Optional.empty(), OF_SECOND, third)).isEqualTo(Course.FETCH);
    }

    @Test
    void theSameLedgerIsLeftAloneWhateverItsMarkerSays() {
        assertThat(course(THIRD, OF_THIRD, 3, THIRD)).isEqualTo(Course.GO_ON);
        assertThat(course(THIRD, OF_SECOND, 3, THIRD)).as("killed after the put").isEqualTo(Course.GO_ON);
        assertThat(course(THIRD, Optional.empty(), 3, THIRD)).isEqualTo(Course.GO_ON);
    }

    @Test
    void anUnchangedCopyFollowsTheBucket() {
        assertThat(course(SECOND, OF_SECOND, 3, THIRD)).isEqualTo(Course.FETCH);
    }

    @Test
    void whatGoesOnFromTheBucketsLedgerIsKept() {
        assertThat(course(CHANGED, OF_SECOND, 2, SECOND)).isEqualTo(Course.GO_ON_AHEAD);
    }

    @Test
    void whatBothHaveGoneOnFromIsOverwrittenByNeither() {
        assertThat(course(CHANGED, OF_SECOND, 3, THIRD)).isEqualTo(Course.DIVERGED);
        assertThat(course(CHANGED, OF_SECOND, 2, THIRD)).as("another second generation").isEqualTo(Course.DIVERGED);
        assertThat(course(CHANGED, Optional.empty(), 3, THIRD)).as("of unknown origin").isEqualTo(Course.DIVERGED);
    }

    @Test
    void anOlderLedgerInTheBucketDoesNotReplaceANewerOne() {
        assertThat(course(THIRD, OF_THIRD, 2, SECOND)).isEqualTo(Course.SET_BACK);
        assertThat(course(CHANGED, OF_THIRD, 2, SECOND)).isEqualTo(Course.DIVERGED);
    }
}
