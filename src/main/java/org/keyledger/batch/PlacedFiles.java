package org.keyledger.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.keyledger.report.AuditReport;
import org.keyledger.report.FinishedPeriod;
import org.keyledger.report.ReportWriter;

/// The files of a writer in a period's folder: made aside and moved into place whole, so that nobody ever opens half a
/// workbook. What an earlier run of the same writer has left there and this one does not write goes.
///
/// @param folder of the period
record PlacedFiles(Path folder) {

    /// @return names relative to the folder, with `/`
    List<String> write(ReportWriter writer, AuditReport report) throws IOException {
        Files.createDirectories(folder);
        Path aside = folder.resolveSibling(".writing-" + folder.getFileName() + "-" + writer.name());
        discard(aside);
        Files.createDirectories(aside);
        List<String> written = new ArrayList<>();
        for (Path file : writer.write(report, aside)) {
            Path target = folder.resolve(aside.relativize(file).toString());
            Files.createDirectories(target.getParent());
            if (!mayStay(target, file, writer)) {
                Files.move(file, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
            written.add(nameOf(target));
        }
        discard(aside);
        removeStale(writer, written);
        return written;
    }

    /// Only what the manifest vouches for: whatever else lies there makes way.
    private boolean mayStay(Path standing, Path fresh, ReportWriter writer) throws IOException {
        return Files.isRegularFile(standing, LinkOption.NOFOLLOW_LINKS) && isVouchedFor(standing)
                && writer.saysTheSame(standing, fresh);
    }

    private boolean isVouchedFor(Path file) {
        try {
            FinishedPeriod period = FinishedPeriod.open(folder.toAbsolutePath().getParent(),
                    YearMonth.parse(folder.getFileName().toString()));
            return period.isIntact(nameOf(file));
        }
        catch (IOException unfinished) {
            return false;
        }
    }

    private void removeStale(ReportWriter writer, List<String> written) throws IOException {
        for (Path file : all(folder)) {
            String name = nameOf(file);
            if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) && writer.owns(name) && !written.contains(name)) {
                Files.delete(file);
            }
        }
    }

    private String nameOf(Path file) {
        return folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }

    private static void discard(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (Path file : all(folder).reversed()) {
                Files.delete(file);
            }
        }
    }

    /// A folder before what is in it.
    private static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted(Comparator.naturalOrder()).toList();
        }
    }
}
