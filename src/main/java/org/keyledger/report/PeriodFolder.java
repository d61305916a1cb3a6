package org.keyledger.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A folder of the reports directory that is named for a period, such as `2026-11`.
record PeriodFolder(YearMonth period, Path path) {

    private static final Pattern PERIOD = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");

    static PeriodFolder of(Path reportsDirectory, YearMonth period) {
        return new PeriodFolder(period, reportsDirectory.resolve(period.toString()));
    }

    /// All of them, oldest first. Whatever else lies in the directory, such as `history`, is none of our business.
    static List<PeriodFolder> in(Path reportsDirectory) throws IOException {
        List<PeriodFolder> folders = new ArrayList<>();
        try (Stream<Path> children = Files.list(reportsDirectory)) {
            children.filter(Files::isDirectory)
                    .filter(child -> PERIOD.matcher(child.getFileName().toString()).matches())
                    .forEach(child -> folders
                            .add(new PeriodFolder(YearMonth.parse(child.getFileName().toString()), child)));
        }
        catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
        folders.sort(Comparator.comparing(PeriodFolder::period));
        return List.copyOf(folders);
    }

    static Optional<PeriodFolder> latestWithManifest(Path reportsDirectory, YearMonth before) throws IOException {
        return in(reportsDirectory).stream()
                .filter(folder -> folder.period().isBefore(before) && folder.hasManifest())
                .reduce((earlier, later) -> later);
    }

    Path manifest() {
        return path.resolve(Manifest.FILE_NAME);
    }

    boolean hasManifest() {
        return Files.isRegularFile(manifest());
    }

    /// The file's name in a manifest: relative to this folder, with `/`.
    String nameOf(Path file) {
        return path.toAbsolutePath().normalize().relativize(file.toAbsolutePath().normalize()).toString()
                .replace(file.getFileSystem().getSeparator(), "/");
    }

    /// The names of all files at any depth, sorted. Links are not followed: they count as files.
    List<String> fileNames() throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            return all.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .map(this::nameOf).sorted().toList();
        }
        catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }
}
