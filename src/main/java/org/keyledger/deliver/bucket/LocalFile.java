package org.keyledger.deliver.bucket;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/// A file to be delivered.
///
/// @param root what its name starts from: the period's folder of reports or of evidence
/// @param name relative to it, with `/`
record LocalFile(Path root, String name) {

    /// For reading. Below the root no link is followed: whoever may write there must not have other files of this machine
    /// carried away.
    SeekableByteChannel open() throws IOException {
        Path at = root;
        for (String part : name.split("/")) {
            at = at.resolve(part);
            if (Files.isSymbolicLink(at)) {
                throw new IOException(at + " is a link, and links are not followed. Put the file itself there.");
            }
        }
        return Files.newByteChannel(at, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    }

    Path path() {
        return root.resolve(name);
    }
}
