package org.keyledger.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keyledger.evidence.AccountEvidence;
import org.keyledger.evidence.AccountEvidenceReader;
import org.keyledger.evidence.ControlPoliciesReader;
import org.keyledger.evidence.PeriodEvidence;
import org.keyledger.evidence.PolicyFile;
import org.keyledger.evidence.sample.SampleOrganization;
import org.keyledger.evidence.sample.SampleSpec;
import org.keyledger.history.LedgerReader;
import org.keyledger.history.PrincipalRecord;
import org.keyledger.history.PrincipalRecord.Treatment;
import org.keyledger.history.ScpPolicyRecord;
import org.keyledger.iam.AccountId;
import org.keyledger.iam.Arn;
import org.keyledger.iam.CallerContext;
import org.keyledger.iam.RequestContext;
import org.keyledger.job.JobSettings;
import org.keyledger.job.ProgressListener;
import org.keyledger.job.RunRequest;
import org.keyledger.job.Source;
import org.keyledger.organization.ControlPolicies;
import org.keyledger.organization.ControlPolicies.Node;
import org.keyledger.report.ScpLossLine;
import org.keyledger.scp.advise.ScpSettings;
import org.keyledger.scp.advise.ScpSettings.Mechanism;
import org.keyledger.scp.simulate.Attachment;
import org.keyledger.scp.simulate.Decision;
import org.keyledger.scp.simulate.KeyUse;
import org.keyledger.scp.simulate.Outcome;
import org.keyledger.scp.simulate.Principal;
import org.keyledger.scp.simulate.Principals;
import org.keyledger.scp.simulate.Requests;
import org.keyledger.scp.simulate.ScpRequest;
import org.keyledger.scp.simulate.ScpSimulator;
import org.keyledger.scp.simulate.Simulation;

/// The finished files of a month of the sample organization, attached where the advice says and simulated against the
/// evidence. What the ledger says of outcomes is not asked.
@RunsBatch
class RecommendedSetTests {

    private static final YearMonth MONTH = YearMonth.of(2026, 10);
    private static final String TAG = "aws:PrincipalTag/keyledger-exception";

    /// How exceptions are made; short lists do not fit everywhere.
    enum Way {
        BY_TAG(Mechanism.TAG, 10_240), BY_LIST(Mechanism.ARN, 10_240), BY_SHORT_LISTS(Mechanism.ARN, 600);

        private final Mechanism mechanism;
        private final int maxCharacters;

        Way(Mechanism mechanism, int maxCharacters) {
            this.mechanism = mechanism;
            this.maxCharacters = maxCharacters;
        }
    }

    @TempDir
    static Path folder;

    private static final Map<Way, Advised> ADVISED = new EnumMap<>(Way.class);

    @BeforeAll
    static void runTheMonth() throws IOException {
        new SampleOrganization(new SampleSpec(12, 25, 1, 7, MONTH)).write(folder.resolve("evidence"));
        for (Way way : Way.values()) {
            ADVISED.put(way, new Advised(way));
        }
    }

    @AfterAll
    static void close() {
        ADVISED.values().forEach(advised -> advised.context.close());
    }

    @ParameterizedTest
    @EnumSource
    void noKeyInUseIsDeniedThatIsNotNamedWithAReason(Way way) {
        Advised advised = ADVISED.get(way);
        List<String> denied = new ArrayList<>();
        advised.forEachUser((account, user) -> {
            Outcome outcome = advised.simulation.change(account, advised.asAdvised(user)).outcome();
            if (user.inUse() && outcome != Outcome.ALLOWED && !advised.isDeniedToday(account, user)) {
                denied.add(user.arn().toString());
                assertThat(advised.losses).as("%s is %s", user.arn(), outcome).containsKey(user.arn().toString());
                assertThat(advised.losses.get(user.arn().toString())).satisfies(loss -> {
                    boolean certain = outcome == Outcome.DENIED
                            && advised.simulation.today(account, user).outcome() == Outcome.ALLOWED;
                    assertThat(loss.access()).isEqualTo(certain ? "Lost" : "Unknown");
                    assertThat(loss.inUse()).isEqualTo("Yes");
                    assertThat(loss.why()).isNotBlank();
                    assertThat(loss.instead()).isNotBlank();
                    assertThat(loss.decidedBy()).isNotBlank();
                });
            }
        });
        assertThat(denied).as("the sample has people with keys").hasSizeGreaterThan(10);
    }

