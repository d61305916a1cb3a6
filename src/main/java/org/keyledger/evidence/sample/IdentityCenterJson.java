package org.keyledger.evidence.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.keyledger.evidence.sample.Roster.Member;

/// `identity-center.json` and `identity-store-users.json`: an instance that most people are in, one permission set whose
/// sessions last too long, and accounts in which only some of those who hold keys have been assigned anything.
final class IdentityCenterJson {

    /// The Region of the instance, which is not the default of most tools: roles of its people have it in their ARNs.
    static final String REGION = "eu-central-1";

    private static final String STORE = "d-1234567890";
    private static final String INSTANCE = "ssoins-6987EXAMPLE12345";

    /// The permission sets: those whose roles accounts have ([RoleDetailsJson]), and one that nobody has been assigned.
    private enum Set {
        READ_ONLY("ReadOnlyAccess", "PT8H"), POWER_USER("PowerUserAccess", "PT12H"),
        ADMINISTRATOR(IdentityCenterRole.ADMINISTRATORS, "PT1H"), BILLING("Billing", "PT1H");

        private final String title;
        private final String session;

        Set(String title, String session) {
            this.title = title;
            this.session = session;
        }

        String arn() {
            return String.format(Locale.ROOT, "arn:aws:sso:::permissionSet/%s/ps-0000EXAMPLE%05d", INSTANCE,
                    ordinal() + 1);
        }
    }

    private enum Team {
        DEVELOPERS, PLATFORM, DATA, FINANCE, NONE;

        String id() {
            return String.format(Locale.ROOT, "90677c608a-11111111-0000-0000-0000-%012d", ordinal() + 1);
        }
    }

    private enum Presence {
        ENABLED, DISABLED, ABSENT
    }

    private final SampleSpec spec;
    private final Roster roster;
    private final Instant at;

    IdentityCenterJson(SampleSpec spec, Roster roster, Instant at) {
        this.spec = spec;
        this.roster = roster;
        this.at = at;
    }

    /// The content of `identity-store-users.json`.
    Map<String, Object> users() {
        Iterable<Map<String, Object>> users = () -> people().filter(number -> presence(number) != Presence.ABSENT)
                .mapToObj(this::user).iterator();
        return Fields.of("Users", users);
    }

    /// The content of `identity-center.json`.
    Map<String, Object> fields() {
        Iterable<Map<String, Object>> assignments = () -> IntStream.range(0, spec.accounts())
                .mapToObj(index -> AccountPlan.of(index, spec)).flatMap(this::assignments).iterator();
        Iterable<Map<String, Object>> memberships = () -> people()
                .filter(number -> presence(number) == Presence.ENABLED && team(number) != Team.NONE)
                .mapToObj(this::membership).iterator();
        return Fields.of("Instances", List.of(instance()), "Region", REGION, "PermissionSets",
                Stream.of(Set.values()).map(IdentityCenterJson::permissionSet).toList(), "AccountAssignments",
                assignments, "GroupMemberships", memberships);
    }

    private IntStream people() {
        return IntStream.range(0, roster.size());
    }

    private Map<String, Object> instance() {
        return Fields.of("InstanceArn", "arn:aws:sso:::instance/" + INSTANCE, "IdentityStoreId", STORE,
                "OwnerAccountId", AccountPlan.of(0, spec).id().value(), "Name", "workforce", "CreatedDate",
                "2023-05-04T09:12:31Z", "Status", "ACTIVE");
    }

    private static Map<String, Object> permissionSet(Set set) {
        return Fields.of("Name", set.title, "PermissionSetArn", set.arn(), "CreatedDate", "2023-05-04T09:30:00Z",
                "SessionDuration", set.session);
    }

    /// Some were never added. Of those who left, most are gone by now, and a few are disabled.
    private Presence presence(int number) {
        Member person = roster.member(number);
        Dice dice = dice(number);
        boolean added = !dice.percent(12);
        boolean kept = dice.percent(30);
        if (!person.listed() || !added) {
            return Presence.ABSENT;
        }
        return person.departed().isAfter(at) ? Presence.ENABLED : kept ? Presence.DISABLED : Presence.ABSENT;
    }

    private Team team(int number) {
        int chance = new Dice(spec.seed(), -3, number).below(100);
        return chance < 60 ? Team.DEVELOPERS
                : chance < 70 ? Team.PLATFORM
                        : chance < 82 ? Team.DATA : chance < 88 ? Team.FINANCE : Team.NONE;
    }

    private Dice dice(int number) {
        return new Dice(spec.seed(), -2, number);
    }

    private Map<String, Object> user(int number) {
        Member person = roster.member(number);
        return Fields.of("UserName", person.username(), "UserId", userId(number), "Name",
                Fields.of("FamilyName", person.family(), "GivenName", person.given()), "DisplayName",
                person.given() + " " + person.family(), "Emails",
                List.of(Fields.of("Value", person.email(), "Type", "work", "Primary", true)), "UserStatus",
                presence(number).name(), "IdentityStoreId", STORE);
    }

    private static String userId(int number) {
        return String.format(Locale.ROOT, "90677c608a-00000000-0000-0000-0000-%012d", number + 1);
    }

    private Map<String, Object> membership(int number) {
        return Fields.of("IdentityStoreId", STORE, "MembershipId",
                String.format(Locale.ROOT, "90677c608a-22222222-0000-0000-0000-%012d", number + 1), "GroupId",
                team(number).id(), "MemberId", Fields.of("UserId", userId(number)));
    }

    private Stream<Map<String, Object>> assignments(AccountPlan account) {
        List<Map<String, Object>> assignments = new ArrayList<>();
        if (account.has(Quirk.SUSPENDED)) {
            return assignments.stream();
        }
        assignments.add(toTeam(account, Set.ADMINISTRATOR, Team.PLATFORM));
        switch (account.unit()) {
            case ROOT -> assignments.add(toTeam(account, Set.READ_ONLY, Team.FINANCE));
            case PRODUCTION -> {
                assignments.add(toTeam(account, Set.READ_ONLY, Team.DEVELOPERS));
                assignments.add(toTeam(account, Set.READ_ONLY, Team.DATA));
            }
            case NON_PRODUCTION, SANDBOX -> {
                assignments.add(toTeam(account, Set.POWER_USER, Team.DEVELOPERS));
                assignments.add(toTeam(account, Set.POWER_USER, Team.DATA));
            }
            // Nobody has got round to the accounts that matter most, but for one person by hand.
            case PAYMENTS -> people().filter(number -> presence(number) == Presence.ENABLED).skip(account.index() % 20)
                    .limit(1).forEach(number -> assignments
                            .add(assignment(account, Set.READ_ONLY, "USER", userId(number))));
            case SUSPENDED -> {
                // Nobody needs to get in.
            }
        }
        return assignments.stream();
    }

    private static Map<String, Object> toTeam(AccountPlan account, Set set, Team team) {
        return assignment(account, set, "GROUP", team.id());
    }

    private static Map<String, Object> assignment(AccountPlan account, Set set, String type, String principal) {
        return Fields.of("AccountId", account.id().value(), "PermissionSetArn", set.arn(), "PrincipalType", type,
                "PrincipalId", principal);
    }
}
