package org.keyledger.scp.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.keyledger.iam.AccountId;
import org.keyledger.iam.Arn;
import org.keyledger.iam.CallerContext;
import org.keyledger.iam.ContextValue;
import org.keyledger.iam.RequestContext;
import org.keyledger.random.Cases;
import org.keyledger.random.Draw;

import tools.jackson.databind.json.JsonMapper;

/// What holds for all policies: denies take away, allows add, order and spacing are nothing, and to know more never turns
/// what was certain.
class ScpSimulatorPropertyTests {

    private static final AccountId ACCOUNT = new AccountId(ScpCase.MEMBER);
    private static final List<String> PATH = List.of("root", "production", "payments", "account");
    private static final List<String> USERS = List.of("anna", "ben", "eve");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final Map<String, List<List<String>>> KEYS = new LinkedHashMap<>();

    static {
        KEYS.put("aws:UserAgent", List.of(List.of("aws-cli/2.17"), List.of("Boto3/1.34")));
        KEYS.put("aws:SourceIp", List.of(List.of("203.0.113.7"), List.of("2001:db8::7")));
        KEYS.put("aws:PrincipalTag/team", List.of(List.of("core"), List.of("a*"), List.of("a:b/c")));
        KEYS.put("aws:RequestedRegion", List.of(List.of("eu-west-1"), List.of("us-east-1")));
        KEYS.put("aws:TagKeys", List.of(List.of("a", "b"), List.of("c"), List.of()));
        KEYS.put("aws:CurrentTime", List.of(List.of("2026-11-01T00:00:00Z"), List.of("2027-01-01T00:00:00Z")));
    }

    private static final List<String> CONDITIONS = List.of("{\"StringLike\":{\"aws:UserAgent\":\"aws-cli/*\"}}",
            "{\"StringNotLike\":{\"aws:UserAgent\":[\"aws-cli/*\",\"${aws:PrincipalTag/team}*\"]}}",
            "{\"NotIpAddressIfExists\":{\"aws:SourceIp\":[\"203.0.113.0/24\",\"2001:db9::/32\"]}}",
            "{\"StringNotEquals\":{\"aws:PrincipalTag/team\":\"core\"}}",
            "{\"StringEquals\":{\"aws:username\":\"${aws:PrincipalTag/team, 'anna'}\"}}",
            "{\"StringNotEquals\":{\"aws:RequestedRegion\":\"${aws:PrincipalTag/team}\"}}",
            "{\"StringEqualsIgnoreCase\":{\"aws:RequestedRegion\":[\"EU-WEST-1\",\"eu-central-1\"]}}",
            "{\"ForAnyValue:StringEquals\":{\"aws:TagKeys\":[\"a\",\"${aws:PrincipalTag/team}\"]}}",
            "{\"ForAllValues:StringNotEquals\":{\"aws:TagKeys\":[\"a\"]},\"Null\":{\"aws:TagKeys\":\"false\"}}",
            "{\"Null\":{\"aws:PrincipalTag/team\":\"true\"},\"DateLessThan\":{\"aws:CurrentTime\":\"2026-12-01\"}}",
            "{\"ArnLike\":{\"aws:PrincipalArn\":\"arn:aws:iam::*:user/*\"}}",
            "{\"ArnNotLike\":{\"aws:PrincipalArn\":\"arn:aws:iam::*:user/${aws:PrincipalTag/team}\"}}",
            "{\"StringSounds\":{\"aws:UserAgent\":\"anna\"}}");

    private static final List<String> ACTIONS = List.of("*", "*:*", "s3:*", "s3:Get*", "s3:*Object", "S3:getobject",
            "ec2:*", "iam:?etUser", "s3:GetObject\",\"ec2:RunInstances");
    private static final List<String> RESOURCES = List.of("*", "*", "*", "arn:aws:s3:::a/*", "arn:aws:s3",
            "arn:aws:*:a/*", "arn:aws:s3:::${aws:PrincipalTag/team}/*", "arn:aws:ec2:*:*:instance/*");

    /// Statements of policies of levels.
    private record Scene(Map<String, List<List<String>>> levels) {

        ScpSimulator simulator() {
            return simulator(statements -> "{\"Version\":\"2012-10-17\",\"Statement\":["
                    + String.join(",", statements) + "]}");
        }

        ScpSimulator simulator(Function<List<String>, String> document) {
            ScpTree tree = new ScpTree();
            levels.forEach((level, policies) -> tree.set(level, policies.stream().map(document).toList()));
            return new ScpSimulator(tree.read(), Optional.of(ScpTree.MANAGEMENT), List.of());
        }

