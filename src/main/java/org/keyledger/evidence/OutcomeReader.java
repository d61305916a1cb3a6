package org.keyledger.evidence;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.keyledger.iam.AccountId;

import tools.jackson.databind.JsonNode;

/// Reads `outcome.json` alone: how far an earlier attempt at an account came.
public final class OutcomeReader {

    private final EvidenceFolder folder;

    public OutcomeReader(EvidenceFolder folder) {
        this.folder = folder;
    }

    /// The outcome that is written, or empty when none is or it cannot be read: the account is to be collected.
    public Optional<CollectionOutcome> read(AccountId account) {
        Path file = folder.file(account, EvidenceFolder.OUTCOME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(outcomeOf(Json.readObject(file)));
        }
        catch (Json.Unreadable broken) {
            return Optional.empty();
        }
    }

    static CollectionOutcome outcomeOf(JsonNode outcome) throws Json.Unreadable {
        return switch (Json.text(outcome, "Outcome")) {
            case "collected" -> new CollectionOutcome.Collected(false);
            case "failed" -> new CollectionOutcome.Failed(text(outcome, "Stage"), text(outcome, "ErrorCode"),
                    text(outcome, "Message"), text(outcome, "Remedy"));
            case "skipped" -> new CollectionOutcome.Skipped(text(outcome, "Reason"));
            default -> throw new Json.Unreadable("its Outcome is not one of collected, failed and skipped");
        };
    }

    private static String text(JsonNode outcome, String field) {
        return PlainText.of(Json.text(outcome, field));
    }
}
