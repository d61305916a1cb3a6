package org.keyledger.assess.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keyledger.assess.access.UserBuilder.ACCOUNT;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/// What holds for all policies: what is allowed adds, what is denied takes away, and the order is nothing.
class AdminRuleProperties {

    private static final String TRUSTING = "role that admits anna";

    /// A user in her account, apart from the statements of her own policies.
    private record Scene(List<List<StatementBuilder>> policies, boolean bounded, boolean missing, boolean roles,
            List<StatementBuilder> limits) {

        UserBuilder user() {
            UserBuilder user = UserBuilder.anna().beside("eve").besideAdministrator("ben")
                    .besideGroup("Ops", StatementBuilder.allow("*"));
            for (int i = 0; i < policies.size(); i++) {
                StatementBuilder[] statements = policies.get(i).toArray(StatementBuilder[]::new);
                switch (i % 3) {
                    case 0 -> user.attached("P" + i, statements);
                    case 1 -> user.inline(statements);
                    default -> user.inGroup("G" + i, statements);
                }
            }
            return around(user);
        }

        private UserBuilder around(UserBuilder user) {
            if (bounded) {
                user.boundary("Limit", limits.toArray(StatementBuilder[]::new));
            }
            if (missing) {
                user.attached(ACCOUNT + "policy/Gone");
            }
            return !roles ? user
                    : user.roleWith("ops", "arn:aws:iam::aws:policy/AdministratorAccess",
                            StatementBuilder.admit("AWS", "111122223333"),
                            StatementBuilder.admit("Service", "ec2.amazonaws.com", "lambda.amazonaws.com"))
                            .role(TRUSTING, StatementBuilder.admit("AWS", ACCOUNT + "user/anna"),
                                    StatementBuilder.allow("s3:Get*"));
        }

        Scene with(StatementBuilder statement) {
            List<List<StatementBuilder>> more = new ArrayList<>(policies);
            List<StatementBuilder> first = new ArrayList<>(more.getFirst());
            first.add(statement);
            more.set(0, first);
            return new Scene(more, bounded, missing, roles, limits);
        }

        Scene shuffled(Random random) {
            List<List<StatementBuilder>> other = new ArrayList<>();
            policies.forEach(policy -> {
                List<StatementBuilder> statements = new ArrayList<>(policy);
                Collections.shuffle(statements, random);
                other.add(statements);
            });
            // Policies of different sorts stay what they are: only inline ones and groups change their order.
            List<StatementBuilder> turned = new ArrayList<>(limits);
            Collections.shuffle(turned, random);
            return new Scene(other, bounded, missing, roles, turned);
        }
    }

    @Property(tries = 400, seed = "2026")
    void addingADenyNeverRaisesAVerdict(@ForAll("scenes") Scene scene, @ForAll("denies") StatementBuilder deny) {
        Bounds before = scene.user().bounds();
        Bounds after = scene.with(deny).user().bounds();

        assertThat(after.isAtMost(before)).as("%s after %s", after, before).isTrue();
    }

    @Property(tries = 400, seed = "2026")
    void addingAnAllowNeverLowersAVerdict(@ForAll("scenes") Scene scene, @ForAll("allows") StatementBuilder allow) {
        Bounds before = scene.user().bounds();
        Bounds after = scene.with(allow).user().bounds();

        assertThat(before.isAtMost(after)).as("%s after %s", after, before).isTrue();
    }

    @Property(tries = 200, seed = "2026")
    void theOrderOfStatementsNeverMatters(@ForAll("scenes") Scene scene, @ForAll long seed) {
        Bounds one = scene.user().bounds();
        Bounds other = scene.shuffled(new Random(seed)).user().bounds();

        assertThat(List.of(other.atLeast().power(), other.atMost().power()))
                .isEqualTo(List.of(one.atLeast().power(), one.atMost().power()));
    }

