package org.keyledger.collect;

import java.util.List;
import java.util.Map;

import org.keyledger.collect.Pages.Page;

/// Reads the users of IAM Identity Center, who answer for keys.
final class Roster {

    private static final int PAGE = 100;

    private final Clients clients;
    private final Calls calls;

    /// @param calls with credentials of the account that Identity Center belongs to
    Roster(Clients clients, Calls calls) {
        this.clients = clients;
        this.calls = calls;
    }

    /// The content of `identity-store-users.json`: the users of every instance that the account can see.
    ///
    /// @return one element for each user; empty where there is no instance, or nobody in it
    List<Map<String, Object>> users() {
        List<String> stores = Pages.all(token -> {
            var page = calls.call(Api.LIST_INSTANCES, as -> clients.ssoAdmin
                    .listInstances(request -> request.nextToken(token).overrideConfiguration(as)));
            return new Page<>(page.instances().stream().map(instance -> instance.identityStoreId()).toList(),
                    page.nextToken());
        });
        return stores.stream().flatMap(store -> usersOf(store).stream()).toList();
    }

    private List<Map<String, Object>> usersOf(String store) {
        return Pages.all(token -> {
            var page = calls.call(Api.LIST_USERS, as -> clients.identityStore.listUsers(request -> request
                    .identityStoreId(store).maxResults(PAGE).nextToken(token).overrideConfiguration(as)));
            return new Page<>(page.users().stream().map(AwsJson::of).toList(), page.nextToken());
        });
    }
}
