package org.keyledger.evidence.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Invents the keys of one user, told in days before the end of the story.
final class KeyHistory {

    private static final List<List<String>> CALLS = List.of(List.of("s3", "N/A"), List.of("s3", "N/A"),
            List.of("ec2", "eu-central-1"), List.of("dynamodb", "eu-west-1"), List.of("sqs", "eu-west-1"),
            List.of("lambda", "us-east-1"), List.of("ecr", "eu-central-1"), List.of("sts", "us-east-1"),
            List.of("cloudformation", "us-east-1"), List.of("monitoring", "eu-west-1"), List.of("iam", "us-east-1"));

    /// The share of cleaning up that the past year has seen.
    private static final int YEAR = 360;

    private final StoryTime time;
    private final SampleIds ids;
    private final Dice dice;
    private final int userDays;
    private final Instant userCreated;

    /// @param userDays    the age of the user in days
    /// @param userCreated the same to the second
    KeyHistory(StoryTime time, SampleIds ids, Dice dice, int userDays, Instant userCreated) {
        this.time = time;
        this.ids = ids;
        this.dice = dice;
        this.userDays = userDays;
        this.userCreated = userCreated;
    }

    List<SampleKey> keys(Habit habit) {
        return switch (habit) {
            case NO_KEY -> List.of();
            case ROTATES -> rotations();
            case STALE -> List.of(cleanedUp(key(firstDay(), usage()), 14));
            case STUCK -> stuck();
            case MADE_AT_SETUP -> List.of(cleanedUp(keyAt(userCreated.plusSeconds(dice.below(3)), Usage.NONE), 50));
            case ABANDONED -> List.of(cleanedUp(key(firstDay(), usage().until(ago(dice.between(60, 900)))), 40));
            case DORMANT -> List.of(dormant());
            case PAIR -> List.of(anyAge(), anyAge());
            case TWINS -> twins();
        };
    }

    private List<SampleKey> rotations() {
        List<SampleKey> keys = new ArrayList<>();
        Usage usage = usage();
        int day = Math.min(userDays - 1, dice.percent(45) ? dice.between(400, 800) : dice.between(1, 364));
        keys.add(key(firstDay(), usage));
        if (day >= userDays - 60) {
            day = userDays - dice.between(50, 85);
        }
        while ((day = afterSetback(day)) > 0) {
            retire(keys, day);
            keys.add(key(day, usage));
            day -= dice.between(50, 88);
        }
        return keys;
    }

    /// In the month of the setback rotation did not run: what was due in its six weeks was done by and by.
    private int afterSetback(int day) {
        int setback = time.setbackDaysAgo();
        return day >= setback && day < setback + 40 ? setback - dice.between(2, 45) : day;
    }

    /// Takes the key before the last out of the way, since a user has two at most, and the last out of use.
    private void retire(List<SampleKey> keys, int day) {
        SampleKey last = keys.removeLast();
        int deactivated = Math.max(0, day - dice.between(1, 9));
        int deleted = deactivated - (dice.percent(15) ? 40 : dice.between(2, 35));
        keys.add(last.deactivated(ago(deactivated)).deleted(deleted <= 0 ? StoryTime.NEVER : ago(deleted)));
    }

    private List<SampleKey> stuck() {
        int older = Math.max(30, firstDay());
        int newer = dice.between(Math.min(20, older - 1), Math.min(700, older - 1));
        SampleKey old = key(older, usage());
        if (dice.percent(60)) {
            int solved = dice.between(1, Math.min(YEAR, Math.max(1, newer - 1)));
            old = old.deactivated(ago(solved)).deleted(ago(Math.max(0, solved - dice.between(1, 20))));
        }
        return List.of(old, key(newer, dice.percent(70) ? usage() : Usage.NONE));
    }

    private SampleKey dormant() {
        int deactivated = Math.min(userDays - 1, dice.between(40, 500));
        SampleKey key = key(Math.max(deactivated + 1, firstDay()), usage()).deactivated(ago(deactivated));
        return dice.percent(60) ? key.deleted(ago(dice.between(0, deactivated - 1))) : key;
    }

    private SampleKey anyAge() {
        SampleKey key = key(dice.between(1, 1500), dice.percent(12) ? Usage.NONE : usage());
        return dice.percent(15) ? key.deactivated(key.created().plusSeconds(3600)) : key;
    }

    private List<SampleKey> twins() {
        Instant second = ago(firstDay());
        return List.of(keyAt(second, usage()), keyAt(second, usage()));
    }

    /// Some keys are deactivated and then deleted in the past year: the campaign's work.
    private SampleKey cleanedUp(SampleKey key, int chances) {
        int deactivated = dice.between(1, YEAR);
        if (deactivated >= userDays - 60 || !dice.percent(chances)) {
            return key;
        }
        return key.deactivated(ago(deactivated)).deleted(ago(Math.max(0, deactivated - dice.between(10, 90))));
    }

    private int firstDay() {
        return Math.max(1, userDays - dice.between(0, Math.min(40, userDays / 2)));
    }

    private Usage usage() {
        List<String> call = dice.pick(CALLS);
        return new Usage(call.getFirst(), call.getLast(), dice.between(1, 20), StoryTime.NEVER);
    }

    private SampleKey key(int day, Usage usage) {
        Instant created = ago(day);
        return keyAt(created.isBefore(userCreated) ? userCreated.plusSeconds(60) : created, usage);
    }

    private SampleKey keyAt(Instant created, Usage usage) {
        return new SampleKey(ids.accessKey(), created, StoryTime.NEVER, StoryTime.NEVER, usage);
    }

    private Instant ago(int days) {
        return time.daysAgo(days, dice);
    }
}