    @Property(tries = 200, seed = "2026")
    void theOrderOfPoliciesNeverMatters(@ForAll("policies") List<List<StatementBuilder>> policies,
            @ForAll long seed) {
        UserBuilder user = UserBuilder.anna();
        policies.forEach(policy -> user.inline(policy.toArray(StatementBuilder[]::new)));
        List<List<StatementBuilder>> shuffled = new ArrayList<>(policies);
        Collections.shuffle(shuffled, new Random(seed));
        UserBuilder other = UserBuilder.anna();
        shuffled.forEach(policy -> other.inline(policy.toArray(StatementBuilder[]::new)));

        assertThat(other.bounds().atLeast().power()).isEqualTo(user.bounds().atLeast().power());
        assertThat(other.bounds().atMost().power()).isEqualTo(user.bounds().atMost().power());
    }

    @Provide
    Arbitrary<Scene> scenes() {
        Arbitrary<Boolean> seldom = Arbitraries.integers().between(0, 4).map(i -> i == 0);
        return Combinators.combine(policies(), seldom, seldom, Arbitraries.of(true, false),
                statements().list().ofMinSize(1).ofMaxSize(3)).as(Scene::new);
    }

    @Provide
    Arbitrary<List<List<StatementBuilder>>> policies() {
        return statements().list().ofMinSize(1).ofMaxSize(3).list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<StatementBuilder> allows() {
        return statement(true);
    }

    @Provide
    Arbitrary<StatementBuilder> denies() {
        return statement(false);
    }

    private Arbitrary<StatementBuilder> statements() {
        return Arbitraries.frequencyOf(Tuple.of(4, allows()), Tuple.of(1, denies()));
    }

    private Arbitrary<StatementBuilder> statement(boolean allow) {
        Arbitrary<String[]> actions = Arbitraries.of("*", "iam:*", "iam:Put*", "iam:PutUserPolicy", "iam:*Role*",
                "iam:AttachUserPolicy", "iam:CreateAccessKey", "iam:AddUserToGroup", "iam:CreatePolicyVersion",
                "iam:PassRole", "sts:AssumeRole", "ec2:*", "lambda:*", "s3:*", "iam:Get*", "ssm:StartSession")
                .array(String[].class).ofMinSize(1).ofMaxSize(3);
        Arbitrary<String[]> resources = Arbitraries.of("*", "*", "*", "arn:aws:iam::*:user/*", "arn:aws:s3:::a",
                "arn:aws:iam::*:user/${aws:username}", ACCOUNT + "user/ben", "arn:aws:iam::*:role/o*",
                "arn:aws:iam::*:group/*", "arn:aws:iam::*:policy/P?", "arn:aws:ec2:*:*:*")
                .array(String[].class).ofMinSize(1).ofMaxSize(2);
        return Combinators.combine(actions, resources, Arbitraries.integers().between(0, 9),
                Arbitraries.integers().between(0, 11)).as((action, resource, form, condition) -> {
                    StatementBuilder statement = form == 0
                            ? allow ? StatementBuilder.allowAllBut(action) : StatementBuilder.denyAllBut(action)
                            : allow ? StatementBuilder.allow(action) : StatementBuilder.deny(action);
                    return conditioned(form == 1 ? statement.onAllBut(resource) : statement.on(resource), condition);
                });
    }

    private static StatementBuilder conditioned(StatementBuilder statement, int which) {
        return switch (which) {
            case 0 -> statement.when("IpAddress", "aws:SourceIp", "192.0.2.0/24");
            case 1 -> statement.when("BoolIfExists", "aws:MultiFactorAuthPresent", "false");
            case 2 -> statement.when("Bool", "aws:MultiFactorAuthPresent", "true");
            case 3 -> statement.when("Null", "aws:TokenIssueTime", "true");
            case 4 -> statement.when("StringLike", "aws:PrincipalArn", "*/anna");
            case 5 -> statement.when("StringEquals", "iam:PassedToService", "ec2.amazonaws.com");
            default -> statement;
        };
    }
}
