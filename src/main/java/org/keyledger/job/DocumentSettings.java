package org.keyledger.job;

/// How the documents of a report are kept from those whom they are not for.
///
/// @param protection the passwords that open them
public record DocumentSettings(ProtectionSettings protection) {

    /// Documents are open to whoever has them.
    public static final DocumentSettings DEFAULTS = new DocumentSettings(ProtectionSettings.NONE);
}
