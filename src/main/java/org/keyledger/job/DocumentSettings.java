package org.keyledger.job;

import java.util.Set;

import org.keyledger.report.Classification;

/// How the documents of a report are kept from those whom they are not for.
///
/// @param protection     the passwords that open them
/// @param classification what stands on every page
/// @param maskedKeyIds   what shows no key's id whole, beside what never does
public record DocumentSettings(ProtectionSettings protection, Classification classification,
        Set<KeyIdOutput> maskedKeyIds) {

    /// Documents are open to whoever has them.
    public static final DocumentSettings DEFAULTS = new DocumentSettings(ProtectionSettings.NONE,
            Classification.NONE, Set.of());

    public DocumentSettings {
        maskedKeyIds = Set.copyOf(maskedKeyIds);
    }

    /// @param writer the name of a [org.keyledger.report.ReportWriter]
    public boolean masksKeyIds(String writer) {
        return maskedKeyIds.stream().anyMatch(output -> output.isWrittenBy(writer));
    }
}
