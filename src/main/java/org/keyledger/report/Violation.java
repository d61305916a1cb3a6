package org.keyledger.report;

/// Something in the reports directory that is not as its manifests say.
///
/// @param file     relative to the reports directory, with `/`
/// @param expected what the manifests promise
/// @param found    what is there
/// @param remedy   what an operator does about it: one sentence
public record Violation(Kind kind, String file, String expected, String found, String remedy) {

    public enum Kind {
        /// There is no period to verify, which is no proof of anything.
        NOTHING_TO_VERIFY,
        MANIFEST_MISSING,
        MANIFEST_UNREADABLE,
        /// The manifest is not the one that was written.
        MANIFEST_CHANGED,
        /// The manifest names a file outside of its folder, which is not looked at.
        NAME_REFUSED,
        FILE_MISSING,
        FILE_CHANGED,
        FILE_UNREADABLE,
        FILE_UNLISTED,
        /// The manifest does not belong behind the one before it.
        CHAIN_BROKEN,
        INDEX_CHANGED
    }

    /// Such as `2026-11/findings.csv: expected 812 bytes with SHA-256 …, found no such file. Restore it from a copy.`
    public String describe() {
        return file + ": expected " + expected + ", found " + found + ". " + remedy;
    }
}
