package org.keyledger.deliver;

import java.time.YearMonth;
import java.util.regex.Pattern;

import org.apache.commons.codec.digest.DigestUtils;

/// Something that a person has to hear of.
///
/// @param subject one line
/// @param text    without secrets and key ids
/// @param cause   the same for the same trouble, however often a run is started again: see [#causeOf]
public record Alert(Kind kind, YearMonth period, String subject, String text, String cause) {

    private static final int HASH_CHARACTERS = 16;
    /// What has a digit: counts, times, ids of requests.
    private static final Pattern VARIABLE = Pattern.compile("[\\w.:+/-]*\\d[\\w.:+/-]*");
    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}[.:]*");

    public enum Kind {
        /// A run ended without its reports.
        FAILURE,
        /// A run read too few accounts.
        COVERAGE,
        /// Reports did not arrive, or nobody can tell.
        DELIVERY;

        /// How the names of its receipts begin.
        String receipts() {
            return "alert " + name().toLowerCase(java.util.Locale.ROOT) + " ";
        }
    }

    /// What receipts know it by.
    String receipt(String way) {
        return kind.receipts() + way + " " + DigestUtils.sha256Hex(cause).substring(0, HASH_CHARACTERS);
    }

    /// A message without what differs from one attempt to the next: the same failure has another request id, and other
    /// counts, when a run is started again. Accounts stay, since another account that fails is other trouble.
    public static String causeOf(String message) {
        return VARIABLE.matcher(message)
                .replaceAll(found -> ACCOUNT.matcher(found.group()).matches() ? found.group() : "#");
    }
}
