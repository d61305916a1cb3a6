package org.keyledger.evidence;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.keyledger.evidence.EvidenceProblem.Impact;
import org.keyledger.iam.AccountId;
import org.keyledger.organization.Assignments;
import org.keyledger.organization.IdentityCenter;
import org.keyledger.organization.IdentityCenter.Instance;
import org.keyledger.organization.IdentityUser;

/// Reads the optional `identity-center.json`, and with it the users of `identity-store-users.json`, whose ids it names.
/// What cannot be read is unknown from then on, with a problem of the period.
public final class IdentityCenterReader {

    private static final String REMEDY = "Whether people can sign in is unknown; collect the period again, or see"
            + " the README, \"What is read\".";

    private IdentityCenterReader() {}

    /// @param management the organization's management account, whose instance is the organization's
    public static IdentityCenter read(EvidenceFolder folder, Optional<AccountId> management,
            Consumer<EvidenceProblem> problems) {
        Path file = folder.identityCenter();
        if (!Files.exists(file)) {
            return IdentityCenter.UNKNOWN;
        }
        IdentityCenterLists lists = new IdentityCenterLists(folder.nameOf(file), problems);
        try {
            Json.forEachElement(file, IdentityCenterLists.INSTANCES, lists);
        }
        catch (Json.Unreadable broken) {
            problems.accept(problem(folder.nameOf(file), broken));
            return IdentityCenter.UNKNOWN;
        }
        Optional<List<Instance>> instances = lists.instances().map(all -> organizationsFirst(all, management));
        Optional<Instance> first = instances.flatMap(all -> all.stream().findFirst());
        return new IdentityCenter(instances, lists.region(),
                lists.startUrl().or(() -> first.flatMap(Instance::startUrl)), lists.permissionSets(),
                users(folder, problems),
                lists.assignments().map(all -> new Assignments(all, lists.memberships())));
    }

    /// Sorting is stable: where nobody knows the management account, the order is AWS's.
    private static List<Instance> organizationsFirst(List<Instance> instances, Optional<AccountId> management) {
        return instances.stream().sorted(Comparator.comparing(
                (Instance instance) -> management.isEmpty() || !instance.owner().equals(management))).toList();
    }

    /// The users that the evidence lists with their ids; empty where it has no list that can be read.
    public static Optional<List<IdentityUser>> users(EvidenceFolder folder) {
        return users(folder, _ -> {});
    }

    private static Optional<List<IdentityUser>> users(EvidenceFolder folder, Consumer<EvidenceProblem> problems) {
        Path file = folder.identityStoreUsers();
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<IdentityUser> users = new ArrayList<>();
        try {
            Json.forEachElement(file, "Users", (array, user) -> {
                if (array.equals("Users") && !Json.text(user, "UserId").isBlank()) {
                    users.add(new IdentityUser(Json.text(user, "UserId"), DirectoryReader.personOf(user)));
                }
            });
            return Optional.of(users);
        }
        catch (Json.Unreadable broken) {
            problems.accept(problem(folder.nameOf(file), broken));
            return Optional.empty();
        }
    }

    private static EvidenceProblem problem(String file, Json.Unreadable broken) {
        return new EvidenceProblem(Impact.VALUE_UNKNOWN, file, 0, "", "", broken.getMessage(), REMEDY);
    }
}
