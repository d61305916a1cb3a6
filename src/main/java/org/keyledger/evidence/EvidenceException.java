package org.keyledger.evidence;

import java.nio.file.Path;

/// The evidence of a period cannot be used at all, as when its folder is missing or its `evidence.json` is no JSON.
/// What concerns one account only is an [EvidenceProblem] of that account and never this.
public final class EvidenceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EvidenceException(Path file, String problem, String remedy) {
        super(PlainText.of(file + ": " + problem + ". " + remedy));
    }
}
