package org.keyledger.report.excel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.apache.poi.poifs.filesystem.FileMagic;
import org.keyledger.report.Password;
import org.keyledger.report.Passwords;
import org.keyledger.report.ReviewImportException;

/// The file of a returned workbook. One under a password is opened into a file that nobody but the user of this process may
/// read, and that goes when it has been read.
///
/// @param named  as the operator named it
/// @param opened the zip; the same where there is no password
record ReturnedFile(Path named, Path opened) implements AutoCloseable {

    static final String SAVE_AS = " Save it as an .xlsx workbook, without a password, and import that.";

    /// @throws ReviewImportException when the file is no workbook, or is not opened by the password
    static ReturnedFile of(Path file, Passwords passwords) {
        if (!Files.isRegularFile(file)) {
            throw new ReviewImportException("there is no file " + file + ".");
        }
        try {
            if (ProtectedWorkbook.isProtected(file)) {
                return opened(file, passwords.workbook());
            }
            requireZip(file, file);
            return new ReturnedFile(file, file);
        }
        catch (IOException unreadable) {
            throw new ReviewImportException(file + " cannot be read: " + unreadable.getMessage());
        }
    }

    private static ReturnedFile opened(Path file, Optional<Password> password) throws IOException {
        if (password.isEmpty()) {
            throw new ReviewImportException(file + " is protected by a password." + SAVE_AS
                    + " Or name where the password lies, as protect.workbook in the job file.");
        }
        ReturnedFile opened = new ReturnedFile(file, Files.createTempFile("keyledger-", ".xlsx"));
        try {
            if (!ProtectedWorkbook.open(file, password.get(), opened.opened)) {
                throw new ReviewImportException(file + " is protected by another password than the one that"
                        + " protect.workbook in the job file names. Name that one, or save the workbook without a"
                        + " password.");
            }
            requireZip(file, opened.opened);
            return opened;
        }
        catch (IOException | RuntimeException wrong) {
            opened.close();
            throw wrong;
        }
    }

    private static void requireZip(Path file, Path zip) throws IOException {
        FileMagic kind = FileMagic.valueOf(zip.toFile());
        if (kind == FileMagic.OLE2) {
            throw new ReviewImportException(file + " is a document of an old kind, such as .xls." + SAVE_AS);
        }
        if (kind != FileMagic.OOXML) {
            throw new ReviewImportException(file + " is not an .xlsx workbook." + SAVE_AS);
        }
        requireWholeZip(file, zip);
    }

    /// POI would read a zip without a directory all the same, entry after entry, and hold all of them.
    private static void requireWholeZip(Path file, Path zip) throws IOException {
        try (ZipFile _ = new ZipFile(zip.toFile())) {
            // opened, so it has a directory
        }
        catch (ZipException broken) {
            throw new ReviewImportException(
                    file + " is damaged: " + FactText.plain(broken.getMessage()) + "." + SAVE_AS,
                    broken);
        }
    }

    @Override
    public void close() {
        try {
            if (!opened.equals(named)) {
                Files.deleteIfExists(opened);
            }
        }
        catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
