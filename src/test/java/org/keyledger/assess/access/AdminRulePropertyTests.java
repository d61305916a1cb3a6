package org.keyledger.assess.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keyledger.assess.access.UserBuilder.ACCOUNT;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.keyledger.random.Cases;
import org.keyledger.random.Draw;

/// What holds for all policies: what is allowed adds, what is denied takes away, and the order is nothing.
class AdminRulePropertyTests {

    private static final String TRUSTING = "role that admits anna";
    private static final List<String> ACTIONS = List.of("*", "iam:*", "iam:Put*", "iam:PutUserPolicy", "iam:*Role*",
            "iam:AttachUserPolicy", "iam:CreateAccessKey", "iam:AddUserToGroup", "iam:CreatePolicyVersion",
            "iam:PassRole", "sts:AssumeRole", "ec2:*", "lambda:*", "s3:*", "iam:Get*", "ssm:StartSession");
    private static final List<String> RESOURCES = List.of("*", "*", "*", "arn:aws:iam::*:user/*", "arn:aws:s3:::a",
            "arn:aws:iam::*:user/${aws:username}", ACCOUNT + "user/ben", "arn:aws:iam::*:role/o*",
            "arn:aws:iam::*:group/*", "arn:aws:iam::*:policy/P?", "arn:aws:ec2:*:*:*");

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

    @Test
    void addingADenyNeverRaisesAVerdict() {
        Cases.check(400, draw -> {
            Scene scene = draw.show(scene(draw));
            StatementBuilder deny = draw.show(statement(draw, false));
            Bounds before = scene.user().bounds();
            Bounds after = scene.with(deny).user().bounds();

            assertThat(after.isAtMost(before)).as("%s after %s", after, before).isTrue();
        });
    }

    @Test
    void addingAnAllowNeverLowersAVerdict() {
        Cases.check(400, draw -> {
            Scene scene = draw.show(scene(draw));
            StatementBuilder allow = draw.show(statement(draw, true));
            Bounds before = scene.user().bounds();
            Bounds after = scene.with(allow).user().bounds();

            assertThat(before.isAtMost(after)).as("%s after %s", after, before).isTrue();
        });
    }

    @Test
    void theOrderOfStatementsNeverMatters() {
        Cases.check(200, draw -> {
            Scene scene = draw.show(scene(draw));
            Bounds one = scene.user().bounds();
            Bounds other = scene.shuffled(new Random(draw.number())).user().bounds();

            assertThat(powers(other)).isEqualTo(powers(one));
        });
    }

    @Test
    void theOrderOfPoliciesNeverMatters() {
        Cases.check(200, draw -> {
            List<List<StatementBuilder>> policies = draw.show(policies(draw));
            List<List<StatementBuilder>> shuffled = new ArrayList<>(policies);
            Collections.shuffle(shuffled, new Random(draw.number()));

            assertThat(powers(inline(shuffled))).isEqualTo(powers(inline(policies)));
        });
    }

    private static Bounds inline(List<List<StatementBuilder>> policies) {
        UserBuilder user = UserBuilder.anna();
        policies.forEach(policy -> user.inline(policy.toArray(StatementBuilder[]::new)));
        return user.bounds();
    }

    private static List<Object> powers(Bounds bounds) {
        return List.of(bounds.atLeast().power(), bounds.atMost().power());
    }

    private static Scene scene(Draw draw) {
        return new Scene(policies(draw), draw.onceIn(5), draw.onceIn(5), draw.onceIn(2),
                draw.list(1, 3, () -> statement(draw)));
    }

    private static List<List<StatementBuilder>> policies(Draw draw) {
        return draw.list(1, 4, () -> draw.list(1, 3, () -> statement(draw)));
    }

    private static StatementBuilder statement(Draw draw) {
        return statement(draw, !draw.onceIn(5));
    }

    private static StatementBuilder statement(Draw draw, boolean allow) {
        String[] actions = draw.list(1, 3, () -> draw.of(ACTIONS)).toArray(String[]::new);
        String[] resources = draw.list(1, 2, () -> draw.of(RESOURCES)).toArray(String[]::new);
        int form = draw.between(0, 9);
        StatementBuilder statement = form == 0
                ? allow ? StatementBuilder.allowAllBut(actions) : StatementBuilder.denyAllBut(actions)
                : allow ? StatementBuilder.allow(actions) : StatementBuilder.deny(actions);
        return conditioned(form == 1 ? statement.onAllBut(resources) : statement.on(resources), draw.between(0, 11));
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
