package org.keyledger.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `index.html` in the reports directory, where auditors find every period: score, coverage, files and their hashes.
/// Made anew from the manifests and the `metrics.json` of all periods and of nothing else, so [ManifestVerifier] can
/// tell whether it is still the same.
public final class Shelf {

    public static final String FILE_NAME = "index.html";

    private Shelf() {}

    /// @param reportsDirectory holds one folder for each period
    /// @return the page's file
    public static Path write(Path reportsDirectory) throws IOException {
        return WholeFile.write(reportsDirectory.resolve(FILE_NAME), page(reportsDirectory),
                reportsDirectory.resolve("." + FILE_NAME + ".part"));
    }

    static byte[] page(Path reportsDirectory) throws IOException {
        List<ShelfPeriod> periods = new ArrayList<>();
        for (PeriodFolder folder : PeriodFolder.in(reportsDirectory).reversed()) {
            periods.add(ShelfPeriod.of(folder));
        }
        return new ShelfPage(periods).html().getBytes(StandardCharsets.UTF_8);
    }
}
