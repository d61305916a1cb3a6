package org.keyledger.deliver.mail;

import java.io.IOException;
import java.net.URI;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.keyledger.deliver.MailSettings;
import org.keyledger.report.FinishedPeriod;
import org.keyledger.report.Manifest;
import org.keyledger.report.words.Words;

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
    /// @param words  in which the letter is
    static Attached of(FinishedPeriod period, String ending, MailSettings settings, Words words)
            throws IOException {
        List<Enclosure> files = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        YearMonth month = period.manifest().period();
        Optional<Manifest.Entry> file = period.manifest().files().stream()
                .filter(entry -> entry.name().endsWith(ending) && !entry.name().contains("/")).findFirst();
        if (file.isPresent()) {
            boolean fits = file.get().bytes() <= settings.attachmentLimit();
            String described = file.get().name() + " (" + size(file.get().bytes(), words) + ")";
            if (fits) {
                files.add(new Enclosure(file.get().name(), period.read(file.get()), file.get().sha256()));
                notes.add(words.text("attached.file", described));
            }
            else {
                notes.add(words.text("attached.too-large", size(settings.attachmentLimit(), words), described));
            }
        }
        notes.add(settings.link().map(link -> words.text("attached.link", address(link, month)))
                .orElseGet(() -> words.text("attached.folder", month.toString())));
        return new Attached(files, notes);
    }

    /// The link with the month's folder at its end, also where that is the value of a parameter, as in the S3 console.
    static String address(URI link, YearMonth month) {
        String base = link.toASCIIString();
        return base + (base.endsWith("/") || link.getQuery() != null ? "" : "/") + month + "/";
    }

    /// Rounded up, so that what is above the limit never reads as the limit.
    private static String size(long bytes, Words words) {
        if (bytes < KILO) {
            return bytes + " B";
        }
        if (bytes < KILO * KILO) {
            return Math.ceilDiv(bytes, KILO) + " KB";
        }
        return words.text("number.decimal", Math.ceilDiv(bytes * 10, KILO * KILO) / 10.0) + " MB";
    }
}
