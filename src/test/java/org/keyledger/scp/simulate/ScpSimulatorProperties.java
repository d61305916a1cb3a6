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

import org.keyledger.iam.AccountId;
import org.keyledger.iam.Arn;
import org.keyledger.iam.CallerContext;
import org.keyledger.iam.ContextValue;
import org.keyledger.iam.RequestContext;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import tools.jackson.databind.json.JsonMapper;

/// What holds for all policies: denies take away, allows add, order and spacing are nothing, and to know more never turns
/// what was certain.
class ScpSimulatorProperties {

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

    @Property(tries = 200, seed = "2026", edgeCases = EdgeCasesMode.NONE)
    void addingADenyNeverAllows(@ForAll("scenes") Scene scene, @ForAll("requests") ScpRequest request,
            @ForAll("denies") String deny, @ForAll("levels") String level) {
        Outcome before = outcome(scene, request);
        Outcome after = outcome(scene.with(level, deny), request);

        assertThat(after).as("after %s", before).isIn(switch (before) {
            case DENIED -> Set.of(Outcome.DENIED);
            case UNKNOWN -> Set.of(Outcome.UNKNOWN, Outcome.DENIED);
            case ALLOWED -> Set.of(Outcome.values());
        });
    }

    @Property(tries = 200, seed = "2026", edgeCases = EdgeCasesMode.NONE)
    void addingAnAllowNeverDenies(@ForAll("scenes") Scene scene, @ForAll("requests") ScpRequest request,
            @ForAll("allows") String allow, @ForAll("levels") String level) {
        Outcome before = outcome(scene, request);
        Outcome after = outcome(scene.with(level, allow), request);

        assertThat(after).as("after %s", before).isIn(switch (before) {
            case ALLOWED -> Set.of(Outcome.ALLOWED);
            case UNKNOWN -> Set.of(Outcome.UNKNOWN, Outcome.ALLOWED);
            case DENIED -> Set.of(Outcome.values());
        });
    }

    @Property(tries = 100, seed = "2026", edgeCases = EdgeCasesMode.NONE)
    void spacesOfADocumentMeanNothing(@ForAll("scenes") Scene scene, @ForAll("requests") ScpRequest request) {
        ScpSimulator pretty = scene.simulator(statements -> MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(
                MAPPER.readTree("{\"Version\":\"2012-10-17\",\"Statement\":[" + String.join(",", statements) + "]}")));

        assertThat(pretty.decide(ACCOUNT, request)).isEqualTo(scene.simulator().decide(ACCOUNT, request));
    }

    @Property(tries = 200, seed = "2026", edgeCases = EdgeCasesMode.NONE)
    void theOrderOfStatementsAndPoliciesNeverMatters(@ForAll("scenes") Scene scene,
            @ForAll("requests") ScpRequest request, @ForAll long seed) {
        assertThat(outcome(scene.shuffled(new Random(seed)), request)).isEqualTo(outcome(scene, request));
    }

    @Property(tries = 100, seed = "2026", edgeCases = EdgeCasesMode.NONE)
    void twoListsOfExceptionsSpareOnlyWhomBothSpare(@ForAll("lists") Set<String> one,
            @ForAll("lists") Set<String> other,
            @ForAll("levels") String here, @ForAll("levels") String there) {
        ScpTree tree = new ScpTree().attach(here, "one", allBut(one)).attach(there, "other", allBut(other));
        ScpSimulator simulator = new ScpSimulator(tree.read(), Optional.empty(), List.of());

        assertThat(USERS)
                .filteredOn(user -> simulator.decide(ACCOUNT, ScpRequest.of(user(user))).outcome() == Outcome.ALLOWED)
                .containsExactlyInAnyOrderElementsOf(USERS.stream().filter(one::contains)
                        .filter(other::contains).toList());
    }

    @Property(tries = 400, seed = "2026", edgeCases = EdgeCasesMode.NONE)
    void toKnowMoreNeverTurnsWhatWasCertain(@ForAll("scenes") Scene scene, @ForAll("requests") ScpRequest request,
            @ForAll("contexts") Map<String, Optional<List<String>>> more) {
        ScpSimulator simulator = scene.simulator();
        Outcome before = simulator.decide(ACCOUNT, request).outcome();
        RequestContext context = request.context();
        for (var key : more.entrySet()) {
            if (context.valueOf(key.getKey()) instanceof ContextValue.Unknown) {
                context = with(context, key.getKey(), key.getValue());
            }
        }
        Outcome after = simulator.decide(ACCOUNT,
                new ScpRequest(request.principal(), request.action(), request.resource(), context)).outcome();

        assertThat(before == Outcome.UNKNOWN || after == before).as("%s after %s", after, before).isTrue();
    }

