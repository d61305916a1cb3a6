package org.keyledger.collect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.keyledger.collect.CollectionSettings.Extras;
import org.keyledger.collect.Pages.Page;
import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.evidence.EvidenceWriter;
import org.keyledger.iam.AccountId;

import software.amazon.awssdk.services.cloudtrail.model.LookupAttribute;
import software.amazon.awssdk.services.cloudtrail.model.LookupAttributeKey;

/// Collects what is asked for beyond what every account is asked for. A part that cannot be read is left out with a note:
/// the rest is worth keeping.
final class ExtraCollection {

    /// CloudTrail takes no more.
    private static final int EVENTS = 50;
    /// Who created a user matters where nobody answers for it. Services other than IAM have a CreateUser, too; whoever reads
    /// the file passes over theirs.
    private static final List<String> EVENT_NAMES = List.of("CreateUser", "CreateAccessKey", "UpdateAccessKey",
            "DeleteAccessKey");

    private final Clients clients;
    private final Calls calls;
    private final AccountId account;
    private final EvidenceWriter writer;
    private final List<String> notes;

    /// @param notes gets one clause for each part that is left out
    ExtraCollection(Clients clients, Calls calls, AccountId account, EvidenceWriter writer, List<String> notes) {
        this.clients = clients;
        this.calls = calls;
        this.account = account;
        this.writer = writer;
        this.notes = notes;
    }

    /// @param keys as `ListAccessKeys` lists them
    void collect(Extras extras, List<Map<String, Object>> keys) throws IOException {
        if (extras.lastUsed()) {
            part("the last use of each key", EvidenceFolder.ACCESS_KEY_LAST_USED, () -> lastUsed(keys));
        }
        if (extras.keyEvents()) {
            part("events about keys", EvidenceFolder.KEY_EVENTS, this::keyEvents);
        }
        if (extras.serviceSpecificCredentials()) {
            part("service-specific credentials", EvidenceFolder.SERVICE_SPECIFIC_CREDENTIALS,
                    this::serviceSpecificCredentials);
        }
    }

    private interface Part {

        Map<String, Object> read();
    }

    private void part(String what, String file, Part part) throws IOException {
        try {
            writer.writeJson(writer.place(account, file), part.read());
        }
        catch (ApiFault fault) {
            notes.add(what + " could not be read: " + fault.describe());
        }
    }

    private Map<String, Object> lastUsed(List<Map<String, Object>> keys) {
        List<Map<String, Object>> uses = new ArrayList<>();
        for (Map<String, Object> key : keys) {
            lastUseOf((String) key.get("AccessKeyId"), !uses.isEmpty()).ifPresent(uses::add);
        }
        return Map.of("AccessKeys", uses);
    }

    /// @param allowed whether AWS has answered for another key: then it denies this one because it is gone
    private Optional<Map<String, Object>> lastUseOf(String key, boolean allowed) {
        try {
            Map<String, Object> use = new LinkedHashMap<>();
            use.put("AccessKeyId", key);
            use.putAll(AwsJson.of(calls.call(Api.GET_ACCESS_KEY_LAST_USED, as -> clients.iam
                    .getAccessKeyLastUsed(request -> request.accessKeyId(key).overrideConfiguration(as)))));
            return Optional.of(use);
        }
        catch (ApiFault fault) {
            if (fault.kind() == ApiFault.Kind.GONE || allowed && fault.kind() == ApiFault.Kind.DENIED) {
                return Optional.empty();
            }
            throw fault;
        }
    }

    /// Without a start, CloudTrail looks through all that it keeps: 90 days.
    private Map<String, Object> keyEvents() {
        List<Map<String, Object>> events = new ArrayList<>();
        for (String name : EVENT_NAMES) {
            LookupAttribute named = LookupAttribute.builder().attributeKey(LookupAttributeKey.EVENT_NAME)
                    .attributeValue(name).build();
            events.addAll(Pages.all(token -> {
                var page = calls.call(Api.LOOKUP_EVENTS, as -> clients.cloudTrail.lookupEvents(
                        request -> request.lookupAttributes(List.of(named)).maxResults(EVENTS).nextToken(token)
                                .overrideConfiguration(as)));
                return new Page<>(page.events().stream().map(AwsJson::of).toList(), page.nextToken());
            }));
        }
        return Map.of("Events", events);
    }

    private Map<String, Object> serviceSpecificCredentials() {
        return Map.of("ServiceSpecificCredentials", Pages.all(marker -> {
            var page = calls.call(Api.LIST_SERVICE_SPECIFIC_CREDENTIALS, as -> clients.iam
                    .listServiceSpecificCredentials(
                            request -> request.allUsers(true).marker(marker).overrideConfiguration(as)));
            return new Page<>(page.serviceSpecificCredentials().stream().map(AwsJson::of).toList(),
                    Boolean.TRUE.equals(page.isTruncated()) ? page.marker() : null);
        }));
    }
}
