package org.keyledger.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class CasesTests {

    private static List<List<Integer>> lists() {
        List<List<Integer>> lists = new ArrayList<>();
        Cases.check(200, draw -> lists.add(draw.list(0, 20, () -> draw.between(1, 6))));
        return lists;
    }

    @Test
    void makesUpTheSameCasesEachTime() {
        assertThat(lists()).isEqualTo(lists());
    }

    @Test
    void makesUpSmallCasesFirstAndLargeOnesLater() {
        List<List<Integer>> lists = lists();

        assertThat(lists.subList(0, 10)).allMatch(list -> list.size() <= 3);
        assertThat(lists.subList(100, 200)).anyMatch(List::isEmpty).anyMatch(list -> list.size() == 20);
    }

    @Test
    void makesUpEveryValueOfARange() {
        assertThat(lists().stream().flatMap(List::stream).distinct()).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
    }

    @Test
    void saysWhichCaseFailedAndOnWhat() {
        assertThatThrownBy(() -> Cases.check(50, draw -> assertThat(draw.show(draw.between(0, 3))).isLessThan(3)))
                .isInstanceOf(AssertionError.class)
                .hasMessageMatching("(?s)case \\d+ of 50 with -Dcases.seed=\\d+, \\[3]: .*less than.*");
    }
}
