package org.keyledger.assess.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keyledger.assess.KeyBuilder.activeKey;
import static org.keyledger.assess.KeyBuilder.inactiveKey;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.keyledger.assess.KeyBuilder;
import org.keyledger.assess.Severity;
import org.keyledger.assess.Verdict;
import org.keyledger.assess.owner.Ownership;
import org.keyledger.organization.Person;
import org.keyledger.organization.PersonStatus;

class OrphanedKeyTests {

    private final Verdicts verdicts = new Verdicts(new OrphanedKey());

    @Test
    void clearsAKeyWhoseOwnerIsActive() {
        verdicts.areClearFor(activeKey().ownedBy(anna(PersonStatus.ACTIVE)));
    }

    @Test
    void flagsAKeyWhoseOwnerHasDeparted() {
        verdicts.areFlaggedFor(activeKey().ownedBy(anna(PersonStatus.DEPARTED)), Severity.HIGH, "owner departed");
    }

    @Test
    void flagsAKeyWhoseOwnerIsDisabled() {
        verdicts.areFlaggedFor(activeKey().ownedBy(anna(PersonStatus.DISABLED)), Severity.HIGH, "owner disabled");
    }

    @Test
    void isUndeterminedWhereTheDirectoryDoesNotTellWhetherTheOwnerIsActive() {
        verdicts.areUndeterminedFor(activeKey().ownedBy(anna(PersonStatus.UNKNOWN)), "anna@example.com is active");
    }

    @Test
    void flagsAKeyThatNothingGivesAnOwner() {
        verdicts.areFlaggedFor(activeKey().ownedBy(new Ownership.Nobody()), Severity.HIGH, "no owner");
    }

    @Test
    void flagsAKeyWhoseOwnerTheDirectoryDoesNotKnow() {
        verdicts.areFlaggedFor(activeKey().ownedBy(new Ownership.NotInDirectory("otto@example.com", "tag Owner")),
                Severity.HIGH, "owner otto@example.com not in directory");
    }

    @Test
    void isUndeterminedWhereTheOwnerIs() {
        verdicts.areUndeterminedFor(
                activeKey().ownedBy(new Ownership.Undetermined("2 people in the directory fit 'anna'")),
                "2 people in the directory fit 'anna'");
    }

    @Test
    void isUndeterminedWhereSeveralPeopleFit() {
        Person otto = new Person("otto@example.com", "otto", "Otto", PersonStatus.DEPARTED);

        verdicts.areUndeterminedFor(
                activeKey().ownedBy(new Ownership.Ambiguous("o", "tag Owner", List.of(otto, otto))),
                "2 people in the directory fit 'o': otto@example.com, otto@example.com");
    }

    @Test
    void clearsAKeyForWhichOnlyTheAccountsActiveOwnerAnswers() {
        verdicts.areClearFor(activeKey().ownedBy(
                new Ownership.FallenBack(new Ownership.Nobody(), anna(PersonStatus.ACTIVE))));
    }

    @Test
    void flagsAKeyWhereTheAccountsOwnerHasDepartedToo() {
        verdicts.areFlaggedFor(activeKey().ownedBy(
                new Ownership.FallenBack(new Ownership.Nobody(), anna(PersonStatus.DEPARTED))), Severity.HIGH,
                "owner departed");
    }

    @Test
    void flagsAKeyWhoseOwnerHasDepartedWhoeverOwnsTheAccountAndNamesWhoShouldAct() {
        Person otto = new Person("otto@example.com", "otto", "Otto", PersonStatus.DEPARTED);
        KeyBuilder key = activeKey().ownedBy(new Ownership.FallenBack(new Ownership.Owned(otto, "user name"),
                anna(PersonStatus.ACTIVE)));

        verdicts.areFlaggedFor(key, Severity.HIGH, "owner departed");
        assertThat(new OrphanedKey().judge(key.subject())).isInstanceOfSatisfying(Verdict.Flagged.class,
                flagged -> assertThat(flagged.statement()).contains("otto@example.com", "The account's owner"
                        + " anna@example.com", "should act."));
    }

    @Test
    void clearsTheRootUserWhoBelongsToTheAccount() {
        verdicts.areClearFor(activeKey().ofRoot().ownedBy(new Ownership.AccountItself()));
    }

    @Test
    void clearsAnInactiveKeyWhoseDeletionIsAnotherControlsMatter() {
        verdicts.areClearFor(inactiveKey().ownedBy(new Ownership.Nobody()));
    }

    @Test
    void namesAnOwnerWithoutAddressByUserName() {
        Person otto = new Person("", "otto", "Otto", PersonStatus.DEPARTED);

        assertThat(verdicts.flagged(activeKey().ownedBy(new Ownership.Owned(otto, "user name"))).statement())
                .isEqualTo("Its owner otto (user name) has departed.");
    }

    private static Ownership.Owned anna(PersonStatus status) {
        return new Ownership.Owned(new Person("anna@example.com", "anna", "Anna", status), "tag Owner");
    }
}
