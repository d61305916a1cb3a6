package org.keyledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.evidence.EvidenceProblem.Impact;

/// A report that was cut off between two rows reads well; the account's other files tell.
class TruncatedReportTests {

    private static final String ID = "123456789012";
    private static final String FOLDER = "accounts/" + ID + "/";
    private static final String BEFORE_THE_REPORT = "2026-11-30T04:59:59Z";
    private static final String WITH_THE_REPORT = "2026-11-30T05:00:00Z";

    @TempDir
    Path evidence;

    private EvidenceOnDisk disk;

    @BeforeEach
    void aReportOfAnna() {
        disk = new EvidenceOnDisk(evidence).withCompleteAccount(ID);
    }

    @Test
    void missesTheOwnerOfAKeyOlderThanTheReport() {
        AccountEvidence account =
                disk.with(FOLDER + "access-keys.json", keys(BEFORE_THE_REPORT, "anna", "ben")).read(ID);

        assertThat(account.report().orElseThrow().rowsUnread()).isOne();
        assertThat(account.report().orElseThrow().entries()).hasSize(1);
        assertThat(account.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.impact()).isEqualTo(Impact.ROW_UNREAD);
            assertThat(problem.describe()).isEqualTo(FOLDER + "credential-report.csv, column user: lacks 1 user who was"
                    + " there before it was made, ben; the file may be cut off."
                    + " Collect this account again: its report, its keys and its permissions.");
        });
    }

    @Test
    void missesAUserOlderThanTheReport() {
        AccountEvidence account = disk
                .with(FOLDER + "account-authorization-details.json", users(BEFORE_THE_REPORT, "anna", "ben")).read(ID);

        assertThat(account.report().orElseThrow().rowsUnread()).isOne();
        assertThat(account.problems()).singleElement().extracting(EvidenceProblem::impact)
                .isEqualTo(Impact.ROW_UNREAD);
    }

    @Test
    void namesThreeOfTheMissingAndCountsEachOnce() {
        AccountEvidence account = disk
                .with(FOLDER + "access-keys.json", keys(BEFORE_THE_REPORT, "elena", "david", "elena"))
                .with(FOLDER + "account-authorization-details.json",
                        users(BEFORE_THE_REPORT, "ben", "carla", "david", "elena"))
                .read(ID);

        assertThat(account.report().orElseThrow().rowsUnread()).isEqualTo(4);
        assertThat(account.problems()).singleElement().extracting(EvidenceProblem::problem)
                .isEqualTo("lacks 4 users who"
                        + " were there before it was made, such as ben, carla, david; the file may be cut off");
    }

    @Test
    void missesNobodyWhoCameAfterTheReport() {
        AccountEvidence account = disk.with(FOLDER + "access-keys.json", keys(WITH_THE_REPORT, "ben"))
                .with(FOLDER + "account-authorization-details.json", users(WITH_THE_REPORT, "ben")).read(ID);

        assertThat(account.report().orElseThrow().rowsUnread()).isZero();
        assertThat(account.problems()).isEmpty();
    }

    @Test
    void missesAUserWhoseFirstKeyIsOlderThanTheReport() {
        AccountEvidence account = disk
                .with(FOLDER + "access-keys.json",
                        keys(WITH_THE_REPORT, "ben").replace("]}", ", " + key(BEFORE_THE_REPORT, "ben") + "]}"))
                .read(ID);

        assertThat(account.report().orElseThrow().rowsUnread()).isOne();
    }

    @Test
    void missesNobodyOfWhomNoDateIsKnown() {
        AccountEvidence account = disk.with(FOLDER + "account-authorization-details.json",
                "{\"UserDetailList\": [{\"UserName\": \"ben\"}]}").read(ID);

        assertThat(account.problems()).isEmpty();
    }

    @Test
    void countsAMissingUserOnceWhoseRowIsDamaged() {
        AccountEvidence account = disk
                .with(FOLDER + "credential-report.csv",
                        Reports.report(Reports.keyHolder("anna"), "ben,arn:aws:iam::12"))
                .with(FOLDER + "account-authorization-details.json", users(BEFORE_THE_REPORT, "anna", "ben")).read(ID);

        assertThat(account.report().orElseThrow().rowsUnread()).isOne();
        assertThat(account.problems()).singleElement().extracting(EvidenceProblem::line).isEqualTo(3L);
    }

    private static String keys(String created, String... owners) {
        return Stream.of(owners).map(owner -> key(created, owner))
                .collect(Collectors.joining(", ", "{\"AccessKeyMetadata\": [", "]}"));
    }

    private static String key(String created, String owner) {
        return "{\"UserName\": \"" + owner + "\", \"AccessKeyId\": \"AKIAIOSFODNN7EXAMPLE\", \"Status\": \"Active\","
                + " \"CreateDate\": \"" + created + "\"}";
    }

    private static String users(String created, String... names) {
        return Stream.of(names)
                .map(name -> "{\"UserName\": \"" + name + "\", \"CreateDate\": \"" + created + "\"}")
                .collect(Collectors.joining(", ", "{\"UserDetailList\": [", "]}"));
    }
}
