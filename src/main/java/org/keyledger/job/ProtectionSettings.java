package org.keyledger.job;

import java.util.Optional;

import org.keyledger.deliver.SecretSource;

/// Where the passwords lie that documents are protected with.
///
/// @param workbook empty where it is not protected
/// @param pdf      empty where it is not protected
public record ProtectionSettings(Optional<SecretSource> workbook, Optional<SecretSource> pdf) {

    /// Nothing is protected.
    public static final ProtectionSettings NONE = new ProtectionSettings(Optional.empty(), Optional.empty());

    static final String WORKBOOK = "protect.workbook";
    static final String PDF = "protect.pdf";
}
