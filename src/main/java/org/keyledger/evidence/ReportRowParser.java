package org.keyledger.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.keyledger.evidence.EvidenceProblem.Impact;
import org.keyledger.iam.AccessKey;
import org.keyledger.iam.AccountId;
import org.keyledger.iam.Answer;
import org.keyledger.iam.Arn;
import org.keyledger.iam.ConsolePassword;
import org.keyledger.iam.Created;
import org.keyledger.iam.CredentialReportEntry;
import org.keyledger.iam.KeyStatus;
import org.keyledger.iam.LastUse;

import de.siegmar.fastcsv.reader.CsvRecord;

/// Turns one record of a credential report into an entry. What cannot be read becomes "unknown" and a problem; only a
/// row whose owner cannot be told is given up as a whole.
final class ReportRowParser {

    /// IAM allows 64 characters; twice as many leave room for a change of mind.
    private static final int LONGEST_NAME = 128;

    private final AccountId account;
    private final ReportColumns columns;
    private final ReportCells cells;

    ReportRowParser(AccountId account, ReportColumns columns, ReportCells cells) {
        this.account = account;
        this.columns = columns;
        this.cells = cells;
    }

    /// The entry, or empty when the row is unread and was reported as such.
    ///
    /// @param line where the row starts in the file
    Optional<CredentialReportEntry> parse(CsvRecord row, long line) {
        cells.goTo(line);
        Optional<String> damage = damageOf(row);
        if (damage.isPresent()) {
            cells.problem(Impact.ROW_UNREAD, "", row.getField(0), damage.get());
            return Optional.empty();
        }
        Optional<Arn> arn = arnOf(row);
        if (arn.isEmpty()) {
            return Optional.empty();
        }
        List<AccessKey> keys = new ArrayList<>(2);
        keyOf(row, 1).ifPresent(keys::add);
        keyOf(row, 2).ifPresent(keys::add);
        return Optional.of(new CredentialReportEntry(line, row.getField(columns.user),
                arn.get(), cells.timestamp(row, columns.userCreated, "user_creation_time"),
                new ConsolePassword(cells.answer(row, columns.passwordEnabled, "password_enabled"),
                        cells.timestamp(row, columns.passwordLastUsed, "password_last_used")),
                cells.answer(row, columns.mfaActive, "mfa_active"), keys,
                additionalOf(row), cells.file()));
    }

    /// AWS lists keys and certificates beyond the second in words, which nobody has specified.
    private String additionalOf(CsvRecord row) {
        if (columns.additional == ReportColumns.ABSENT) {
            return "";
        }
        String text = row.getField(columns.additional);
        if (!text.isBlank() && !text.equals("N/A")) {
            cells.problem(Impact.VALUE_UNKNOWN, "additional_credentials_info", text,
                    "tells of credentials beyond those that have columns, and they are not judged",
                    "List the user's keys with: aws iam list-access-keys --user-name NAME; and delete those not needed.");
        }
        return text;
    }

    /// Reports a row that the CSV parser itself refused.
    void giveUp(long brokenLine) {
        cells.goTo(brokenLine);
        cells.problem(Impact.ROW_UNREAD, "", "", "begins a row that is not CSV: a quote is out of place");
    }

    private Optional<String> damageOf(CsvRecord row) {
        if (row.getFieldCount() != columns.count()) {
            return Optional.of("begins a row of " + row.getFieldCount() + " fields where the header has "
                    + columns.count() + "; the file may be cut off");
        }
        for (int i = 0; i < row.getFieldCount(); i++) {
            String field = row.getField(i);
            if (field.indexOf('\uFFFD') >= 0 || field.indexOf('\0') >= 0) {
                return Optional.of("begins a row that is not valid UTF-8 text");
            }
        }
        int nameLength = row.getField(columns.user).length();
        if (nameLength == 0) {
            return Optional.of("begins a row without a user name");
        }
        if (nameLength > LONGEST_NAME) {
            return Optional.of("is longer than any user name");
        }
        String last = row.getField(columns.count() - 1);
        return ReportCells.isWhole(columns.last(), last) ? Optional.empty()
                : Optional.of("begins a row that ends with '" + PlainText.shown(last) + "' where " + columns.last()
                        + " is expected; the file may be cut off");
    }

    private Optional<Arn> arnOf(CsvRecord row) {
        String text = row.getField(columns.arn);
        try {
            Arn arn = Arn.parse(text);
            if (arn.account().equals(account.value())) {
                return Optional.of(arn);
            }
            cells.problem(Impact.ROW_UNREAD, "arn", text, "belongs to another account than the folder's " + account);
        }
        catch (IllegalArgumentException noArn) {
            cells.problem(Impact.ROW_UNREAD, "arn", text, "is not an ARN");
        }
        return Optional.empty();
    }

    /// `active=false` with a date is an inactive key, with `N/A` it is no key: AWS keeps the date of inactive keys.
    private Optional<AccessKey> keyOf(CsvRecord row, int slot) {
        Answer active = cells.answer(row, columns.active(slot), "access_key_" + slot + "_active");
        String rotated = row.getField(columns.rotated(slot));
        if (active == Answer.NO && ReportCells.isNone(rotated)) {
            return Optional.empty();
        }
        KeyStatus status = switch (active) {
            case YES -> KeyStatus.ACTIVE;
            case NO -> KeyStatus.INACTIVE;
            case UNKNOWN -> KeyStatus.UNKNOWN;
        };
        return Optional.of(new AccessKey(slot, status, createdOf(row, slot, rotated), lastUseOf(row, slot)));
    }

    private Created createdOf(CsvRecord row, int slot, String rotated) {
        String column = "access_key_" + slot + "_last_rotated";
        Optional<Instant> when = cells.timestamp(row, columns.rotated(slot), column);
        if (when.isPresent()) {
            return new Created.At(when.get());
        }
        if (ReportCells.isNone(rotated)) {
            cells.problem(Impact.VALUE_UNKNOWN, column, rotated, "gives no creation date for an existing key");
        }
        return new Created.Unknown("the report's " + column + " is '" + PlainText.shown(rotated) + "'");
    }

    private LastUse lastUseOf(CsvRecord row, int slot) {
        String column = "access_key_" + slot + "_last_used_date";
        int position = columns.usedDate(slot);
        if (position == ReportColumns.ABSENT) {
            return new LastUse.Unknown("the report has no column " + column);
        }
        String text = row.getField(position);
        if (text.equals("N/A")) {
            return new LastUse.NeverRecorded();
        }
        Optional<Instant> when = cells.timestamp(row, position, column);
        if (when.isEmpty()) {
            return new LastUse.Unknown("the report's " + column + " is '" + PlainText.shown(text) + "'");
        }
        return new LastUse.At(when.get(), optionalText(row, columns.usedRegion(slot)),
                optionalText(row, columns.usedService(slot)));
    }

    private String optionalText(CsvRecord row, int position) {
        String text = position == ReportColumns.ABSENT ? "N/A" : row.getField(position);
        return ReportCells.isNone(text) ? "" : text;
    }
}
