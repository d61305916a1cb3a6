package org.keyledger.aws;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.iam.AccountId;

/// Takes a request to the service that answers it, unless something is to go wrong on the way.
final class Switchboard {

    private static final Pattern ROLE_ACCOUNT = Pattern.compile("arn:[^:]+:iam::([0-9]{12}):role/.+");

    private final Sessions sessions;
    private final TokenBuckets buckets;
    private final AccountFolders folders;
    private final CallCounter counter = new CallCounter();
    private final Map<Action, Handler> handlers = new EnumMap<>(Action.class);
    private volatile Faults faults;

    Switchboard(SimulatorSettings settings, EvidenceFolder folder, OrganizationData organization, Faults faults) {
        this.sessions = new Sessions(settings.caller());
        this.buckets = new TokenBuckets(settings);
        this.folders = new AccountFolders(folder);
        this.faults = faults;
        handlers.putAll(new OrganizationsService(settings, organization).handlers());
        handlers.putAll(new StsService(settings, organization, folders, sessions, () -> this.faults.closedRegions())
                .handlers());
        handlers.putAll(new IamService(settings, folders, this::faultOf).handlers());
        handlers.putAll(new CloudTrailService(settings, folders).handlers());
        handlers.putAll(new IdentityCenterService(settings, folder, organization).handlers());
    }

    void faults(Faults what) {
        faults = what;
    }

    Faults faults() {
        return faults;
    }

    CallCounter counter() {
        return counter;
    }

    private Optional<AccountFault> faultOf(AccountId account) {
        return faults.of(account).or(() -> folders.of(account).recordedFault());
    }

    /// @param authorization the header, or null
    /// @param token         the header with the security token, or null
    Answer answer(Request request, String authorization, String token) throws InterruptedException {
        Credential credential;
        AwsCall call;
        try {
            credential = Credential.of(authorization, token);
            call = understood(request, credential);
        }
        catch (AwsFailure refusal) {
            counter.countRefused();
            Service service = request.isJson() ? Service.CLOUDTRAIL : Service.IAM;
            return Answer.of(refusal.error().in(service), service, UUID.randomUUID().toString());
        }
        Thread.sleep(faults.latency());
        String requestId = requestId(call);
        try {
            sessions.requireAlive(credential, faults.sessionCalls());
            return answer(call, requestId);
        }
        catch (AwsFailure failure) {
            Service service = call.action().service();
            AwsError error = failure.error().in(service);
            return Answer.of(error.saying(worded(error.message(), call)), service, requestId);
        }
    }

    private AwsCall understood(Request request, Credential credential) throws AwsFailure {
        Action action = request.action().orElseThrow(() -> new AwsFailure(
                AwsError.INVALID_ACTION.saying("Could not find operation " + request.name())));
        Principal who = sessions.authenticate(credential);
        if (!credential.service().equals(action.service().signingName())) {
            throw new AwsFailure(AwsError.SIGNATURE_DOES_NOT_MATCH.saying("Credential should be scoped to correct"
                    + " service: '" + action.service().signingName() + "'."));
        }
        Matcher role = ROLE_ACCOUNT.matcher(request.parameters().path("RoleArn").asString(""));
        AccountId account = role.matches() ? new AccountId(role.group(1)) : who.account();
        return new AwsCall(action, request.parameters(), credential.region(), who, account,
                counter.count(account, action));
    }

    private Answer answer(AwsCall call, String requestId) throws AwsFailure, InterruptedException {
        if (buckets.isTooMany(call) || faults.throttles(call)) {
            throw new AwsFailure(AwsError.THROTTLING);
        }
        if (faults.makesUnavailable(call)) {
            throw new AwsFailure(AwsError.SERVICE_UNAVAILABLE);
        }
        Optional<AccountFault> fault = faultOf(call.account());
        if (fault.isPresent()) {
            strike(fault.get(), call);
        }
        Answer answer = Answer.of(call.action(), handlers.get(call.action()).answer(call), requestId);
        return fault.filter(what -> garbles(what, call)).isPresent() ? answer.cutOff() : answer;
    }

    private static void strike(AccountFault fault, AwsCall call) throws AwsFailure, InterruptedException {
        if (fault instanceof AccountFault.Fails fails && fails.actions().contains(call.action())
                && call.nth() <= fails.times()) {
            throw new AwsFailure(fails.error());
        }
        if (fault instanceof AccountFault.Hangs hangs && hangs.actions().contains(call.action())) {
            Thread.sleep(hangs.time());
        }
    }

    private static boolean garbles(AccountFault fault, AwsCall call) {
        return fault instanceof AccountFault.Garbled garbled && garbled.actions().contains(call.action());
    }

    private static String worded(String message, AwsCall call) {
        Service service = call.action().service();
        String resource = call.action() == Action.ASSUME_ROLE ? call.text("RoleArn")
                : call.action() == Action.LIST_ACCESS_KEYS ? "user " + call.text("UserName") : "*";
        return message.replace("${principal}", call.who().arn()).replace("${resource}", resource)
                .replace("${account}", call.account().value())
                .replace("${action}", service.signingName() + ':'
                        + call.action().wireName());
    }

    /// The same for the same call of each run.
    private static String requestId(AwsCall call) {
        return new UUID(Chance.bits(1, call.action().wireName(), call.account().value(), call.nth()),
                Chance.bits(2, call.action().wireName(), call.account().value(), call.nth())).toString();
    }
}