    /// All but those that were last used for IAM itself: whether they do what the guards deny, nobody can tell, and the
    /// advice says so.
    @ParameterizedTest
    @EnumSource
    void everyExemptKeyStillWorks(Way way) {
        Advised advised = ADVISED.get(way);
        List<String> work = new ArrayList<>();
        advised.forEachUser((account, user) -> {
            if (advised.isExempt(user)) {
                Decision decision = advised.simulation.change(account, advised.asAdvised(user));
                if (decision.outcome() == Outcome.ALLOWED) {
                    work.add(user.arn().toString());
                    assertThat(advised.simulation.simulate(account, advised.asAdvised(user)).after().outcome())
                            .as("%s with all that is attached", user.arn())
                            .isEqualTo(advised.simulation.today(account, user).outcome());
                }
                else {
                    assertThat(decision.outcome()).as(decision.by()).isEqualTo(Outcome.UNKNOWN);
                    assertThat(user.keys()).extracting(KeyUse::service).contains("iam");
                    assertThat(advised.losses.get(user.arn().toString()).access()).isEqualTo("Unknown");
                }
            }
        });
        assertThat(work).as("the sample has machines with keys").hasSizeGreaterThan(5);
    }

    /// Whether a role of an administrator does it or the user itself.
    @ParameterizedTest
    @EnumSource
    void whoeverIsNotExemptGainsNothingByTheTag(Way way) {
        Advised advised = ADVISED.get(way);
        List<String> refused = new ArrayList<>();
        advised.forEachUser((account, user) -> {
            if (!advised.isExempt(user) && user.kind() == Principal.Kind.IAM_USER) {
                assertThat(advised.tags(account, user, "iam:TagUser", "keyledger-exception"))
                        .as("%s tags itself", user.arn()).isEqualTo(Outcome.DENIED);
                Principal admin = role(account, "Admin");
                if (advised.tags(account, admin, "iam:TagUser", "keyledger-exception") == Outcome.DENIED) {
                    refused.add(user.arn().toString());
                }
                else {
                    assertThat(advised.outcome(account, tagged(user), "s3:ListAllMyBuckets", Map.of()))
                            .as("%s once it is tagged", user.arn()).isEqualTo(Outcome.DENIED);
                }
            }
        });
        assertThat(refused.isEmpty()).as("where there are lists the tag grants nothing").isEqualTo(way == Way.BY_LIST);
    }

    @ParameterizedTest
    @EnumSource(names = { "BY_TAG" })
    void onlyTheBrokerSetsTheTag(Way way) {
        Advised advised = ADVISED.get(way);
        for (AccountId account : advised.boundAccounts()) {
            for (String action : List.of("iam:TagUser", "iam:UntagUser", "iam:CreateUser")) {
                for (String key : List.of("keyledger-exception", "Keyledger-EXCEPTION")) {
                    for (String other : List.of("Admin", "incident-response", "team/keyledger-broker")) {
                        assertThat(advised.tags(account, role(account, other), action, key))
                                .as("%s by %s in %s", action, other, account).isEqualTo(Outcome.DENIED);
                    }
                    assertThat(advised.tags(account, role(account, "keyledger-broker"), action, key))
                            .as("%s by the broker in %s", action, account).isEqualTo(Outcome.ALLOWED);
                }
            }
            assertThat(advised.tags(account, role(account, "Admin"), "iam:TagUser", "Owner"))
                    .isEqualTo(Outcome.ALLOWED);
        }
    }

