package org.keyledger.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.keyledger.evidence.EvidenceProblem.Impact;
import org.keyledger.iam.PolicyContent;
import org.keyledger.iam.PolicyDocument;

import tools.jackson.databind.JsonNode;

/// The documents of AWS-managed policies, which an account's own details often leave out: those of the period's
/// `aws-managed-policies.json`, and behind them a few that are known well enough to be part of the program. Policies are
/// found by what follows `:iam::aws:policy/` in their ARN, which is the same in every partition.
public final class AwsManagedPolicies {

    private static final String OWNER = ":iam::aws:policy/";
    private static final String BUILT_IN = "well-known-policies.json";
    private static final PolicyContent NOTHING = new PolicyDocument(List.of());

    private static final AwsManagedPolicies WELL_KNOWN = builtIn();

    private final Map<String, PolicyContent> byPath;

    private AwsManagedPolicies(Map<String, PolicyContent> byPath) {
        this.byPath = Map.copyOf(byPath);
    }

    public static AwsManagedPolicies wellKnown() {
        return WELL_KNOWN;
    }

    /// The period's, with the well-known ones behind them. A file that cannot be read is a problem of the period.
    static AwsManagedPolicies read(EvidenceFolder folder, Consumer<EvidenceProblem> problems) {
        Path file = folder.awsManagedPolicies();
        if (!Files.exists(file)) {
            return WELL_KNOWN;
        }
        Map<String, PolicyContent> policies = new HashMap<>(WELL_KNOWN.byPath);
        try {
            Json.forEachElement(file, "Policies", (array, policy) -> {
                if (array.equals("Policies")) {
                    pathOf(Json.text(policy, "Arn"))
                            .ifPresent(path -> policies.put(path, ManagedPolicyJson.of(policy)));
                }
            });
            return new AwsManagedPolicies(policies);
        }
        catch (Json.Unreadable broken) {
            problems.accept(new EvidenceProblem(Impact.VALUE_UNKNOWN, folder.nameOf(file), 0, "", "",
                    broken.getMessage(), "Only the best known policies of AWS are judged; collect the period again."));
            return WELL_KNOWN;
        }
    }

    private static AwsManagedPolicies builtIn() {
        try (InputStream in = AwsManagedPolicies.class.getResourceAsStream(BUILT_IN)) {
            JsonNode file = Json.MAPPER.readTree(in);
            Map<String, PolicyContent> policies = new HashMap<>();
            file.path("Policies").forEach(policy -> policies.put(pathOf(Json.text(policy, "Arn")).orElseThrow(),
                    ManagedPolicyJson.of(policy)));
            // Their documents are long, and nothing in them leads to administrative access: as good as empty here.
            file.path("GrantsNoEscalation")
                    .forEach(arn -> policies.put(pathOf(arn.asString()).orElseThrow(), NOTHING));
            return new AwsManagedPolicies(policies);
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// @param arn of any policy; customers' own are never found
    public Optional<PolicyContent> find(String arn) {
        return pathOf(arn).map(byPath::get);
    }

    private static Optional<String> pathOf(String arn) {
        int owner = arn.indexOf(OWNER);
        return owner < 0 ? Optional.empty() : Optional.of(arn.substring(owner + OWNER.length()));
    }
}
