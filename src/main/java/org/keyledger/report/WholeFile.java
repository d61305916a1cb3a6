package org.keyledger.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Replaces a file in one go: whoever reads it, even after a power cut, finds the old one or the new one.
final class WholeFile {

    private WholeFile() {}

    /// @param draft where the content is written first; on the same disk. A crash may leave it behind, so it must lie
    ///              where nobody takes it for a result
    static Path write(Path file, byte[] content, Path draft) throws IOException {
        Files.write(draft, content);
        return Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