        Scene with(String level, String statement) {
            Map<String, List<List<String>>> more = new LinkedHashMap<>(levels);
            List<List<String>> policies = new ArrayList<>(more.get(level));
            policies.add(List.of(statement));
            more.put(level, policies);
            return new Scene(more);
        }

        Scene shuffled(Random random) {
            Map<String, List<List<String>>> other = new LinkedHashMap<>();
            levels.forEach((level, policies) -> {
                List<List<String>> turned = new ArrayList<>();
                policies.forEach(policy -> {
                    List<String> statements = new ArrayList<>(policy);
                    Collections.shuffle(statements, random);
                    turned.add(statements);
                });
                Collections.shuffle(turned, random);
                other.put(level, turned);
            });
            return new Scene(other);
        }
    }

    @Test
    void addingADenyNeverAllows() {
        Cases.check(200, draw -> {
            Scene scene = draw.show(scene(draw));
            ScpRequest request = draw.show(request(draw));
            Outcome before = outcome(scene, request);
            Outcome after = outcome(scene.with(draw.of(PATH), draw.show(statement(draw, "Deny"))), request);

            assertThat(after).as("after %s", before).isIn(switch (before) {
                case DENIED -> Set.of(Outcome.DENIED);
                case UNKNOWN -> Set.of(Outcome.UNKNOWN, Outcome.DENIED);
                case ALLOWED -> Set.of(Outcome.values());
            });
        });
    }

    @Test
    void addingAnAllowNeverDenies() {
        Cases.check(200, draw -> {
            Scene scene = draw.show(scene(draw));
            ScpRequest request = draw.show(request(draw));
            Outcome before = outcome(scene, request);
            Outcome after = outcome(scene.with(draw.of(PATH), draw.show(statement(draw, "Allow"))), request);

            assertThat(after).as("after %s", before).isIn(switch (before) {
                case ALLOWED -> Set.of(Outcome.ALLOWED);
                case UNKNOWN -> Set.of(Outcome.UNKNOWN, Outcome.ALLOWED);
                case DENIED -> Set.of(Outcome.values());
            });
        });
    }

    @Test
    void spacesOfADocumentMeanNothing() {
        Cases.check(100, draw -> {
            Scene scene = draw.show(scene(draw));
            ScpRequest request = draw.show(request(draw));
            ScpSimulator pretty = scene.simulator(statements -> MAPPER.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(MAPPER.readTree("{\"Version\":\"2012-10-17\",\"Statement\":["
                            + String.join(",", statements) + "]}")));

            assertThat(pretty.decide(ACCOUNT, request)).isEqualTo(scene.simulator().decide(ACCOUNT, request));
        });
    }

    @Test
    void theOrderOfStatementsAndPoliciesNeverMatters() {
        Cases.check(200, draw -> {
            Scene scene = draw.show(scene(draw));
            ScpRequest request = draw.show(request(draw));

            assertThat(outcome(scene.shuffled(new Random(draw.number())), request))
                    .isEqualTo(outcome(scene, request));
        });
    }

    @Test
    void twoListsOfExceptionsSpareOnlyWhomBothSpare() {
        Cases.check(100, draw -> {
            Set<String> one = draw.show(draw.some(USERS));
            Set<String> other = draw.show(draw.some(USERS));
            ScpTree tree = new ScpTree().attach(draw.show(draw.of(PATH)), "one", allBut(one))
                    .attach(draw.show(draw.of(PATH)), "other", allBut(other));
            ScpSimulator simulator = new ScpSimulator(tree.read(), Optional.empty(), List.of());

            assertThat(USERS)
                    .filteredOn(
                            user -> simulator.decide(ACCOUNT, ScpRequest.of(user(user))).outcome() == Outcome.ALLOWED)
                    .containsExactlyInAnyOrderElementsOf(
                            USERS.stream().filter(one::contains).filter(other::contains).toList());
        });
    }

    @Test
    void toKnowMoreNeverTurnsWhatWasCertain() {
        Cases.check(400, draw -> {
            ScpSimulator simulator = draw.show(scene(draw)).simulator();
            ScpRequest request = draw.show(request(draw));
            Outcome before = simulator.decide(ACCOUNT, request).outcome();
            RequestContext context = request.context();
            for (var key : draw.show(context(draw)).entrySet()) {
                if (context.valueOf(key.getKey()) instanceof ContextValue.Unknown) {
                    context = with(context, key.getKey(), key.getValue());
                }
            }
            Outcome after = simulator.decide(ACCOUNT,
                    new ScpRequest(request.principal(), request.action(), request.resource(), context)).outcome();

            assertThat(before == Outcome.UNKNOWN || after == before).as("%s after %s", after, before).isTrue();
        });
    }

