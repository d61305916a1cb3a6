package org.keyledger.deliver.bucket;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Arrays;

import org.keyledger.report.Manifest;
import org.keyledger.report.Shelf;

/// Where things lie in a bucket: as in the folders that they come from, so that a copy of `reports/` is one that
/// `keyledger verify` takes.
///
/// @param prefix empty, or ending in a slash
record BucketKeys(String prefix, YearMonth period) {

    /// Amazon S3 user guide, "Naming Amazon S3 objects": bytes of UTF-8.
    private static final int LONGEST = 1024;

    String report(String name) throws IOException {
        return safe("reports/" + period + "/", name);
    }

    String manifest() throws IOException {
        return report(Manifest.FILE_NAME);
    }

    String shelf() {
        return prefix + "reports/" + Shelf.FILE_NAME;
    }

    String evidence(String name) throws IOException {
        return safe("evidence/" + period + "/", name);
    }

    /// A name of the file system may mean something else in a URL or in another system's folders.
    private String safe(String area, String name) throws IOException {
        String key = prefix + area + name;
        boolean odd = name.chars().anyMatch(c -> c < ' ' || c == 0x7f || c == '\\')
                || Arrays.stream(name.split("/", -1)).anyMatch(part -> part.isBlank() || part.matches("\\.\\.?"));
        if (odd || key.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new IOException("the name of " + area + name.replaceAll("\\p{Cntrl}", "?")
                    + " is none that is kept in a bucket. Rename the file.");
        }
        return key;
    }
}
