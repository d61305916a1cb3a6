package org.keyledger.assess.replacement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.keyledger.assess.Judgement;
import org.keyledger.assess.KeySubject;
import org.keyledger.assess.Verdict;
import org.keyledger.iam.AuthorizationDetails;
import org.keyledger.iam.LastUse;

/// A judged key with everything a rule may ask about it.
///
/// @param judgements by every control
/// @param user       the user's tags and groups; empty where they were not collected
public record ReplacementSubject(KeySubject key, List<Judgement> judgements, Optional<AuthorizationDetails.User> user) {

    public ReplacementSubject {
        judgements = List.copyOf(judgements);
    }

    /// The finding by a control, if the key has one.
    Optional<Verdict.Flagged> flagged(String control) {
        return judgements.stream().filter(judgement -> judgement.control().value().equals(control))
                .map(Judgement::verdict).filter(Verdict.Flagged.class::isInstance).map(Verdict.Flagged.class::cast)
                .findFirst();
    }

    /// The service of the last recorded use; empty where there is none.
    String lastService() {
        return key.key().lastUse() instanceof LastUse.At(_, _, String service) ? service : "";
    }

    /// A clause such as `last used for s3 in eu-west-1 on 2026-10-31`.
    String use() {
        return switch (key.key().lastUse()) {
            case LastUse.At(Instant when, String region, String service) -> "last used"
                    + (service.isEmpty() ? "" : " for " + service) + (region.isEmpty() ? "" : " in " + region) + " on "
                    + LocalDate.ofInstant(when, ZoneOffset.UTC);
            case LastUse.NeverRecorded _ -> "no use recorded";
            case LastUse.Unknown(String reason) -> "last use unknown: " + reason;
        };
    }

    Advice advice(Strength strength, String evidence, Replacement... replacements) {
        return new Advice(List.of(replacements), strength, evidence, action(replacements[0]));
    }

    private KeyAction action(Replacement replacement) {
        if (key.entry().isRoot()) {
            return KeyAction.DELETE_AS_ROOT;
        }
        if (!key.key().mayWork()) {
            return KeyAction.DELETE;
        }
        return switch (replacement) {
            case DELETE_NOW -> KeyAction.DEACTIVATE;
            case UNDECIDED -> KeyAction.FIND_OUT;
            case IDENTITY_CENTER, OIDC, INSTANCE_PROFILE, TASK_ROLE, POD_IDENTITY, LAMBDA_ROLE, CROSS_ACCOUNT_ROLE,
                    ROLES_ANYWHERE, SES_EXCEPTION, CODECOMMIT ->
                    KeyAction.REPLACE;
        };
    }
}