    @Property(tries = 400, seed = "2026", edgeCases = EdgeCasesMode.NONE)
    void whatIsCertainOfAScopeIsCertainOfEachRequestInIt(@ForAll("scenes") Scene scene,
            @ForAll("requests") ScpRequest request, @ForAll("actions") String action,
            @ForAll("resources") String resource) {
        ScpSimulator simulator = scene.simulator();
        for (String scope : List.of("s3:*", "*")) {
            Outcome whole = simulator.decide(ACCOUNT,
                    new ScpRequest(request.principal(), scope, "*", request.context())).outcome();
            Outcome single = simulator.decide(ACCOUNT,
                    new ScpRequest(request.principal(), action, resource, request.context())).outcome();

            assertThat(whole == Outcome.UNKNOWN || single == whole).as("%s of %s, %s", single, whole, scope).isTrue();
        }
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

    @Provide
    Arbitrary<Scene> scenes() {
        Arbitrary<List<List<String>>> level = Combinators.combine(Arbitraries.integers().between(0, 5),
                statements().list().ofMinSize(1).ofMaxSize(3).list().ofMaxSize(2)).as((full, policies) -> {
                    List<List<String>> all = new ArrayList<>(policies);
                    if (full > 0 || policies.isEmpty()) {
                        all.addFirst(List.of("{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}"));
                    }
                    return all;
                });
        return level.list().ofSize(PATH.size()).map(levels -> {
            Map<String, List<List<String>>> scene = new LinkedHashMap<>();
            for (int i = 0; i < PATH.size(); i++) {
                scene.put(PATH.get(i), levels.get(i));
            }
            return new Scene(scene);
        });
    }

    @Provide
    Arbitrary<String> levels() {
        return Arbitraries.of(PATH);
    }

    @Provide
    Arbitrary<Set<String>> lists() {
        return Arbitraries.of(USERS).set().ofMaxSize(USERS.size());
    }

    @Provide
    Arbitrary<String> allows() {
        return statement("Allow");
    }

    @Provide
    Arbitrary<String> denies() {
        return statement("Deny");
    }

    private static Arbitrary<String> statements() {
        return Arbitraries.frequencyOf(Tuple.of(1, statement("Allow")), Tuple.of(2, statement("Deny")));
    }

    private static Arbitrary<String> statement(String effect) {
        Arbitrary<String> actions = Arbitraries.of("*", "*:*", "s3:*", "s3:Get*", "s3:*Object", "S3:getobject",
                "ec2:*", "iam:?etUser", "s3:GetObject\",\"ec2:RunInstances");
        Arbitrary<String> resources = Arbitraries.of("*", "*", "*", "arn:aws:s3:::a/*", "arn:aws:s3", "arn:aws:*:a/*",
                "arn:aws:s3:::${aws:PrincipalTag/team}/*", "arn:aws:ec2:*:*:instance/*");
        Arbitrary<String> conditions = Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just("")),
                Tuple.of(2, Arbitraries.of(CONDITIONS).map(text -> ",\"Condition\":" + text)));
        return Combinators.combine(actions, resources, conditions, Arbitraries.integers().between(0, 9))
                .as((action, resource, condition, form) -> "{\"Effect\":\"" + effect + "\",\""
                        + (form == 0 ? "NotAction" : "Action") + "\":[\"" + action + "\"],\""
                        + (form == 1 ? "NotResource" : "Resource") + "\":\"" + resource + "\"" + condition + "}");
    }

    @Provide
    Arbitrary<String> actions() {
        return Arbitraries.of("s3:GetObject", "s3:PutObject", "s3:ListBucket", "s3:x");
    }

    @Provide
    Arbitrary<String> resources() {
        return Arbitraries.of("arn:aws:s3:::a/b", "arn:aws:s3:::core/b", "arn:aws:s3:::c");
    }

    /// Keys that are known, with their values or as absent; all others are unknown.
    @Provide
    Arbitrary<Map<String, Optional<List<String>>>> contexts() {
        return Arbitraries.integers().between(0, 4).list().ofSize(KEYS.size()).map(choices -> {
            Map<String, Optional<List<String>>> known = new LinkedHashMap<>();
            int i = 0;
            for (var key : KEYS.entrySet()) {
                int choice = choices.get(i++);
                if (choice > 1) {
                    known.put(key.getKey(), choice == 2 ? Optional.empty()
                            : Optional.of(key.getValue().get(choice % key.getValue().size())));
                }
            }
            return known;
        });
    }

    @Provide
    Arbitrary<ScpRequest> requests() {
        Arbitrary<String> actions = Arbitraries.of("s3:GetObject", "s3:PutObject", "ec2:RunInstances", "iam:GetUser",
                "s3:*", "*");
        Arbitrary<String> resources = Arbitraries.of("arn:aws:s3:::a/b", "arn:aws:ec2:eu-west-1:1:instance/i", "*");
        return Combinators.combine(Arbitraries.of(USERS), actions, resources, contexts())
                .as((name, action, resource, known) -> {
                    Principal principal = user(name);
                    RequestContext context = principal.context();
                    for (var key : known.entrySet()) {
                        context = with(context, key.getKey(), key.getValue());
                    }
                    return new ScpRequest(principal, action, resource, context);
                });
    }
}
