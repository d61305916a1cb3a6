package org.keyledger.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.keyledger.job.PruneJob.Folder;

/// The folders of old months in a folder of months. One is set aside under another name in one go and deleted after that: a
/// prune that breaks off leaves a month whole or not at all, and what it set aside is found by the next.
///
/// @param parent holds a folder for each month
/// @param marks  tell what Keyledger made
record OldFolders(Path parent, Marks marks) {

    private static final Pattern PERIOD = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");
    private static final String ASIDE = ".pruning-";

    /// How a folder that Keyledger made is told from one that it did not.
    interface Marks {

        /// Why the folder is not Keyledger's to delete: a clause; empty where it is.
        Optional<String> strangeness(Path folder, YearMonth period);
    }

    /// @param going oldest first; what an earlier prune set aside comes before
    /// @param left  a sentence each
    record Found(List<Folder> going, List<String> left) {}

    Found before(YearMonth kept) throws IOException {
        List<Folder> going = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (Path child : children()) {
            String name = child.getFileName().toString();
            if (isAside(child)) {
                going.add(measured(child));
            }
            else if (PERIOD.matcher(name).matches() && YearMonth.parse(name).isBefore(kept)) {
                Optional<String> strange = strangeness(child, YearMonth.parse(name));
                if (strange.isPresent()) {
                    left.add(child + " " + strange.get() + ".");
                }
                else {
                    going.add(measured(child));
                }
            }
        }
        return new Found(going, left);
    }

    List<YearMonth> periods() throws IOException {
        return children().stream().filter(child -> Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS))
                .map(child -> child.getFileName().toString()).filter(name -> PERIOD.matcher(name).matches())
                .map(YearMonth::parse).toList();
    }

    private List<Path> children() throws IOException {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.sorted(Comparator.comparing(Path::getFileName)).toList();
        }
    }

    private static boolean isAside(Path child) {
        String name = child.getFileName().toString();
        return name.startsWith(ASIDE) && PERIOD.matcher(name.substring(ASIDE.length())).matches()
                && Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS);
    }

    private Optional<String> strangeness(Path child, YearMonth period) {
        if (Files.isSymbolicLink(child)) {
            return Optional.of("is a link, and links are not followed");
        }
        return Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS) ? marks.strangeness(child, period)
                : Optional.of("is not a folder");
    }

    /// Links count as what they are, not as what they lead to.
    private static Folder measured(Path folder) throws IOException {
        long files = 0;
        long bytes = 0;
        for (Path file : all(folder)) {
            if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                files++;
                bytes += Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).size();
            }
        }
        return new Folder(folder, files, bytes);
    }

    static void delete(Folder folder) throws IOException {
        Path path = folder.path();
        Path aside = isAside(path) ? path
                : Files.move(path, path.resolveSibling(ASIDE + path.getFileName()),
                        StandardCopyOption.ATOMIC_MOVE);
        for (Path file : all(aside).reversed()) {
            Files.delete(file);
        }
    }

    /// A folder before what is in it.
    private static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList();
        }
    }
}
