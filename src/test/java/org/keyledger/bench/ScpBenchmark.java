package org.keyledger.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

import org.keyledger.evidence.AccountEvidence;
import org.keyledger.evidence.AccountEvidenceReader;
import org.keyledger.evidence.ControlPoliciesReader;
import org.keyledger.evidence.CredentialReport;
import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.iam.AccessKey;
import org.keyledger.iam.AccountId;
import org.keyledger.iam.Answer;
import org.keyledger.iam.Arn;
import org.keyledger.iam.AuthorizationDetails;
import org.keyledger.iam.AuthorizationDetails.User;
import org.keyledger.iam.ConsolePassword;
import org.keyledger.iam.Created;
import org.keyledger.iam.CredentialReportEntry;
import org.keyledger.iam.KeyStatus;
import org.keyledger.iam.LastUse;
import org.keyledger.iam.Partition;
import org.keyledger.organization.Account;
import org.keyledger.organization.ControlPolicies;
import org.keyledger.organization.ControlPolicies.Kind;
import org.keyledger.organization.ControlPolicies.Node;
import org.keyledger.organization.ServiceControlPolicy;
import org.keyledger.scp.simulate.Attachment;
import org.keyledger.scp.simulate.Client;
import org.keyledger.scp.simulate.Outcome;
import org.keyledger.scp.simulate.Principal;
import org.keyledger.scp.simulate.Principals;
import org.keyledger.scp.simulate.Requests;
import org.keyledger.scp.simulate.ScpSimulator;
import org.keyledger.scp.simulate.Simulation;

/// What four policies and the widely published one on user agents would do to an organization, account by account: the
/// evidence of one account is alive at a time, made in memory. The baseline reads the policies again for each account, as
/// whoever keeps nothing between accounts does, and has a tree of that account alone. Arguments: folder to work in, accounts (10000), users (20), accounts of
/// the baseline (200).
public final class ScpBenchmark {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final Instant CREATED = Instant.parse("2025-06-01T09:00:00Z");
    private static final int UNITS = 200;
    private static final List<String> SERVICES = List.of("s3", "ec2", "iam", "sqs", "dynamodb");

    private static final Map<String, String> SUPPOSED = new LinkedHashMap<>();

    static {
        SUPPOSED.put("deny-iam-users", deny("\"*\"", """
                {"ArnLike": {"aws:PrincipalArn": ["arn:aws:iam::*:user/*", "arn:aws:sts::*:federated-user/*"]},
                 "StringNotEquals": {"aws:PrincipalTag/keyledger-exception": "approved"}}"""));
        SUPPOSED.put("guard-exception-tag", deny("[\"iam:TagUser\", \"iam:UntagUser\", \"iam:CreateUser\"]", """
                {"ForAnyValue:StringEqualsIgnoreCase": {"aws:TagKeys": "keyledger-exception"},
                 "ArnNotLike": {"aws:PrincipalArn": "arn:aws:iam::*:role/keyledger-broker"}}"""));
        SUPPOSED.put("deny-key-issuance", deny("[\"iam:CreateAccessKey\", \"iam:CreateUser\","
                + " \"iam:CreateLoginProfile\", \"iam:CreateServiceSpecificCredential\", \"iam:UpdateAccessKey\"]", """
                        {"ArnNotLike": {"aws:PrincipalArn": ["arn:aws:iam::*:role/keyledger-broker",
                         "arn:aws:iam::*:role/incident-response"]}}"""));
        SUPPOSED.put("deny-root-keys", deny("\"*\"", """
                {"ArnLike": {"aws:PrincipalArn": "arn:aws:iam::*:root"}, "Null": {"aws:AssumedRoot": "true"}}"""));
        SUPPOSED.put("published-user-agent", deny("\"*\"", """
                {"StringLike": {"aws:UserAgent": ["*aws-cli*", "*boto*", "*AWS*"]}, "ArnNotLike": {"aws:PrincipalArn": [
                 "arn:aws:iam::*:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_*",
                 "arn:aws:iam::*:role/service-role/lambda-*"]}}"""));
    }

    private final EvidenceFolder folder;
    private final int users;
    private final AccountEvidence template;

    private ScpBenchmark(EvidenceFolder folder, int users) {
        this.folder = folder;
        this.users = users;
        this.template = new AccountEvidenceReader(folder).read(Account.unlisted(account(0)));
    }

    public static void main(String... arguments) throws IOException {
        EvidenceFolder folder = new EvidenceFolder(Path.of(arguments[0]).resolve("scp"));
        int accounts = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        int users = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 20;
        int few = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 200;
        Files.createDirectories(folder.root());
        writePolicies(folder);
        ScpBenchmark benchmark = new ScpBenchmark(folder, users);
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        benchmark.run(few, i -> benchmark.simulation(i, i + 1), outcomes);
        double naive = few / benchmark.run(few, i -> benchmark.simulation(i, i + 1), outcomes);
        outcomes.clear();
        LiveHeap heap = LiveHeap.watch();
        Simulation once = benchmark.simulation(0, accounts);
        double seconds = benchmark.run(accounts, _ -> once, outcomes);
        long principals = (long) accounts * (users + 1);
        // Each principal makes one request, judged as it is, by the supposed policies alone, and for each program.
        long judged = principals * (2 + Client.values().length);
        System.out.printf(Locale.ROOT, "scp: %,d accounts, %,d principals, %d policies at the root: %.1f s, %,.0f"
                + " decisions/s, %d MB alive at most, %.1f times the accounts/s of reading the policies for each"
                + " account; %s%n", accounts, principals, SUPPOSED.size(), seconds, judged / seconds,
                heap.peak() / 1_000_000, accounts / seconds / naive, outcomes);
    }

