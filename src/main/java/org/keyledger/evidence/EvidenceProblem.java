package org.keyledger.evidence;

/// Something in an evidence file that could not be taken at face value. Control characters in its texts are shown as
/// `\uFFFD`.
///
/// @param file    relative to the period's folder, with `/`
/// @param line    1 for a CSV file's header; 0 where a line makes no sense, as in JSON
/// @param column  the CSV column or JSON path; empty where the whole row or file is meant
/// @param value   as found, shortened to 80 characters
/// @param problem one clause, without a full stop
/// @param remedy  what an operator does about it: one sentence
public record EvidenceProblem(Impact impact, String file, long line, String column, String value, String problem,
        String remedy) {

    public EvidenceProblem {
        file = PlainText.of(file);
        column = PlainText.of(column);
        value = PlainText.shown(value);
        problem = PlainText.of(problem);
        remedy = PlainText.of(remedy);
    }

    /// How much is lost.
    public enum Impact {
        /// The account's population of keys could not be read.
        ACCOUNT_UNREAD,
        /// A row of the credential report, with up to two keys, could not be read.
        ROW_UNREAD,
        /// A key is listed, but something about it is unknown and its verdicts may be undetermined.
        VALUE_UNKNOWN,
        /// Nothing is lost; the reader should know.
        NOTE;

        /// Whether the run's coverage is partial because of it.
        public boolean reducesCoverage() {
            return this != NOTE;
        }
    }

    /// Such as `accounts/111122223333/credential-report.csv line 7, column mfa_active: 'yes' is neither true nor false.
    /// Collect the report again.`
    public String describe() {
        String where = file + (line > 0 ? " line " + line : "") + (column.isEmpty() ? "" : ", column " + column);
        return where + ": " + (value.isEmpty() ? "" : "'" + value + "' ") + problem + ". " + remedy;
    }
}
