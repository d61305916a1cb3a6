package org.keyledger.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.keyledger.iam.AccountId;
import org.keyledger.organization.Account;
import org.keyledger.organization.AccountState;

class SpreadSampleTests {

    private final List<Account> accounts = new ArrayList<>();

    @Test
    void everyUnitIsTriedBeforeAnyIsTriedTwice() {
        in("Production", 10);
        in("Sandbox", 1);
        in("", 2);

        assertThat(SpreadSample.of(accounts, 3)).extracting(Account::ouPath).containsExactlyInAnyOrder("Production",
                "Sandbox", "");
        assertThat(SpreadSample.of(accounts, 6)).extracting(Account::ouPath).containsExactlyInAnyOrder("Production",
                "Production", "Production", "Sandbox", "", "");
    }

    @Test
    void noMoreAreTriedThanAskedForOrThere() {
        in("A", 2);
        in("B", 2);

        assertThat(SpreadSample.of(accounts, 1)).hasSize(1);
        assertThat(SpreadSample.of(accounts, 4)).isEqualTo(accounts);
        assertThat(SpreadSample.of(accounts, 5)).isEqualTo(accounts);
        assertThat(SpreadSample.of(List.of(), 5)).isEmpty();
    }

    private void in(String unit, int count) {
        for (int i = 0; i < count; i++) {
            accounts.add(new Account(new AccountId("%012d".formatted(accounts.size() + 1)), "", "",
                    AccountState.ACTIVE, unit, Map.of()));
        }
    }
}
