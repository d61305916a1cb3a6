package org.keyledger.evidence.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.keyledger.evidence.sample.Roster.Member;

/// Users who appear in every organization that is large enough to have their account, whatever the seed: whoever shows
/// Keyledger to somebody can count on meeting them.
final class Characters {

    private final AccountPlan account;
    private final Roster roster;
    private final UserMaker maker;

    Characters(AccountPlan account, Roster roster, UserMaker maker) {
        this.account = account;
        this.roster = roster;
        this.maker = maker;
    }

    List<SampleUser> all() {
        List<SampleUser> users = new ArrayList<>();
        if (account.has(Quirk.LEADING_CAST)) {
            addMachines(users);
            addPeople(users);
        }
        if (account.has(Quirk.TWIN_KEYS)) {
            users.add(machine("svc-twin-keys", 340, Habit.TWINS, AdminRoute.NONE));
        }
        if (account.has(Quirk.ODD_USER_NAMES)) {
            addOddNames(users);
        }
        return users;
    }

    private void addMachines(List<SampleUser> users) {
        users.add(machine("terraform", 1310, Habit.STALE, AdminRoute.ATTACHED));
        users.add(machine("github-actions-deploy", 905, Habit.ROTATES, AdminRoute.CUSTOMER_POLICY));
        users.add(machine("ci-payments-deploy", 760, Habit.STUCK, AdminRoute.NOT_ACTION));
        users.add(machine("svc-iam-sync", 1120, Habit.ABANDONED, AdminRoute.IAM_STAR));
        users.add(machine("svc-settlement", 1480, Habit.STUCK, AdminRoute.INLINE));
        users.add(machine("svc-break-glass", 630, Habit.MADE_AT_SETUP, AdminRoute.CONDITIONAL));
        users.add(machine("svc-sandboxed", 220, Habit.DORMANT, AdminRoute.BOUNDED));
        users.add(machine("svc-office-tools", 540, Habit.STALE, AdminRoute.OFFICE_ONLY));
        users.add(machine("svc-quarantined", 890, Habit.ABANDONED, AdminRoute.DENIED));
        users.add(machine("svc-function-deploy", 430, Habit.ROTATES, AdminRoute.PASSES_ROLE));
        users.add(machine("svc-role-switcher", 710, Habit.STALE, AdminRoute.ASSUMES_ROLE));
        users.add(machine("svc-key-rotation", 980, Habit.STALE, AdminRoute.MAKES_KEYS));
        users.add(machine("svc-own-policy", 350, Habit.ROTATES, AdminRoute.OWN_POLICY));
        users.add(machine("ses-smtp-user.20240311-101500", 960, Habit.STALE, AdminRoute.NONE));
    }

    private void addPeople(List<SampleUser> users) {
        Member departed = roster.first(0, person -> person.listed() && left(person, 45, 400));
        Member unlisted = roster.first(0, person -> !person.listed() && person.departed() == StoryTime.NEVER);
        Member active = roster.first(0, person -> person.listed() && person.departed() == StoryTime.NEVER);
        users.add(maker.lasting(departed, 1240, Habit.STALE, AdminRoute.BY_GROUP));
        users.add(maker.lasting(unlisted, 510, Habit.STALE, AdminRoute.NONE));
        users.add(maker.lasting(active, 830, Habit.STUCK, AdminRoute.ATTACHED));
    }

    /// IAM allows letters, digits and `+=,.@_-` in names; spreadsheets take some of them for formulas.
    private void addOddNames(List<SampleUser> users) {
        users.add(machine("=cmd-legacy", 1530, Habit.STALE, AdminRoute.NONE));
        users.add(machine("+oncall", 700, Habit.ABANDONED, AdminRoute.NONE));
        users.add(machine("@backup", 1010, Habit.ROTATES, AdminRoute.NONE));
        users.add(machine("-batch", 820, Habit.STUCK, AdminRoute.NONE));
        users.add(machine("moreau,jean", 1190, Habit.STALE, AdminRoute.INLINE));
        users.add(machine(".deploy", 450, Habit.DORMANT, AdminRoute.NONE));
    }

    private SampleUser machine(String name, int days, Habit habit, AdminRoute admin) {
        return maker.lasting(name, "/service/", days, habit, admin, "");
    }

    private boolean left(Member person, int fewest, int most) {
        Instant end = roster.end();
        return person.departed().isBefore(end.minusSeconds(fewest * 86_400L))
                && person.departed().isAfter(end.minusSeconds(most * 86_400L));
    }
}
