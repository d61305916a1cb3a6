package org.keyledger.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A period's `manifest.json`: the size and hash of every file that the writers wrote, and the hash of the manifest
/// before it. Whoever keeps the hash of the newest manifest elsewhere can prove that nothing of any period was changed
/// since.
///
/// The field `self` is the SHA-256 of the manifest itself with 64 zeros in place of that value. It finds accidents, such
/// as a byte lost in a copy. It is no signature: whoever can write the folder can compute it again.
///
/// @param settingsHash SHA-256 of the effective settings
/// @param files        sorted by name
/// @param previous     the latest earlier period with a manifest; empty in the first
public record Manifest(YearMonth period, Instant asOf, String settingsHash, List<Entry> files,
        Optional<Previous> previous) {

    public static final String FILE_NAME = "manifest.json";
    public static final int FORMAT_VERSION = 1;

    public Manifest {
        files = files.stream().sorted(Comparator.comparing(Entry::name)).toList();
        Set<String> names = new HashSet<>();
        for (Entry file : files) {
            if (file.name().equals(FILE_NAME)) {
                throw new IllegalArgumentException("the manifest lists itself");
            }
            if (!names.add(file.name())) {
                throw new IllegalArgumentException("file '" + file.name() + "' is listed twice");
            }
        }
        if (previous.isPresent() && !previous.get().period().isBefore(period)) {
            throw new IllegalArgumentException(
                    "the previous period " + previous.get().period() + " is not before " + period);
        }
    }

    /// A file of the period's folder.
    ///
    /// @param name relative to the folder, with `/`; never leads out of it
    public record Entry(String name, long bytes, String sha256) {

        public Entry {
            if (!isInside(name)) {
                throw new IllegalArgumentException("'" + name + "' is no name of a file inside the period's folder");
            }
            if (bytes < 0 || !Sha256.isHash(sha256)) {
                throw new IllegalArgumentException("file '" + name + "' has no valid size and SHA-256");
            }
        }

        /// A backslash or a colon means something on some systems only, so neither may stand in a name.
        static boolean isInside(String name) {
            return name.chars().noneMatch(c -> c < ' ' || c == '\\' || c == ':')
                    && List.of(name.split("/", -1)).stream()
                            .noneMatch(part -> part.isBlank() || part.equals(".") || part.equals(".."));
        }
    }

    /// @param sha256 of the previous period's `manifest.json`
    public record Previous(YearMonth period, String sha256) {

        public Previous {
            if (!Sha256.isHash(sha256)) {
                throw new IllegalArgumentException("the previous manifest has no valid SHA-256");
            }
        }
    }

    /// Writes the manifest after all writers have run.
    ///
    /// @param reportsDirectory holds one folder for each period
    /// @param files            what the writers returned; all in the period's folder. Anything else in there is not
    ///                         vouched for, and [ManifestVerifier] names it
    /// @return the manifest's file
    public static Path write(Path reportsDirectory, Heading heading, List<Path> files) throws IOException {
        PeriodFolder folder = PeriodFolder.of(reportsDirectory, heading.period());
        List<Entry> entries = new ArrayList<>();
        for (Path file : files) {
            entries.add(Sha256.entry(folder.nameOf(file), file));
        }
        Optional<Previous> previous = Optional.empty();
        Optional<PeriodFolder> before = PeriodFolder.latestWithManifest(reportsDirectory, heading.period());
        if (before.isPresent()) {
            previous = Optional.of(
                    new Previous(before.get().period(), Sha256.of(Files.readAllBytes(before.get().manifest()))));
        }
        var manifest = new Manifest(heading.period(), heading.asOf(), heading.settingsHash(), entries, previous);
        return WholeFile.write(folder.manifest(), ManifestJson.bytes(manifest),
                reportsDirectory.resolve("." + heading.period() + "-" + FILE_NAME + ".part"));
    }
}
