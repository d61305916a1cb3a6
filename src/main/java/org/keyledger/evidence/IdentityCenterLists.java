package org.keyledger.evidence;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.keyledger.evidence.EvidenceProblem.Impact;
import org.keyledger.iam.AccountId;
import org.keyledger.iam.Arn;
import org.keyledger.organization.Assignment;
import org.keyledger.organization.Assignment.PrincipalType;
import org.keyledger.organization.Assignments.Membership;
import org.keyledger.organization.IdentityCenter.Instance;
import org.keyledger.organization.PermissionSet;

import tools.jackson.databind.JsonNode;

/// Gathers the lists of `identity-center.json` while it is read. A list with a damaged element is unknown as a whole: what
/// the element would have said may decide.
final class IdentityCenterLists implements Json.ElementConsumer {

    static final String INSTANCES = "Instances";
    private static final String PERMISSION_SETS = "PermissionSets";
    private static final String ASSIGNMENTS = "AccountAssignments";
    private static final String MEMBERSHIPS = "GroupMemberships";

    private static final Pattern REGION = Pattern.compile("[a-z]{2,6}(-[a-z]+)+-[0-9]{1,2}");
    private static final Pattern URL = Pattern.compile("https://[\\w.~:/?#@!$&'()*+,;=%-]+");

    private final String file;
    private final Consumer<EvidenceProblem> problems;
    private final Map<String, List<Object>> lists = new HashMap<>();
    private final Set<String> damaged = new HashSet<>();
    private Optional<String> region = Optional.empty();
    private Optional<String> primaryRegion = Optional.empty();
    private Optional<String> startUrl = Optional.empty();

    /// @param file as problems name it
    IdentityCenterLists(String file, Consumer<EvidenceProblem> problems) {
        this.file = file;
        this.problems = problems;
    }

    @Override
    public void begin(String array) {
        lists.putIfAbsent(array, new ArrayList<>());
    }

    @Override
    public void value(String name, String value) {
        switch (name) {
            case "Region" -> region = accepted(REGION, name, value, "an AWS Region such as eu-central-1");
            case "StartUrl" -> startUrl = accepted(URL, name, value, "an address that begins with https://");
            default -> {
                // A field that nobody asks for.
            }
        }
    }

    @Override
    public void accept(String array, JsonNode element) {
        switch (array) {
            case INSTANCES -> add(array, element, this::instance);
            case PERMISSION_SETS -> add(array, element, this::permissionSet);
            case ASSIGNMENTS -> add(array, element, IdentityCenterLists::assignment);
            case MEMBERSHIPS -> add(array, element, IdentityCenterLists::membership);
            default -> {
                // A list that nobody asks for.
            }
        }
    }

    private void add(String array, JsonNode element, Function<JsonNode, ?> reading) {
        try {
            lists.get(array).add(reading.apply(element));
        }
        catch (IllegalArgumentException unusable) {
            if (damaged.add(array)) {
                tell(array + "[" + lists.get(array).size() + "]", "", unusable.getMessage());
            }
        }
    }

    private Instance instance(JsonNode instance) {
        if (primaryRegion.isEmpty() && !Json.text(instance, "PrimaryRegion").isEmpty()) {
            primaryRegion = accepted(REGION, INSTANCES + ".PrimaryRegion", Json.text(instance, "PrimaryRegion"),
                    "an AWS Region such as eu-central-1");
        }
        String owner = Json.text(instance, "OwnerAccountId");
        return new Instance(Arn.parse(Json.text(instance, "InstanceArn")), Json.text(instance, "IdentityStoreId"),
                AccountId.isValid(owner) ? Optional.of(new AccountId(owner)) : Optional.empty());
    }

    private PermissionSet permissionSet(JsonNode set) {
        String name = Json.text(set, "Name");
        return new PermissionSet(Json.text(set, "PermissionSetArn"), name,
                duration(PERMISSION_SETS + " " + name + ".SessionDuration", Json.text(set, "SessionDuration")));
    }

    /// AWS writes `PT8H`; the years and months that its pattern allows are no session's.
    private Optional<Duration> duration(String where, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Duration.parse(text));
        }
        catch (DateTimeException _) {
            tell(where, text, "is no duration such as PT8H");
            return Optional.empty();
        }
    }

    private static Assignment assignment(JsonNode assignment) {
        PrincipalType type = switch (Json.text(assignment, "PrincipalType")) {
            case "USER" -> PrincipalType.USER;
            case "GROUP" -> PrincipalType.GROUP;
            case String other -> throw new IllegalArgumentException(
                    "the PrincipalType '" + other + "' is neither USER nor GROUP");
        };
        return new Assignment(new AccountId(Json.text(assignment, "AccountId")),
                Json.text(assignment, "PermissionSetArn"), type, Json.text(assignment, "PrincipalId"));
    }

    private static Membership membership(JsonNode membership) {
        String group = Json.text(membership, "GroupId");
        String user = Json.text(membership.path("MemberId"), "UserId");
        if (group.isEmpty() || user.isEmpty()) {
            throw new IllegalArgumentException("a membership needs GroupId and MemberId.UserId");
        }
        return new Membership(group, user);
    }

    private Optional<String> accepted(Pattern form, String name, String value, String what) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (form.matcher(value).matches()) {
            return Optional.of(value);
        }
        tell(name, value, "is not " + what);
        return Optional.empty();
    }

    private void tell(String where, String value, String problem) {
        problems.accept(new EvidenceProblem(Impact.VALUE_UNKNOWN, file, 0, where, value, problem,
                "What depends on it is unknown; correct the file, or collect the period again."));
    }

    Optional<String> region() {
        return primaryRegion.or(() -> region);
    }

    Optional<String> startUrl() {
        return startUrl;
    }

    Optional<List<Instance>> instances() {
        return list(INSTANCES, Instance.class);
    }

    Optional<List<PermissionSet>> permissionSets() {
        return list(PERMISSION_SETS, PermissionSet.class);
    }

    Optional<List<Assignment>> assignments() {
        return list(ASSIGNMENTS, Assignment.class);
    }

    Optional<List<Membership>> memberships() {
        return list(MEMBERSHIPS, Membership.class);
    }

    private <T> Optional<List<T>> list(String name, Class<T> type) {
        return damaged.contains(name) ? Optional.empty()
                : Optional.ofNullable(lists.get(name)).map(all -> all.stream().map(type::cast).toList());
    }
}
