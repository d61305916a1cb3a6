package org.keyledger.evidence.sample;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.keyledger.evidence.sample.Roster.Member;

/// Everyone who ever had an IAM user in one account. Worked out anew for each month: cheaper than remembering.
final class Population {

    private static final List<Habit> HUMAN_HABITS = List.of(Habit.ROTATES, Habit.ROTATES, Habit.ROTATES, Habit.STALE,
            Habit.STALE, Habit.MADE_AT_SETUP, Habit.ABANDONED, Habit.DORMANT, Habit.STUCK, Habit.NO_KEY,
            Habit.NO_KEY, Habit.NO_KEY, Habit.NO_KEY, Habit.NO_KEY, Habit.NO_KEY);

    private static final List<Habit> SERVICE_HABITS = List.of(Habit.ROTATES, Habit.ROTATES, Habit.ROTATES,
            Habit.ROTATES, Habit.ROTATES, Habit.ROTATES, Habit.STALE, Habit.STALE, Habit.STALE, Habit.ABANDONED,
            Habit.DORMANT, Habit.STUCK);

    private static final List<AdminRoute> ADMIN_ROUTES = List.of(AdminRoute.ATTACHED, AdminRoute.ATTACHED,
            AdminRoute.BY_GROUP, AdminRoute.BY_GROUP, AdminRoute.BY_GROUP, AdminRoute.INLINE,
            AdminRoute.CUSTOMER_POLICY, AdminRoute.NOT_ACTION, AdminRoute.IAM_STAR, AdminRoute.CONDITIONAL,
            AdminRoute.BOUNDED);

    private static final int OLDEST = 2200;
    private static final int DENSE_AGE = 1501;

    private final SampleSpec spec;
    private final AccountPlan account;
    private final Roster roster;
    private final Dice dice;
    private final UserMaker maker;
    /// Names in one account differ in more than case, and reports sort them without it.
    private final Map<String, SampleUser> users = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    Population(SampleSpec spec, AccountPlan account, Roster roster, StoryTime time, SampleIds ids) {
        this.spec = spec;
        this.account = account;
        this.roster = roster;
        this.dice = new Dice(spec.seed(), account.index(), 1);
        this.maker = new UserMaker(time, ids, dice);
    }

    /// All users of all times, in the order of a credential report.
    Collection<SampleUser> users() {
        if (spec.dense()) {
            addDense();
        }
        else if (account.has(Quirk.ONE_USER)) {
            add(maker.lasting("ml-notebook", "/", 410, Habit.STALE, AdminRoute.NONE, ""));
        }
        else if (account.has(Quirk.NO_USER_KEYS)) {
            addPeople(4, List.of(Habit.NO_KEY));
        }
        else {
            addStory();
        }
        return users.values();
    }

    private void addStory() {
        new Characters(account, roster, maker).all().forEach(this::add);
        // A few more than average: not all of them are there at the same time.
        int count = Math.max(2, (int) Math.min(5_000L, (long) spec.users() * account.size() * 112 / 10_000));
        int services = count * dice.between(45, 60) / 100;
        for (int i = 0; i < services; i++) {
            add(maker.service(ServiceNames.next(dice), dice.percent(60) ? "/service/" : "/", age(),
                    dice.pick(SERVICE_HABITS), admin(14), ownerTag()));
        }
        addPeople(count - services, HUMAN_HABITS);
    }

    private void addPeople(int count, List<Habit> habits) {
        int start = dice.below(roster.size());
        for (int i = 0; i < count; i++) {
            Member person = roster.member(start + i);
            add(maker.human(person, nameOf(person), age(), dice.pick(habits), admin(22)));
        }
    }

    private void addDense() {
        int start = dice.below(roster.size());
        while (users.size() < spec.users()) {
            Member person = roster.member(start + users.size());
            add(dice.percent(50)
                    ? maker.lasting(ServiceNames.next(dice) + "-" + users.size(), "/service/", DENSE_AGE, Habit.PAIR,
                            admin(8), ownerTag())
                    : maker.lasting(person, DENSE_AGE, Habit.PAIR, admin(8)));
        }
    }

    /// Later users of a name that is taken get a number, as their makers would have given them.
    private void add(SampleUser user) {
        String name = user.name();
        for (int i = 2; users.containsKey(name); i++) {
            name = user.name() + "-" + i;
        }
        users.put(name, user.named(name));
    }

    private int age() {
        return dice.percent(22) ? dice.between(1, 380) : dice.between(400, OLDEST);
    }

    private AdminRoute admin(int chances) {
        return dice.percent(chances) ? dice.pick(ADMIN_ROUTES) : AdminRoute.NONE;
    }

    private String ownerTag() {
        return dice.percent(55) ? roster.member(dice.below(roster.size())).email()
                : dice.percent(8) ? "platform-team" : "";
    }

    private String nameOf(Member person) {
        int form = dice.below(100);
        if (form < 65) {
            return person.username();
        }
        if (form < 85) {
            return person.email();
        }
        return form < 92 ? person.given() + "." + person.family()
                : person.given().substring(0, 1).toLowerCase(Locale.ROOT)
                        + person.family().toLowerCase(Locale.ROOT) + (form < 96 ? "-cli" : "");
    }
}