    @Test
    void whatIsCertainOfAScopeIsCertainOfEachRequestInIt() {
        Cases.check(400, draw -> {
            ScpSimulator simulator = draw.show(scene(draw)).simulator();
            ScpRequest request = draw.show(request(draw));
            String action = draw.show(draw.of(List.of("s3:GetObject", "s3:PutObject", "s3:ListBucket", "s3:x")));
            String resource =
                    draw.show(draw.of(List.of("arn:aws:s3:::a/b", "arn:aws:s3:::core/b", "arn:aws:s3:::c")));
            Outcome single = simulator.decide(ACCOUNT,
                    new ScpRequest(request.principal(), action, resource, request.context())).outcome();
            for (String scope : List.of("s3:*", "*")) {
                Outcome whole = simulator.decide(ACCOUNT,
                        new ScpRequest(request.principal(), scope, "*", request.context())).outcome();

                assertThat(whole == Outcome.UNKNOWN || single == whole).as("%s of %s, %s", single, whole, scope)
                        .isTrue();
            }
        });
    }

    private static Outcome outcome(Scene scene, ScpRequest request) {
        return scene.simulator().decide(ACCOUNT, request).outcome();
    }

    private static String allBut(Set<String> users) {
        String arns = users.stream().map(user -> "\"arn:aws:iam::*:user/" + user + "\"")
                .collect(Collectors.joining(","));
        return "{\"Effect\":\"Deny\",\"Action\":\"*\",\"Resource\":\"*\",\"Condition\":{\"ArnNotLike\":{\"aws:PrincipalArn\":["
                + arns + "]}}}";
    }

    private static Principal user(String name) {
        Arn arn = Arn.parse("arn:aws:iam::" + ACCOUNT + ":user/" + name);
        return new Principal(Principal.Kind.IAM_USER, arn, name, CallerContext.ofUser(name, arn), List.of(), false,
                Set.of());
    }

    private static RequestContext with(RequestContext context, String key, Optional<List<String>> value) {
        return value.map(known -> context.with(key, known.toArray(String[]::new)))
                .orElseGet(() -> context.without(key));
    }

    private static Scene scene(Draw draw) {
        Map<String, List<List<String>>> levels = new LinkedHashMap<>();
        for (String level : PATH) {
            List<List<String>> policies = draw.list(0, 2,
                    () -> draw.list(1, 3, () -> statement(draw, draw.onceIn(3) ? "Allow" : "Deny")));
            if (policies.isEmpty() || !draw.onceIn(6)) {
                policies.addFirst(List.of("{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}"));
            }
            levels.put(level, policies);
        }
        return new Scene(levels);
    }

    private static String statement(Draw draw, String effect) {
        String action = draw.of(ACTIONS);
        String resource = draw.of(RESOURCES);
        String condition = draw.onceIn(3) ? "" : ",\"Condition\":" + draw.of(CONDITIONS);
        int form = draw.between(0, 9);
        return "{\"Effect\":\"" + effect + "\",\"" + (form == 0 ? "NotAction" : "Action") + "\":[\"" + action + "\"],\""
                + (form == 1 ? "NotResource" : "Resource") + "\":\"" + resource + "\"" + condition + "}";
    }

    /// Keys that are known, with their values or as absent; all others are unknown.
    private static Map<String, Optional<List<String>>> context(Draw draw) {
        Map<String, Optional<List<String>>> known = new LinkedHashMap<>();
        for (var key : KEYS.entrySet()) {
            int choice = draw.between(0, 4);
            if (choice > 1) {
                known.put(key.getKey(), choice == 2 ? Optional.empty()
                        : Optional.of(key.getValue().get(choice % key.getValue().size())));
            }
        }
        return known;
    }

    private static ScpRequest request(Draw draw) {
        Principal principal = user(draw.of(USERS));
        RequestContext context = principal.context();
        for (var key : context(draw).entrySet()) {
            context = with(context, key.getKey(), key.getValue());
        }
        return new ScpRequest(principal,
                draw.of(List.of("s3:GetObject", "s3:PutObject", "ec2:RunInstances", "iam:GetUser", "s3:*", "*")),
                draw.of(List.of("arn:aws:s3:::a/b", "arn:aws:ec2:eu-west-1:1:instance/i", "*")), context);
    }
}
