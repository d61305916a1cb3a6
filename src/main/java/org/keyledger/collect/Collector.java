package org.keyledger.collect;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.keyledger.collect.AccountAccess.Way;
import org.keyledger.evidence.CollectionOutcome;
import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.evidence.EvidenceWriter;
import org.keyledger.evidence.OutcomeReader;
import org.keyledger.iam.AccountId;
import org.keyledger.iam.Arn;
import org.keyledger.organization.Account;

/// Collects accounts. Safe for use by many threads, each with one account at a time; they share one HTTP client.
public final class Collector implements AutoCloseable {

    private final CollectionSettings settings;
    private final Clients clients;
    private final AccountAccess access;
    private final ManagedPolicies managedPolicies;

    private Collector(CollectionSettings settings, Clients clients, AccountAccess access) {
        this.settings = settings;
        this.clients = clients;
        this.access = access;
        this.managedPolicies = new ManagedPolicies(clients.iam);
    }

    /// Opens the clients. Nothing is called yet.
    ///
    /// @throws CollectionException when the region is unknown or belongs to another partition
    public static Collector open(CollectionSettings settings, InstantSource clock) {
        return open(settings, clock, Pause.SLEEP, Clients.ATTEMPTS);
    }

    /// @param pause    what waiting is
    /// @param attempts how often a call is tried
    static Collector open(CollectionSettings settings, InstantSource clock, Pause pause, int attempts) {
        SecretLogs.silence();
        Clients clients = new Clients(settings, attempts);
        return new Collector(settings, clients, new AccountAccess(settings, clients, clock, pause));
    }

    /// @throws CollectionException when the caller's credentials are missing or refused
    public Caller whoAmI() {
        try {
            var answer = access.own().call(Api.GET_CALLER_IDENTITY,
                    as -> clients.sts.getCallerIdentity(request -> request.overrideConfiguration(as)));
            return new Caller(new AccountId(answer.account()), Arn.parse(answer.arn()));
        }
        catch (ApiFault fault) {
            throw Remedies.exceptionOf(fault);
        }
    }

    /// Finds the accounts to collect and writes `evidence.json`, `organization.json`, the roster if asked for, and the
    /// outcomes of those accounts that are skipped. What an earlier attempt at the same period wrote is taken as it is.
    ///
    /// @param asOf the instant against which all ages will be computed; an earlier attempt's stays in force
    /// @throws CollectionException when the accounts cannot be listed, or the folder holds other evidence or cannot be
    ///         written
    public CollectionPlan plan(EvidenceFolder folder, YearMonth period, Instant asOf) {
        Caller caller = whoAmI();
        try {
            return new Planner(settings, clients, access, folder).plan(caller, period, asOf);
        }
        catch (ApiFault fault) {
            throw Remedies.exceptionOf(fault);
        }
        catch (IOException failure) {
            throw new CollectionException(Remedies.UNWRITABLE, Remedies.describe(failure), Remedies.MAKE_ROOM);
        }
    }

    /// Collects one account into the plan's folder, its `outcome.json` last. Never throws for what is wrong with the
    /// account, with AWS or with the disk: that is the outcome. An interrupted thread ends the collection without an
    /// `outcome.json`.
    public CollectionOutcome collect(CollectionPlan plan, Account account) {
        Instant started = access.now();
        EvidenceWriter writer = EvidenceWriter.durable(plan.folder()).compressing(settings.compress());
        List<String> notes = new ArrayList<>();
        try {
            CollectionOutcome outcome = attempt(plan, account.id(), writer, notes);
            writer.writeOutcome(account.id(), outcome, notes, started, access.now());
            return outcome;
        }
        catch (Stopped stop) {
            return Remedies.stopped();
        }
        catch (IOException failure) {
            return Thread.currentThread().isInterrupted() ? Remedies.stopped() : Remedies.outcomeOf(failure);
        }
    }

    /// @throws IOException when the evidence cannot be written, so that the outcome could not either
    private CollectionOutcome attempt(CollectionPlan plan, AccountId account, EvidenceWriter writer,
            List<String> notes) throws IOException {
        Way way = access.to(account, plan);
        try {
            Calls calls = new Calls(way.credentials(), access.pause());
            List<Map<String, Object>> keys =
                    new AccountCollection(clients.iam, calls, access.pause(), account, writer, notes)
                            .collect(settings.limits().reportTimeout());
            new ExtraCollection(clients, calls, account, writer, notes).collect(settings.extras(), keys);
            if (settings.extras().managedPolicies()) {
                managedPolicies.collect(plan.folder(), account, calls);
            }
            return new CollectionOutcome.Collected(false);
        }
        catch (ApiFault fault) {
            return Remedies.outcomeOf(fault, way.remedy());
        }
        catch (Stopped stop) {
            throw stop;
        }
        catch (RuntimeException unforeseen) {
            return Remedies.outcomeOf(unforeseen);
        }
    }

    /// Tries what collecting the account would call, and writes nothing.
    ///
    /// @return what is lacking; nothing when the account is ready
    public List<Lacking> probe(CollectionPlan plan, Account account) {
        Way way = access.to(account.id(), plan);
        return new AccountProbe(clients, new Calls(way.credentials(), access.pause()), way).run(settings.extras());
    }

    /// What of the whole period could not be read while accounts were collected, although it was wanted: one sentence each.
    public List<String> unread() {
        return managedPolicies.unread();
    }

    /// What has been asked of AWS so far.
    public CallCount calls() {
        return clients.calls.count();
    }

    /// Whether the account was collected in an earlier attempt. A failed one is to be collected again, and so is one that
    /// was skipped for a reason that no longer holds.
    public boolean isDone(CollectionPlan plan, AccountId account) {
        return new OutcomeReader(plan.folder()).read(account)
                .filter(outcome -> outcome instanceof CollectionOutcome.Collected).isPresent();
    }

    @Override
    public void close() {
        clients.close();
    }
}