    /// @return seconds
    private double run(int accounts, IntFunction<Simulation> simulations, Map<Outcome, Integer> outcomes) {
        Principals principals = new Principals(NOW);
        long start = System.nanoTime();
        for (int i = 0; i < accounts; i++) {
            Simulation simulation = simulations.apply(i);
            for (Principal principal : principals.of(evidence(i))) {
                outcomes.merge(simulation.simulate(account(i), principal).after().outcome(), 1, Integer::sum);
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /// Of the accounts from one to another, the last left out.
    private Simulation simulation(int from, int to) {
        ControlPolicies read = new ControlPoliciesReader().read(folder);
        Map<String, Node> nodes = new HashMap<>(read.nodes());
        Map<String, List<ServiceControlPolicy>> attached = new HashMap<>();
        List<ServiceControlPolicy> full =
                read.at("r-ab12").stream().filter(policy -> policy.name().equals(ServiceControlPolicy.FULL_ACCESS))
                        .toList();
        attached.put("r-ab12", full);
        for (int i = from; i < to; i++) {
            String unit = "ou-" + i % UNITS;
            nodes.put(unit, new Node(unit, unit, "r-ab12", Kind.UNIT));
            attached.put(unit, full);
            String id = account(i).value();
            nodes.put(id, new Node(id, "", unit, Kind.ACCOUNT));
            attached.put(id, full);
        }
        ControlPolicies tree = new ControlPolicies(true, nodes, attached);
        List<Attachment> supposed = read.at("r-ab12").stream().filter(policy -> !full.contains(policy))
                .map(policy -> new Attachment(policy.name(), policy.content(), "r-ab12")).toList();
        return new Simulation(new ScpSimulator(tree, Optional.of(new AccountId("111122223333")), supposed),
                new Requests("o-exampleorgid", tree, NOW));
    }

    private AccountEvidence evidence(int i) {
        AccountId id = account(i);
        List<CredentialReportEntry> entries = new ArrayList<>();
        Map<String, User> details = new HashMap<>();
        entries.add(entry(1, CredentialReportEntry.ROOT, Arn.root(Partition.AWS, id), List.of()));
        for (int u = 0; u < users; u++) {
            String name = "user-" + u;
            entries.add(entry(u + 2, name, Arn.user(Partition.AWS, id, "/", name), List.of(key(u))));
            details.put(name, new User(name, List.of(), List.of(), List.of(), Optional.empty(),
                    u % 4 == 0 ? Map.of("keyledger-exception", "approved") : Map.of(), Optional.of(CREATED)));
        }
        return new AccountEvidence(Account.unlisted(id), template.outcome(),
                Optional.of(new CredentialReport(NOW, false, entries, 0)), template.keyIds(),
                Optional.of(new AuthorizationDetails(details, Map.of(), Map.of())), List.of(), List.of(),
                template.events());
    }

    private static AccessKey key(int user) {
        return new AccessKey(1, KeyStatus.ACTIVE, new Created.At(CREATED), new LastUse.At(
                NOW.minusSeconds(86_400L * user * 5), "eu-west-1", SERVICES.get(user % SERVICES.size())));
    }

    private static CredentialReportEntry entry(int line, String user, Arn arn, List<AccessKey> keys) {
        return new CredentialReportEntry(line, user, arn, Optional.of(CREATED),
                new ConsolePassword(Answer.NO, Optional.empty()), Answer.NO, keys, "", "");
    }

    private static AccountId account(int i) {
        return new AccountId(String.format(Locale.ROOT, "%012d", 200_000_000_000L + i));
    }

    private static void writePolicies(EvidenceFolder folder) throws IOException {
        StringBuilder file = new StringBuilder("{\"Roots\": [{\"Id\": \"r-ab12\"}], \"Policies\": [");
        file.append(policy(ServiceControlPolicy.FULL_ACCESS,
                "{\"Version\": \"2012-10-17\", \"Statement\": {\"Effect\": \"Allow\", \"Action\": \"*\","
                        + " \"Resource\": \"*\"}}"));
        SUPPOSED.forEach((name, document) -> file.append(",\n").append(policy(name, document)));
        Files.writeString(folder.organization(), file.append("]}"));
    }

    private static String policy(String name, String document) {
        return "{\"Id\": \"p-" + name + "\", \"Name\": \"" + name + "\", \"TargetIds\": [\"r-ab12\"], \"Content\": "
                + document + "}";
    }

    private static String deny(String actions, String condition) {
        return "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Deny\", \"Action\": " + actions
                + ", \"Resource\": \"*\", \"Condition\": " + condition + "}]}";
    }
}
