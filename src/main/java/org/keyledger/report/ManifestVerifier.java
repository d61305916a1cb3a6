package org.keyledger.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.keyledger.report.Violation.Kind;

/// Checks a reports directory against its manifests: every listed file is there unchanged, nothing unlisted lies beside
/// it, each manifest is as it was written and follows the one before. `index.html`, where there is one, is made again
/// and compared, which also finds the newest period gone.
///
/// What it cannot find: files changed together with all manifests from there on. Only a hash kept elsewhere does.
public final class ManifestVerifier {

    private static final String RESTORE =
            "Restore it from a copy, or write the period again with `keyledger report` and --rerun.";
    private static final String REWRITE_LATER = "Restore the earlier manifest from a copy, or, if the earlier period "
            + "was written again on purpose, write this period again with `keyledger report` and --rerun.";

    private static final String RESTORE_PRUNED = "Restore it from a copy: `keyledger prune` wrote it.";

    private final Path directory;
    private final List<Violation> violations = new ArrayList<>();
    private PrunedManifests pruned = PrunedManifests.NONE;

    private ManifestVerifier(Path directory) {
        this.directory = directory;
    }

    /// @return all violations, oldest period first; empty when everything is as it was written
    public static List<Violation> verify(Path reportsDirectory) {
        var verifier = new ManifestVerifier(reportsDirectory);
        verifier.verifyAll();
        return List.copyOf(verifier.violations);
    }

    private void verifyAll() {
        List<PeriodFolder> folders;
        try {
            folders = PeriodFolder.in(directory);
        }
        catch (IOException failure) {
            add(Kind.NOTHING_TO_VERIFY, directory.toString(), "a reports directory", reason(failure),
                    "Name the directory that holds the folders of the periods.");
            return;
        }
        if (folders.isEmpty()) {
            add(Kind.NOTHING_TO_VERIFY, directory.toString(), "a folder for each period", "none",
                    "Name the directory that holds the folders of the periods.");
        }
        readPruned();
        Optional<PeriodFolder> previous = Optional.empty();
        for (PeriodFolder folder : folders) {
            verifyPeriod(folder, previous);
            previous = folder.hasManifest() ? Optional.of(folder) : previous;
        }
        if (violations.isEmpty()) {
            verifyIndex();
        }
    }

    private void readPruned() {
        try {
            pruned = PrunedManifests.read(directory);
        }
        catch (IOException failure) {
            add(Kind.MANIFEST_UNREADABLE, PrunedManifests.FILE_NAME, "the manifests of pruned periods",
                    "that it cannot be read (" + failure.getMessage() + ")", RESTORE_PRUNED);
        }
    }

    private void verifyPeriod(PeriodFolder folder, Optional<PeriodFolder> previous) {
        String name = folder.period() + "/" + Manifest.FILE_NAME;
        if (!folder.hasManifest()) {
            add(Kind.MANIFEST_MISSING, name, "a manifest", "none", RESTORE);
            return;
        }
        try {
            byte[] content = Files.readAllBytes(folder.manifest());
            if (!ManifestJson.isIntact(content)) {
                add(Kind.MANIFEST_CHANGED, name, "the bytes that its field `self` is the SHA-256 of", "others",
                        RESTORE);
            }
            ManifestJson.Parsed parsed = ManifestJson.parse(content);
            verifyManifest(folder, name, parsed);
            verifyChain(name, parsed.manifest(), previous);
            verifyFiles(folder, parsed.manifest());
        }
        catch (ManifestJson.Unreadable broken) {
            add(Kind.MANIFEST_UNREADABLE, name, "a manifest", "that it " + broken.getMessage(), RESTORE);
        }
        catch (IOException failure) {
            add(Kind.FILE_UNREADABLE, name, "readable files", reason(failure), "Check the folder's permissions.");
        }
    }

