package org.keyledger.evidence;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.keyledger.iam.AccountId;
import org.keyledger.organization.Account;
import org.keyledger.organization.AccountState;
import org.keyledger.organization.Organization;

import tools.jackson.databind.JsonNode;

/// Reads `organization.json`. Only `Accounts` is needed, so what `aws organizations list-accounts` prints will do.
public final class OrganizationReader {

    private static final String COLLECT_AGAIN = "Collect the organization again, or remove the file to report on the"
            + " accounts that have a folder.";

    private record Node(String name, String parent) {}

    /// @throws EvidenceException when the file cannot be read or lists an account without a valid id: an organization
    ///         read in part would lose accounts
    public Organization read(Path file) {
        JsonNode root;
        try {
            root = Json.readObject(file);
            Json.requireLastPage(root);
        }
        catch (Json.Unreadable broken) {
            throw new EvidenceException(file, broken.getMessage(), COLLECT_AGAIN);
        }
        Map<String, Node> units = new HashMap<>();
        root.path("OrganizationalUnits").forEach(unit -> units.put(Json.text(unit, "Id"),
                new Node(Json.text(unit, "Name"), Json.text(unit, "ParentId"))));
        if (!root.path("Accounts").isArray()) {
            throw new EvidenceException(file, Json.lacks("Accounts"), COLLECT_AGAIN);
        }
        List<Account> accounts = new ArrayList<>();
        root.path("Accounts").forEach(account -> accounts.add(accountOf(account, units, file)));
        accounts.sort(Comparator.comparing(Account::id));
        JsonNode organization = root.path("Organization");
        String management = Json.text(organization, "MasterAccountId");
        return new Organization(Json.text(organization, "Id"),
                AccountId.isValid(management) ? Optional.of(new AccountId(management)) : Optional.empty(), accounts);
    }

    private static Account accountOf(JsonNode account, Map<String, Node> units, Path file) {
        String id = Json.text(account, "Id");
        if (!AccountId.isValid(id)) {
            throw new EvidenceException(file, "lists an account whose Id is '" + id + "'",
                    "Account ids have twelve digits; collect the organization again.");
        }
        Map<String, String> tags = new HashMap<>();
        account.path("Tags").forEach(tag -> tags.put(Json.text(tag, "Key"), Json.text(tag, "Value")));
        String state = Json.text(account, "State");
        return new Account(new AccountId(id), Json.text(account, "Name"), Json.text(account, "Email"),
                AccountState.of(state.isEmpty() ? Json.text(account, "Status") : state),
                pathOf(Json.text(account, "ParentId"), units), tags, account.has("ParentId"), account.has("Tags"));
    }

    private static String pathOf(String parent, Map<String, Node> units) {
        String path = "";
        Node unit = units.get(parent);
        // Organizations nest five deep; the bound keeps a circular file from hanging the run.
        for (int depth = 0; unit != null && depth < 16; depth++) {
            path = path.isEmpty() ? unit.name() : unit.name() + "/" + path;
            unit = units.get(unit.parent());
        }
        return path;
    }
}
