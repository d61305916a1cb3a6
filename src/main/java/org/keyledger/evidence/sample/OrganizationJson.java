package org.keyledger.evidence.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// `organization.json`: the tree and its accounts, one after another, and the service control policies on them.
final class OrganizationJson {

    private static final String ORGANIZATION = "o-exampleorgid";

    private final SampleSpec spec;
    private final StoryTime time;
    private final Roster roster;
    private final String management;

    OrganizationJson(SampleSpec spec, StoryTime time, Roster roster) {
        this.spec = spec;
        this.time = time;
        this.roster = roster;
        this.management = AccountPlan.of(0, spec).id().value();
    }

    Map<String, Object> fields() {
        Iterable<Map<String, Object>> accounts = () -> IntStream.range(0, spec.accounts())
                .mapToObj(index -> account(AccountPlan.of(index, spec))).iterator();
        return Fields.of("Organization", organization(), "Roots", List.of(root()), "OrganizationalUnits",
                Arrays.stream(Unit.values()).filter(unit -> unit != Unit.ROOT).map(this::unit).toList(), "Accounts",
                accounts, "Policies", Arrays.stream(ControlPolicy.values()).map(this::policy).toList());
    }

    private Map<String, Object> organization() {
        return Fields.of("Id", ORGANIZATION, "Arn", arn("organization/" + ORGANIZATION), "FeatureSet", "ALL",
                "MasterAccountArn", arn("account/" + ORGANIZATION + "/" + management), "MasterAccountId", management,
                "MasterAccountEmail", emailOf("management"));
    }

    private Map<String, Object> root() {
        return Fields.of("Id", Unit.ROOT.id, "Arn", arn("root/" + ORGANIZATION + "/" + Unit.ROOT.id), "Name",
                Unit.ROOT.title, "PolicyTypes",
                List.of(Fields.of("Type", "SERVICE_CONTROL_POLICY", "Status", "ENABLED")));
    }

    private Map<String, Object> unit(Unit unit) {
        return Fields.of("Id", unit.id, "Arn", arn("ou/" + ORGANIZATION + "/" + unit.id), "Name", unit.title,
                "ParentId", unit.parent.id);
    }

    private Map<String, Object> account(AccountPlan account) {
        Dice dice = new Dice(spec.seed(), account.index(), 2);
        Instant joined = time.daysAgo(dice.between(2650, 2700), dice);
        return Fields.of("Id", account.id().value(), "Arn", arn("account/" + ORGANIZATION + "/" + account.id()),
                "Email", emailOf(account.name()), "Name", account.name(), "State",
                account.has(Quirk.SUSPENDED) ? "SUSPENDED" : "ACTIVE", "JoinedMethod",
                account.has(Quirk.MANAGEMENT) ? "INVITED" : "CREATED", "JoinedTimestamp", joined.toString(), "ParentId",
                account.unit().id, "Tags", tags(account));
    }

    /// Sandboxes have somebody who answers for them.
    private List<Map<String, Object>> tags(AccountPlan account) {
        List<Map<String, Object>> tags = new ArrayList<>(
                Fields.tag("CostCenter", "CC-" + (1000 + account.index() % 40)));
        if (account.unit() == Unit.SANDBOX) {
            tags.addAll(Fields.tag("Owner",
                    roster.first(account.index(), person -> person.listed() && person.departed() == StoryTime.NEVER)
                            .email()));
        }
        return tags;
    }

    /// As Keyledger collects it: an element of `ListPolicies`, with its content and where it is attached.
    private Map<String, Object> policy(ControlPolicy policy) {
        String resource = "policy/" + ORGANIZATION + "/service_control_policy/" + policy.id;
        return Fields.of("Id", policy.id, "Arn",
                policy.isOfAws() ? "arn:aws:organizations::aws:policy/service_control_policy/" + policy.id
                        : arn(resource),
                "Name", policy.title, "Description", policy.description, "Type", "SERVICE_CONTROL_POLICY",
                "AwsManaged", policy.isOfAws(), "Content", policy.content, "TargetIds", targets(policy));
    }

    private Iterable<String> targets(ControlPolicy policy) {
        return () -> Stream.concat(policy.units.stream().map(unit -> unit.id),
                policy.isOfAws() ? accountIds() : Stream.empty()).iterator();
    }

    private Stream<String> accountIds() {
        return IntStream.range(0, spec.accounts()).mapToObj(index -> AccountPlan.of(index, spec).id().value());
    }

    private String arn(String resource) {
        return "arn:aws:organizations::" + management + ":" + resource;
    }

    private static String emailOf(String account) {
        return "aws+" + account + "@example.com";
    }
}