    private void verifyManifest(PeriodFolder folder, String name, ManifestJson.Parsed parsed) {
        for (String refused : parsed.refused()) {
            add(Kind.NAME_REFUSED, name, "names of files inside its folder", "'" + refused + "'",
                    "Do not trust this manifest; restore it from a copy.");
        }
        if (!parsed.manifest().period().equals(folder.period())) {
            add(Kind.MANIFEST_CHANGED, name, "the manifest of " + folder.period(),
                    "the one of " + parsed.manifest().period(), RESTORE);
        }
    }

    private void verifyChain(String name, Manifest manifest, Optional<PeriodFolder> before) throws IOException {
        Optional<Manifest.Previous> expected = pruned.latestBefore(manifest.period())
                .filter(gone -> before.isEmpty() || gone.period().isAfter(before.get().period()));
        if (expected.isEmpty() && before.isPresent()) {
            byte[] content = Files.readAllBytes(before.get().manifest());
            expected = Optional.of(new Manifest.Previous(before.get().period(), Sha256.of(content)));
        }
        if (!expected.equals(manifest.previous())) {
            add(Kind.CHAIN_BROKEN, name, describe(manifest.previous()), describe(expected), REWRITE_LATER);
        }
    }

    private static String describe(Optional<Manifest.Previous> previous) {
        return previous.map(link -> "before it the manifest of " + link.period() + " with SHA-256 " + link.sha256())
                .orElse("no manifest before it");
    }

    private void verifyFiles(PeriodFolder folder, Manifest manifest) throws IOException {
        Set<String> listed = new HashSet<>(Set.of(Manifest.FILE_NAME));
        for (Manifest.Entry entry : manifest.files()) {
            listed.add(entry.name());
            verifyFile(folder, entry);
        }
        for (String name : folder.fileNames()) {
            if (!listed.contains(name)) {
                add(Kind.FILE_UNLISTED, folder.period() + "/" + name, "only files of the manifest",
                        "one that is not in it", "Move it elsewhere, or find out who put it there.");
            }
        }
    }

    private void verifyFile(PeriodFolder folder, Manifest.Entry entry) {
        Path file = folder.path().resolve(entry.name());
        String name = folder.period() + "/" + entry.name();
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            add(Kind.FILE_MISSING, name, describe(entry),
                    Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? "no file but a folder or a link" : "no such file",
                    RESTORE);
            return;
        }
        try {
            Manifest.Entry found = Sha256.entry(entry.name(), file);
            if (!found.equals(entry)) {
                add(Kind.FILE_CHANGED, name, describe(entry), describe(found), RESTORE);
            }
        }
        catch (IOException failure) {
            add(Kind.FILE_UNREADABLE, name, describe(entry), reason(failure), "Check the file's permissions.");
        }
    }

    private static String describe(Manifest.Entry entry) {
        return entry.bytes() + " bytes with SHA-256 " + entry.sha256();
    }

    /// The page is made of what the manifests vouch for, so it is compared only when all of that is unchanged.
    private void verifyIndex() {
        Path index = directory.resolve(Shelf.FILE_NAME);
        try {
            if (Files.exists(index) && !Arrays.equals(Files.readAllBytes(index), Shelf.page(directory))) {
                add(Kind.INDEX_CHANGED, Shelf.FILE_NAME, "the page that follows from the manifests", "another",
                        "Look for a period that is gone; if none is, or another release wrote the page, delete it: "
                                + "`keyledger report` with --rerun makes it again.");
            }
        }
        catch (IOException failure) {
            add(Kind.FILE_UNREADABLE, Shelf.FILE_NAME, "a page", reason(failure), "Check the file.");
        }
    }

    private static String reason(IOException failure) {
        return "that it cannot be read (" + failure.getClass().getSimpleName() + ")";
    }

    private void add(Kind kind, String file, String expected, String found, String remedy) {
        violations.add(new Violation(kind, file, expected, found, remedy));
    }
}
