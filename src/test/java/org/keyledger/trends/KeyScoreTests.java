package org.keyledger.trends;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

class KeyScoreTests {

    @Test
    void isFullWhereNothingIsWrong() {
        assertThat(KeyScore.of(sums("accounts-read", 10, "active-keys", 50, "users-with-active-keys", 40)).value())
                .hasValue(100);
        assertThat(KeyScore.of(sums("accounts-read", 10)).value()).hasValue(100);
    }

    @Test
    void isEmptyWhereNoAccountWasRead() {
        assertThat(KeyScore.of(Map.of()).value()).isEmpty();
        assertThat(KeyScore.of(sums("open-high", 3)).value()).isEmpty();
    }

    @Test
    void isEmptyWhereNoKeyIsKnownAndRowsAreUnread() {
        assertThat(KeyScore.of(sums("accounts-read", 1, "rows-unread", 1)).value()).isEmpty();
        assertThat(KeyScore.of(sums("accounts-read", 1, "rows-unread", 1, "keys", 1)).value()).hasValue(100);
    }

    @Test
    void isNothingWhereEverythingIsWrong() {
        assertThat(KeyScore.of(sums("accounts-read", 1, "active-keys", 3, "users-with-active-keys", 2,
                "users-with-admin-keys", 2, "active-keys-over-90-days", 3, "active-keys-over-365-days", 3,
                "active-keys-orphaned", 3, "active-keys-unused", 3, "humans-with-active-keys", 2, "root-keys", 2,
                "users-with-stuck-rotation", 2)).value()).hasValue(0);
    }

    @Test
    void losesAWeightTimesAShareForEachRisk() {
        KeyScore score = KeyScore.of(sums("accounts-read", 10, "active-keys", 40, "active-keys-over-90-days", 10));

        KeyScore.Part old = part(score, "Keys older than 90 days");
        assertThat(old.share()).isEqualTo(0.25);
        assertThat(old.weight()).isEqualTo(15);
        assertThat(old.lost()).isEqualTo(3.75);
        assertThat(score.value()).as("100 - 3.75, rounded down").hasValue(96);
    }

    @Test
    void roundsDownUnlessNothingIsToBeRounded() {
        assertThat(KeyScore.of(sums("accounts-read", 1, "active-keys", 1_000_000, "active-keys-unused", 1)).value())
                .as("one unused key of a million").hasValue(99);
        assertThat(KeyScore.of(sums("accounts-read", 10, "root-keys", 1)).value()).as("10 % of 10 points").hasValue(99);
        assertThat(KeyScore.of(sums("accounts-read", 10, "active-keys", 10, "users-with-active-keys", 10,
                "active-keys-unused", 3, "humans-with-active-keys", 7)).value()).as("3 and 7 points").hasValue(90);
    }

    @Test
    void losesAsMuchForWhatIsUndeterminedAsForWhatIsFlagged() {
        Map<String, Long> flagged = sums("accounts-read", 1, "active-keys", 10, "users-with-active-keys", 10,
                "users-with-admin-keys", 4, "active-keys-orphaned", 2, "active-keys-unused", 5,
                "active-keys-over-90-days", 1, "active-keys-over-365-days", 1, "humans-with-active-keys", 3,
                "root-keys", 1, "users-with-stuck-rotation", 2);
        Map<String, Long> undetermined = sums("accounts-read", 1, "active-keys", 10, "users-with-active-keys", 10,
                "users-with-undetermined-admin", 4, "active-keys-owner-undetermined", 2,
                "active-keys-use-undetermined", 5, "active-keys-of-unknown-age", 1, "users-of-unknown-kind", 3,
                "accounts-with-unseen-root", 1, "users-with-undetermined-rotation", 2);

        assertThat(KeyScore.of(undetermined)).isEqualTo(KeyScore.of(flagged));
    }

    @Test
    void isNeverRaisedByOneRiskMoreNorByKnowingThatWhatWasUndeterminedIsFlagged() {
        Random dice = new Random(7);
        List<String> risks = List.of("users-with-admin-keys", "active-keys-over-90-days", "active-keys-over-365-days",
                "active-keys-orphaned", "active-keys-unused", "humans-with-active-keys", "root-keys",
                "users-with-stuck-rotation", "users-with-undetermined-admin", "active-keys-of-unknown-age",
                "active-keys-owner-undetermined", "active-keys-use-undetermined", "users-of-unknown-kind",
                "accounts-with-unseen-root", "users-with-undetermined-rotation");
        for (int round = 0; round < 2_000; round++) {
            Map<String, Long> sums = sums("accounts-read", 1 + dice.nextInt(20), "keys", 1 + dice.nextInt(50),
                    "active-keys", dice.nextInt(50), "users-with-active-keys", dice.nextInt(40));
            risks.forEach(risk -> sums.put(risk, (long) dice.nextInt(30)));
            int before = KeyScore.of(sums).value().getAsInt();
            sums.merge(risks.get(dice.nextInt(risks.size())), 1L + dice.nextInt(3), Long::sum);
            int after = KeyScore.of(sums).value().getAsInt();
            assertThat(after).as("%s", sums).isLessThanOrEqualTo(before).isBetween(0, 100);
            moveFrom(sums, "active-keys-owner-undetermined", "active-keys-orphaned");
            assertThat(KeyScore.of(sums).value().getAsInt()).as("%s", sums).isEqualTo(after);
        }
    }

    private static void moveFrom(Map<String, Long> sums, String undetermined, String flagged) {
        sums.merge(flagged, sums.put(undetermined, 0L), Long::sum);
    }

    @Test
    void losesNoMoreThanTheWeightWhereRootHasTwoKeys() {
        KeyScore.Part root = part(KeyScore.of(sums("accounts-read", 1, "root-keys", 2)), "Root user keys");

        assertThat(root.share()).isEqualTo(1);
        assertThat(root.lost()).isEqualTo(10);
    }

    @Test
    void hasWeightsThatAddUpToTheFormulasHundred() {
        assertThat(KeyScore.of(Map.of()).parts()).extracting(KeyScore.Part::weight).isSortedAccordingTo(
                java.util.Comparator.reverseOrder());
        assertThat(KeyScore.of(Map.of()).parts().stream().mapToInt(KeyScore.Part::weight).sum()).isEqualTo(100);
        assertThat(KeyScore.FORMULA).startsWith("100 points");
    }

    private static KeyScore.Part part(KeyScore score, String title) {
        return score.parts().stream().filter(part -> part.title().equals(title)).findFirst().orElseThrow();
    }

    private static Map<String, Long> sums(Object... namesAndAmounts) {
        Map<String, Long> sums = new HashMap<>();
        for (int i = 0; i < namesAndAmounts.length; i += 2) {
            String name = (String) namesAndAmounts[i];
            assertThat(Measure.values()).as("measures").extracting(Measure::key).contains(name);
            sums.put(name, ((Integer) namesAndAmounts[i + 1]).longValue());
        }
        return sums;
    }
}
