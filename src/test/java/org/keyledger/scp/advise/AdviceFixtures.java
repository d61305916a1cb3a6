package org.keyledger.scp.advise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.keyledger.evidence.PolicyFile;
import org.keyledger.history.AccountRecord;
import org.keyledger.history.AccountRecord.Outcome;
import org.keyledger.history.PrincipalRecord;
import org.keyledger.history.PrincipalRecord.Exemption;
import org.keyledger.history.PrincipalRecord.Outcomes;
import org.keyledger.history.PrincipalRecord.Treatment;
import org.keyledger.history.PrincipalRecord.Use;
import org.keyledger.history.ScpPolicyRecord;
import org.keyledger.iam.AccountId;
import org.keyledger.iam.Partition;
import org.keyledger.organization.ControlPolicies;
import org.keyledger.organization.ControlPolicies.Kind;
import org.keyledger.organization.ControlPolicies.Node;
import org.keyledger.organization.ServiceControlPolicy;
import org.keyledger.scp.advise.ScpSettings.Mechanism;
import org.keyledger.scp.template.ScpTemplates;

/// What advice is made of, in the words of a test.
final class AdviceFixtures {

    static final ScpTemplates TEMPLATES = ScpTemplates.builtIn();

    private AdviceFixtures() {}

    static AccountRecord account(String id, String name, String unit) {
        return account(id, name, unit, Outcome.READ, "Active", 0);
    }

    static AccountRecord account(String id, String name, String unit, Outcome outcome, String state, int rowsUnread) {
        return new AccountRecord(new AccountId(id), name, unit, state, outcome, "", "", "", Optional.empty(), false, 1,
                1, 1, rowsUnread, rowsUnread > 0, 0, List.of());
    }

    static ScpSettings settings(Mechanism mechanism, int maxCharacters, int maxPolicies, PhaseRule... phases) {
        ScpSettings some = ScpSettings.DEFAULTS;
        return new ScpSettings(some.exceptionTag(), some.exceptionValue(), mechanism, some.brokerRole(),
                some.incidentRole(), some.deployerRole(), some.exceptionDays(), maxCharacters, maxPolicies,
                phases.length == 0 ? PhaseRule.DEFAULTS : List.of(phases));
    }

    static RecommendedSet set(ScpSettings settings) {
        return new RecommendedSet(TEMPLATES, settings, Partition.AWS);
    }

    static String arn(String account, String user) {
        return "arn:aws:iam::" + account + ":user/" + user;
    }

    /// A user with a key in use.
    static PrincipalRecord user(String account, String name, Treatment treatment, String afterwards) {
        return user(account, name, treatment, afterwards, true, 1, false);
    }

    static PrincipalRecord exempt(String account, String name, boolean tagged) {
        return user(account, name, Treatment.EXEMPT, "ALLOWED", true, 1, tagged);
    }

    static PrincipalRecord user(String account, String name, Treatment treatment, String afterwards, boolean inUse,
            int keys, boolean tagged) {
        return new PrincipalRecord(0, name, arn(account, name), "Machine", treatment, "Because.", keys, inUse,
                keys == 0, new Use(Optional.of(Instant.parse("2026-10-30T04:00:00Z")), "s3", "eu-west-1"), "", "", "",
                treatment == Treatment.EXEMPT
                        ? new Exemption("", "", Optional.of(LocalDate.of(2027, 4, 30)), tagged)
                        : Exemption.NONE,
                new Outcomes("ALLOWED", "DENIED", afterwards, ""));
    }

    /// An organization with the units of the paths and the accounts, each with FullAWSAccess and as many policies more as
    /// `others` says of its path or account id.
    static ControlPolicies tree(List<AccountRecord> accounts, Map<String, Integer> others) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        Map<String, List<ServiceControlPolicy>> attached = new HashMap<>();
        nodes.put("r-ab12", new Node("r-ab12", "Root", "", Kind.ROOT));
        for (AccountRecord account : accounts) {
            String parent = "r-ab12";
            List<String> above = Phases.above(account);
            for (String path : above.subList(0, above.size() - 1)) {
                String id = idOf(path);
                nodes.put(id, new Node(id, path.substring(path.lastIndexOf('/') + 1), parent, Kind.UNIT));
                attached.put(id, policies(others.getOrDefault(path, 0)));
                parent = id;
            }
            String id = account.account().value();
            nodes.put(id, new Node(id, account.name(), parent, Kind.ACCOUNT));
            attached.put(id, policies(others.getOrDefault(id, 0)));
        }
        return new ControlPolicies(true, nodes, attached);
    }

    /// The id that [#tree] gives a unit.
    static String idOf(String path) {
        return "ou-ab12-" + path.toLowerCase(Locale.ROOT).replace('/', '-').replace(' ', '-');
    }

    private static List<ServiceControlPolicy> policies(int others) {
        List<ServiceControlPolicy> policies = new ArrayList<>();
        policies.add(attached(ServiceControlPolicy.FULL_ACCESS, "{\"Version\":\"2012-10-17\",\"Statement\":[{"
                + "\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}"));
        for (int i = 0; i < others; i++) {
            policies.add(attached("ours-" + i, "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\","
                    + "\"Action\":\"s" + i + ":*\",\"Resource\":\"*\"}]}"));
        }
        return policies;
    }

    static ServiceControlPolicy attached(String name, String text) {
        return new ServiceControlPolicy("p-" + name, name, false,
                PolicyFile.of(name, text).content(), text);
    }

    static ScpPolicyRecord policy(String name, String text, String... targets) {
        return new ScpPolicyRecord("", name, "scp/" + name + ".json", name, List.of(targets), text, 10_240);
    }
}
