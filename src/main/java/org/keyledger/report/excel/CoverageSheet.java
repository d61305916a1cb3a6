package org.keyledger.report.excel;

import java.util.OptionalLong;
import java.util.function.Consumer;

import org.keyledger.report.AccountLine;
import org.keyledger.report.AuditReport;
import org.keyledger.report.ProblemLine;
import org.keyledger.report.Rows;

/// What could not be read: accounts first, then rows and values.
final class CoverageSheet {

    private CoverageSheet() {}

    static TableSheet<Gap> of(AuditReport report, Wording wording) {
        Columns<Gap> columns = new Columns<Gap>(wording, "coverage") //
                .text("about", gap -> wording.text("coverage.about-" + (gap.wholeAccount() ? "account" : "value")))
                .text("impact", Gap::impact)
                .id("account", Gap::accountId)
                .text("account-name", Gap::accountName)
                .prose("problem", Gap::problem)
                .prose("remedy", Gap::remedy)
                .prose("file", Gap::file)
                .optionalNumber("line", Gap::lineIfAny)
                .text("column", Gap::column)
                .prose("value", Gap::value);
        return TableSheet.of(wording, "coverage", 0, columns, gaps(report));
    }

    private static Rows<Gap> gaps(AuditReport report) {
        long[] accounts = new long[1];
        report.accounts().forEach(account -> accounts[0] += isGap(account) ? 1 : 0);
        return new Rows<>() {

            @Override
            public long count() {
                return accounts[0] + report.problems().count();
            }

            @Override
            public void forEach(Consumer<? super Gap> consumer) {
                report.accounts().forEach(account -> {
                    if (isGap(account)) {
                        consumer.accept(Gap.of(account));
                    }
                });
                report.problems().forEach(problem -> consumer.accept(Gap.of(problem)));
            }
        };
    }

    private static boolean isGap(AccountLine account) {
        return !account.outcome().equals("Read");
    }

    /// Something that could not be read.
    private record Gap(boolean wholeAccount, String impact, String accountId, String accountName, String problem,
            String remedy, String file, long line, String column, String value) {

        static Gap of(AccountLine account) {
            return new Gap(true, account.outcome(), account.accountId(), account.name(), account.reason(),
                    account.remedy(), "", 0, "", "");
        }

        static Gap of(ProblemLine problem) {
            return new Gap(false, problem.impact(), problem.accountId(), "", problem.problem(), problem.remedy(),
                    problem.file(), problem.line(), problem.column(), problem.value());
        }

        OptionalLong lineIfAny() {
            return line == 0 ? OptionalLong.empty() : OptionalLong.of(line);
        }
    }
}
