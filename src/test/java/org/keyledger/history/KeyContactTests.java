package org.keyledger.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyledger.assess.owner.Ownership;
import org.keyledger.history.KeyContact.Standing;
import org.keyledger.organization.Person;
import org.keyledger.organization.PersonStatus;

/// What the ledger writes about owners is read back.
class KeyContactTests {

    private static final Ownership.Owned BOSS =
            new Ownership.Owned(person("boss@example.com", PersonStatus.ACTIVE), "account tag Owner");

    private static Person person(String email, PersonStatus status) {
        return new Person(email, "user", "Name", status);
    }

    private static KeyContact readBack(Ownership owner) {
        return KeyContact.of(OwnerText.owner(owner), OwnerText.status(owner));
    }

    @ParameterizedTest
    @CsvSource({ "ACTIVE, NAMED", "UNKNOWN, NAMED", "DEPARTED, GONE", "DISABLED, GONE" })
    void aPersonOfTheDirectoryIsNamedUnlessTheyHaveLeft(PersonStatus status, Standing standing) {
        KeyContact contact = readBack(new Ownership.Owned(person("anna@example.com", status), "tag Owner"));

        assertThat(contact.standing()).isEqualTo(standing);
        assertThat(contact.named())
                .isEqualTo(standing == Standing.NAMED ? Optional.of("anna@example.com") : Optional.empty());
        assertThat(contact.accountOwner()).isEmpty();
    }

    @Test
    void whoeverATagNamesIsNamedWhetherTheDirectoryKnowsThemOrNot() {
        assertThat(readBack(new Ownership.NotInDirectory("team-x@example.com", "tag Owner")))
                .isEqualTo(new KeyContact(Standing.NAMED, Optional.of("team-x@example.com"), Optional.empty()));
    }

    @Test
    void anAccountsOwnerIsNoOwnerOfTheKey() {
        assertThat(readBack(new Ownership.FallenBack(new Ownership.Nobody(), BOSS)))
                .isEqualTo(new KeyContact(Standing.NOBODY, Optional.empty(), Optional.of("boss@example.com")));
        assertThat(readBack(new Ownership.FallenBack(
                new Ownership.Owned(person("carl@example.com", PersonStatus.DEPARTED), "user name"), BOSS)))
                .isEqualTo(new KeyContact(Standing.GONE, Optional.empty(), Optional.of("boss@example.com")));
        assertThat(readBack(
                new Ownership.FallenBack(new Ownership.NotInDirectory("x@other.example", "tag Owner"), BOSS)))
                .isEqualTo(new KeyContact(Standing.NAMED, Optional.of("x@other.example"),
                        Optional.of("boss@example.com")));
    }

    @Test
    void anAccountsOwnerWhoHasLeftIsNobody() {
        Ownership.Owned gone =
                new Ownership.Owned(person("boss@example.com", PersonStatus.DEPARTED), "account tag Owner");

        assertThat(readBack(new Ownership.FallenBack(new Ownership.Nobody(), gone)))
                .isEqualTo(new KeyContact(Standing.GONE, Optional.empty(), Optional.empty()));
    }

    @Test
    void whereNobodyCanBeNamedItIsSaidWhy() {
        assertThat(readBack(new Ownership.Nobody()).standing()).isEqualTo(Standing.NOBODY);
        assertThat(readBack(new Ownership.AccountItself()).standing()).isEqualTo(Standing.ROOT);
        assertThat(readBack(new Ownership.Undetermined("the evidence has no directory of people")).standing())
                .isEqualTo(Standing.UNKNOWN);
        assertThat(readBack(new Ownership.Ambiguous("anna", "tag Owner",
                List.of(BOSS.person(), person("anna@example.com", PersonStatus.ACTIVE)))).standing())
                .isEqualTo(Standing.AMBIGUOUS);
        assertThat(KeyContact.of("x@example.com", "Something new, by magic").standing()).isEqualTo(Standing.UNKNOWN);
    }
}
