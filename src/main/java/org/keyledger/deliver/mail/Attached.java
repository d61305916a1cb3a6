package org.keyledger.deliver.mail;

import java.io.IOException;
import java.net.URI;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.keyledger.deliver.MailSettings;
import org.keyledger.report.FinishedPeriod;
import org.keyledger.report.Manifest;

/// Which file goes with a mail, or why it does not and where it is.
///
/// Links are those of a console or a site, where people sign in. A presigned link would be open to whoever the mail is
/// forwarded to, and ends with the credentials that signed it, a role's within hours.
///
/// @param files what is attached
/// @param notes what the letter says about it, a line each
record Attached(List<Enclosure> files, List<String> notes) {

    private static final long KILO = 1024;

    /// @param ending of the file's name, such as `.pdf`
    static Attached of(FinishedPeriod period, String ending, MailSettings settings) throws IOException {
        List<Enclosure> files = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        YearMonth month = period.manifest().period();
        Optional<Manifest.Entry> file = period.manifest().files().stream()
                .filter(entry -> entry.name().endsWith(ending) && !entry.name().contains("/")).findFirst();
        if (file.isPresent()) {
            boolean fits = file.get().bytes() <= settings.attachmentLimit();
            String described = file.get().name() + " (" + size(file.get().bytes()) + ")";
            if (fits) {
                files.add(new Enclosure(file.get().name(), period.read(file.get()), file.get().sha256()));
                notes.add("Attached: " + described + ".");
            }
            else {
                notes.add("Not attached, being larger than " + size(settings.attachmentLimit()) + ": " + described
                        + ".");
            }
        }
        notes.add(settings.link().map(link -> "All files of the month: " + address(link, month))
                .orElse("All files of the month are in the folder " + month + " of the reports."));
        return new Attached(files, notes);
    }

    /// The link with the month's folder at its end, also where that is the value of a parameter, as in the S3 console.
    static String address(URI link, YearMonth month) {
        String base = link.toASCIIString();
        return base + (base.endsWith("/") || link.getQuery() != null ? "" : "/") + month + "/";
    }

    /// Rounded up, so that what is above the limit never reads as the limit.
    private static String size(long bytes) {
        if (bytes < KILO) {
            return bytes + " B";
        }
        if (bytes < KILO * KILO) {
            return Math.ceilDiv(bytes, KILO) + " KB";
        }
        return String.format(Locale.ROOT, "%.1f MB", Math.ceilDiv(bytes * 10, KILO * KILO) / 10.0);
    }
}
