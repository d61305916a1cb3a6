package org.keyledger.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.keyledger.collect.AccountAccess.Way;
import org.keyledger.collect.CollectionSettings.Extras;

import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AccessKeyMetadata;
import software.amazon.awssdk.services.iam.model.EntityType;
import software.amazon.awssdk.services.iam.model.UserDetail;

/// Calls once whatever an account's collection would call, and keeps nothing of the answers. The report is begun as a
/// collection does, since nothing else tells whether that is allowed; AWS keeps it for four hours.
final class AccountProbe {

    /// Asked for where an account has no user: that there is none is an answer, too.
    private static final String NOBODY = "keyledger-check";

    private final Clients clients;
    private final Calls calls;
    private final Way way;
    private final List<Lacking> lacking = new ArrayList<>();

    AccountProbe(Clients clients, Calls calls, Way way) {
        this.clients = clients;
        this.calls = calls;
        this.way = way;
    }

    /// @return what is lacking, in the order in which a collection would miss it
    List<Lacking> run(Extras extras) {
        if (lacks(() -> way.credentials().current())) {
            return lacking;
        }
        IamClient iam = clients.iam;
        call(Api.GENERATE_CREDENTIAL_REPORT, as -> iam.generateCredentialReport(r -> r.overrideConfiguration(as)));
        call(Api.GET_CREDENTIAL_REPORT, as -> iam.getCredentialReport(r -> r.overrideConfiguration(as)));
        String user = call(Api.GET_ACCOUNT_AUTHORIZATION_DETAILS, as -> iam.getAccountAuthorizationDetails(
                r -> r.filter(EntityType.USER).maxItems(1).overrideConfiguration(as)))
                .flatMap(page -> page.userDetailList().stream().findFirst()).map(UserDetail::userName).orElse(NOBODY);
        Optional<String> key = call(Api.LIST_ACCESS_KEYS,
                as -> iam.listAccessKeys(r -> r.userName(user).overrideConfiguration(as)))
                .flatMap(page -> page.accessKeyMetadata().stream().findFirst()).map(AccessKeyMetadata::accessKeyId);
        extras(extras, key);
        return lacking;
    }

    private void extras(Extras extras, Optional<String> key) {
        // AWS denies the last use of a key that it does not know, whoever asks.
        key.filter(_ -> extras.lastUsed()).ifPresent(id -> call(Api.GET_ACCESS_KEY_LAST_USED,
                as -> clients.iam.getAccessKeyLastUsed(r -> r.accessKeyId(id).overrideConfiguration(as))));
        if (extras.keyEvents()) {
            call(Api.LOOKUP_EVENTS, as -> clients.cloudTrail.lookupEvents(r -> r.maxResults(1)
                    .overrideConfiguration(as)));
        }
        if (extras.serviceSpecificCredentials()) {
            call(Api.LIST_SERVICE_SPECIFIC_CREDENTIALS, as -> clients.iam.listServiceSpecificCredentials(
                    r -> r.allUsers(true).maxItems(1).overrideConfiguration(as)));
        }
    }

    private <R> Optional<R> call(Api api, Function<Consumer<AwsRequestOverrideConfiguration.Builder>, R> request) {
        List<R> answer = new ArrayList<>(1);
        lacks(() -> answer.add(calls.call(api, request)));
        return answer.stream().findFirst();
    }

    /// That there is no report yet, or no such user, is an answer: AWS looks only for who may know.
    private boolean lacks(Supplier<?> attempt) {
        try {
            attempt.get();
            return false;
        }
        catch (ApiFault fault) {
            if (fault.kind() == ApiFault.Kind.GONE || fault.kind() == ApiFault.Kind.REPORT_NOT_READY
                    || fault.code().startsWith("LimitExceeded")) {
                return false;
            }
            lacking.add(new Lacking(fault.api().action(), fault.code(),
                    Remedies.outcomeOf(fault, way.remedy()).remedy()));
            return true;
        }
    }
}
