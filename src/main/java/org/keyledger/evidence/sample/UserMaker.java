package org.keyledger.evidence.sample;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.keyledger.evidence.sample.Roster.Member;
import org.keyledger.evidence.sample.SampleUser.Access;
import org.keyledger.evidence.sample.SampleUser.Console;

/// Makes the users of one account out of a name, a habit and chance.
final class UserMaker {

    private static final List<Duty> HUMAN_DUTIES = List.of(Duty.READ_ONLY_GROUP, Duty.READ_ONLY_GROUP,
            Duty.DEVELOPERS_GROUP, Duty.DEVELOPERS_GROUP, Duty.NOTHING);
    private static final List<Duty> SERVICE_DUTIES = List.of(Duty.DEPLOY_POLICY, Duty.DEPLOY_POLICY,
            Duty.ONE_BUCKET_INLINE, Duty.ONE_BUCKET_INLINE, Duty.READ_ONLY_GROUP);

    private final StoryTime time;
    private final SampleIds ids;
    private final Dice dice;

    UserMaker(StoryTime time, SampleIds ids, Dice dice) {
        this.time = time;
        this.ids = ids;
        this.dice = dice;
    }

    /// @param name what the person is called here
    /// @param days the user's age in days
    SampleUser human(Member person, String name, int days, Habit habit, AdminRoute admin) {
        Instant deleted = leaves(days);
        if (person.departed() != StoryTime.NEVER && dice.percent(55)) {
            Instant tidied = person.departed().plusSeconds(86_400L * dice.between(5, 200));
            deleted = tidied.isBefore(deleted) ? tidied : deleted;
        }
        boolean nameTells = name.toLowerCase(Locale.ROOT).startsWith(person.username());
        String owner = nameTells && dice.percent(80) ? "" : person.email();
        Console console = dice.percent(85) ? console(person, days) : null;
        return made(name, "/", days, deleted, console, habit, access(admin, HUMAN_DUTIES), owner);
    }

    SampleUser service(String name, String path, int days, Habit habit, AdminRoute admin, String owner) {
        Console console = dice.percent(3) ? new Console(StoryTime.NEVER, Usage.NONE) : null;
        return made(name, path, days, leaves(days), console, habit, access(admin, SERVICE_DUTIES), owner);
    }

    /// A user whom no chance may take out of the story.
    SampleUser lasting(String name, String path, int days, Habit habit, AdminRoute admin, String owner) {
        Access access = new Access(admin, StoryTime.NEVER, dice.pick(SERVICE_DUTIES));
        return made(name, path, days, StoryTime.NEVER, null, habit, access, owner);
    }

    /// A person whom no chance may take out of the story, with a password and no second factor.
    SampleUser lasting(Member person, int days, Habit habit, AdminRoute admin) {
        Access access = new Access(admin, StoryTime.NEVER, Duty.DEVELOPERS_GROUP);
        Console console = new Console(StoryTime.NEVER, visits(person));
        return made(person.username(), "/", days, StoryTime.NEVER, console, habit, access, "");
    }

    private SampleUser made(String name, String path, int days, Instant deleted, Console console, Habit habit,
            Access access, String owner) {
        Instant created = time.daysAgo(days, dice);
        Habit possible = days >= 90 || habit == Habit.NO_KEY || habit == Habit.ROTATES ? habit
                : dice.percent(80) ? Habit.STALE : Habit.MADE_AT_SETUP;
        List<SampleKey> keys = new KeyHistory(time, ids, dice, days, created).keys(possible);
        return new SampleUser(name, path, ids.user(), created, deleted, console, keys,
                name.startsWith("ses-smtp") ? new Access(AdminRoute.NONE, StoryTime.NEVER, Duty.SEND_MAIL_INLINE)
                        : access,
                owner);
    }

    /// One user in seven is deleted in the past year.
    private Instant leaves(int days) {
        return days > 60 && dice.percent(14) ? time.daysAgo(dice.between(1, Math.min(400, days - 30)), dice)
                : StoryTime.NEVER;
    }

    private Console console(Member person, int days) {
        Instant mfa = dice.percent(60) ? Instant.MIN
                : dice.percent(50) ? time.daysAgo(dice.between(1, 360), dice) : StoryTime.NEVER;
        return new Console(mfa, dice.percent(15) ? Usage.NONE
                : dice.percent(20) ? visits(person).until(time.daysAgo(dice.between(30, 700), dice)) : visits(person));
    }

    private Usage visits(Member person) {
        return new Usage("N/A", "N/A", dice.between(1, 20), person.departed());
    }

    /// Two administrators of three lose the power in the past year.
    private Access access(AdminRoute admin, List<Duty> duties) {
        Instant until = dice.percent(65) ? time.daysAgo(dice.between(1, 380), dice) : StoryTime.NEVER;
        return new Access(admin, until, dice.pick(duties));
    }
}