    /// Even a user with the exception.
    @ParameterizedTest
    @EnumSource(names = { "BY_TAG" })
    void anExemptUserExemptsNobodyElse(Way way) {
        Advised advised = ADVISED.get(way);
        List<Outcome> outcomes = new ArrayList<>();
        advised.forEachUser((account, user) -> {
            if (advised.isExempt(user)) {
                outcomes.add(advised.tags(account, tagged(user), "iam:TagUser", "keyledger-exception"));
                outcomes.add(advised.tags(account, tagged(user), "iam:CreateUser", "keyledger-exception"));
            }
        });
        assertThat(outcomes).isNotEmpty().containsOnly(Outcome.DENIED);
    }

    @ParameterizedTest
    @EnumSource
    void nobodyIssuesKeysOrBecomesTheBroker(Way way) {
        Advised advised = ADVISED.get(way);
        for (AccountId account : advised.boundAccounts()) {
            Principal admin = role(account, "Admin");
            for (String action : List.of("iam:CreateAccessKey", "iam:CreateUser", "iam:CreateLoginProfile")) {
                assertThat(advised.outcome(account, admin, action, Map.of())).as(action).isEqualTo(Outcome.DENIED);
                assertThat(advised.outcome(account, role(account, "keyledger-broker"), action, Map.of())).as(action)
                        .isEqualTo(Outcome.ALLOWED);
            }
            String broker = "arn:aws:iam::" + account + ":role/keyledger-broker";
            for (String action : List.of("iam:CreateRole", "iam:UpdateAssumeRolePolicy", "iam:PassRole")) {
                assertThat(advised.simulator.decideBySupposed(account,
                        new ScpRequest(admin, action, broker, admin.context())).outcome()).as(action)
                        .isEqualTo(Outcome.DENIED);
            }
            assertThat(advised.outcome(account, admin, "iam:UpdateAccessKey", Map.of()))
                    .as("deactivating a key in an incident").isEqualTo(Outcome.ALLOWED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void filesAreWithinTheirLimitsAndPlacesHaveRoom(Way way) {
        Advised advised = ADVISED.get(way);

        assertThat(advised.policies).filteredOn(policy -> !policy.phase().isEmpty())
                .allMatch(policy -> policy.headroom() >= 0);
        assertThat(advised.policies).allMatch(policy -> policy.text().length() <= 10_240);
        assertThat(advised.reader.scpTargets(MONTH)).isNotEmpty().allSatisfy(target -> {
            assertThat(target.taken()).as(target.name()).isPresent();
            assertThat(target.left().getAsInt()).as(target.name()).isNotNegative();
        });
        assertThat(advised.tagTargets().isEmpty()).as("lists that do not fit go to the tag").isFalse();
    }

    private static Principal role(AccountId account, String name) {
        Arn arn = Arn.parse("arn:aws:iam::" + account + ":role/" + name);
        return new Principal(Principal.Kind.ROLE, arn, name, CallerContext.ofRole(arn), List.of(), false, Set.of());
    }

    private static Principal tagged(Principal user) {
        return user.with(user.context().with(TAG, "approved"));
    }

    @FunctionalInterface
    private interface UserConsumer {
        void accept(AccountId account, Principal user);
    }

    /// A month with its files, and the organization with the files attached.
    private static final class Advised {

        private final LedgerContext context;
        private final LedgerReader reader;
        private final PeriodEvidence evidence;
        private final List<ScpPolicyRecord> policies;
        private final ScpSimulator simulator;
        private final Simulation simulation;
        private final Map<String, PrincipalRecord> exempt = new HashMap<>();
        private final Map<String, ScpLossLine> losses = new HashMap<>();

        Advised(Way way) throws IOException {
            Path reports = folder.resolve(way.name());
            JobSettings some = JobSettings.of("test", new Source.Evidence(folder.resolve("evidence")), reports);
            ScpSettings scp = ScpSettings.DEFAULTS;
            JobSettings settings = new JobSettings(some.name(), some.source(), some.reports(), some.baseline(),
                    some.assessment(), some.database(), some.acknowledgedAccounts(), 2, some.trendPeriods(),
                    some.exceptions(),
                    new ScpSettings(scp.exceptionTag(), scp.exceptionValue(), way.mechanism, scp.brokerRole(),
                            scp.incidentRole(), scp.deployerRole(), scp.exceptionDays(), way.maxCharacters,
                            scp.maxPolicies(), scp.phases()),
                    some.templates(), some.delivery());
            context = LedgerContext.onH2(reports.resolve("ledger"));
            context.job().run(new RunRequest(settings, folder.resolve("evidence"), MONTH, false),
                    ProgressListener.SILENT);
            reader = context.bean(LedgerReader.class);
            evidence = PeriodEvidence.open(folder.resolve("evidence"), MONTH);
            policies = reader.scpPolicies(MONTH);
            ControlPolicies tree = new ControlPoliciesReader().read(evidence.folder());
            simulator = new ScpSimulator(tree, evidence.organization().management(),
                    attachments(reports.resolve(MONTH.toString()), tree));
            simulation = new Simulation(simulator,
                    new Requests(evidence.organization().id(), tree, evidence.manifest().asOf()));
            reader.forEachPrincipal(MONTH, (_, principal) -> {
                if (principal.treatment() == Treatment.EXEMPT) {
                    exempt.put(principal.arn(), principal);
                }
            });
            context.report().scp().losses().forEach(loss -> losses.put(loss.arn(), loss));
        }

        private List<Attachment> attachments(Path written, ControlPolicies tree) throws IOException {
            List<Attachment> attachments = new ArrayList<>();
            for (ScpPolicyRecord policy : policies) {
                String text = Files.readString(written.resolve(policy.file()));
                for (String target : policy.targets()) {
                    attachments.add(new Attachment(policy.file(), PolicyFile.of(policy.file(), text).content(),
                            tree.unit(target).map(Node::id).orElseGet(() -> target.split(" ")[1])));
                }
            }
            return attachments;
        }

        List<String> tagTargets() {
            return policies.stream().filter(policy -> policy.template().equals("deny-iam-users"))
                    .flatMap(policy -> policy.targets().stream()).toList();
        }

        List<AccountId> boundAccounts() {
            return evidence.accounts().stream().map(account -> account.id())
                    .filter(account -> evidence.organization().management().filter(account::equals).isEmpty())
                    .toList();
        }

        /// The users and root users of the accounts that policies bind.
        void forEachUser(UserConsumer consumer) {
            Principals principals = new Principals(evidence.manifest().asOf());
            AccountEvidenceReader accounts = new AccountEvidenceReader(evidence.folder(), evidence.manifest().asOf());
            evidence.accounts().stream().filter(account -> boundAccounts().contains(account.id())).forEach(account -> {
                AccountEvidence read = accounts.read(account);
                principals.of(read).stream().filter(principal -> principal.kind() == Principal.Kind.IAM_USER
                        || principal.kind() == Principal.Kind.ROOT_USER)
                        .forEach(principal -> consumer.accept(account.id(), principal));
            });
        }

        boolean isExempt(Principal user) {
            return exempt.containsKey(user.arn().toString());
        }

        boolean isDeniedToday(AccountId account, Principal user) {
            return simulation.today(account, user).outcome() == Outcome.DENIED;
        }

        /// With the tag where it is advised, and without it where it is not.
        Principal asAdvised(Principal user) {
            return isExempt(user) ? tagged(user) : user.with(user.context().without(TAG));
        }

        Outcome tags(AccountId account, Principal who, String action, String key) {
            return outcome(account, who, action, Map.of("aws:TagKeys", key));
        }

        Outcome outcome(AccountId account, Principal who, String action, Map<String, String> more) {
            RequestContext request = who.context();
            for (var value : more.entrySet()) {
                request = request.with(value.getKey(), value.getValue());
            }
            return simulator.decideBySupposed(account, new ScpRequest(who, action, "arn:aws:iam::" + account
                    + ":user/somebody", request)).outcome();
        }
    }
}
