package org.keyledger.report;

import java.util.Optional;

/// What documents are to be protected with. Each is fetched when it is asked for and kept nowhere.
public interface Passwords {

    /// Nothing is protected.
    Passwords NONE = new Passwords() {

        @Override
        public Optional<Password> workbook() {
            return Optional.empty();
        }

        @Override
        public Optional<Password> pdf() {
            return Optional.empty();
        }
    };

    /// Empty where the workbook is not protected.
    Optional<Password> workbook();

    /// Empty where the PDF is not protected.
    Optional<Password> pdf();
}
