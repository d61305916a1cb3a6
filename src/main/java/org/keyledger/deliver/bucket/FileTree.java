package org.keyledger.deliver.bucket;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.keyledger.deliver.NotDeliveredException;

/// All files below a folder, one folder after the other, sorted by name. What begins with a dot is left out: drafts that a
/// killed process left, and what systems put there.
record FileTree(Path root) {

    interface Visitor {

        void visit(LocalFile file) throws IOException, NotDeliveredException;
    }

    void visit(Visitor visitor) throws IOException, NotDeliveredException {
        visit("", visitor);
    }

    private void visit(String folder, Visitor visitor) throws IOException, NotDeliveredException {
        for (String child : children(root.resolve(folder))) {
            String name = folder.isEmpty() ? child : folder + "/" + child;
            Path path = root.resolve(name);
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                visit(name, visitor);
            }
            else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                visitor.visit(new LocalFile(root, name));
            }
            else {
                throw new IOException(path + " is a link or no file, and is not followed. Put the file itself there.");
            }
        }
    }

    private static List<String> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.map(child -> child.getFileName().toString()).filter(name -> !name.startsWith("."))
                    .sorted().toList();
        }
    }
}
