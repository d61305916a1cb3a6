package org.keyledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaskedReportTests {

    private static final String ID = "AKIAIOSFODNN7EXAMPLE";

    /// A record as reports are made of, with a text in every place that one may be in.
    record Line(String keyId, String user, String text, List<String> list, Optional<String> optional,
            Map<String, String> map, Rows<Inner> rows, int number, Inner inner) {}

    record Inner(String arn, String text) {}

    private static Line line(String keyId, String text) {
        Inner inner = new Inner("arn:aws:iam::111122223333:user/" + ID, text);
        return new Line(keyId, ID, text, List.of(text), Optional.of(text), Map.of("a", text),
                Rows.of(List.of(inner)), 7, inner);
    }

    @Test
    void everyTextIsCoveredHoweverDeepItLies() {
        Line masked = MaskedTexts.of(line(ID, "x" + ID + "x"));

        assertThat(masked.keyId()).isEqualTo("…MPLE");
        assertThat(List.of(masked.text(), masked.list().getFirst(), masked.optional().orElseThrow(),
                masked.map().get("a"), masked.inner().text(), rows(masked).getFirst().text()))
                .containsOnly("x…MPLEx");
        assertThat(masked.number()).isEqualTo(7);
    }

    private static List<Inner> rows(Line line) {
        List<Inner> rows = new ArrayList<>();
        line.rows().forEach(rows::add);
        return rows;
    }

    /// By these findings and keys are joined.
    @Test
    void whatNamesAPrincipalStays() {
        Line masked = MaskedTexts.of(line(ID, "none"));

        assertThat(masked.user()).isEqualTo(ID);
        assertThat(masked.inner().arn()).endsWith(ID);
    }

    @Test
    void anIdOfAnotherFormIsCoveredWhereItStandsAndWhereItsLineRepeatsIt() {
        Line masked = MaskedTexts.of(line("key_of_another_form_1234", "delete key_of_another_form_1234 now"));

        assertThat(masked.keyId()).isEqualTo("…1234");
        assertThat(masked.text()).isEqualTo("delete …1234 now");
    }

    @Test
    void aNoteInPlaceOfAnIdStays() {
        assertThat(MaskedTexts.of(line("(not collected)", "none")).keyId()).isEqualTo("(not collected)");
        assertThat(MaskedTexts.of(line("(no such key in access-keys.json)", "none")).keyId())
                .isEqualTo("(no such key in access-keys.json)");
    }

    @Test
    void aLineWithoutAnIdIsTheSame() {
        Inner inner = new Inner("arn:aws:iam::111122223333:user/anna", "nothing to hide in ASIA");

        assertThat(MaskedTexts.of(inner)).isSameAs(inner);
    }

    @Test
    void aPolicyIsPastedAsItIs() {
        ScpPolicyLine policy = new ScpPolicyLine("scp/a.json", "a", "", List.of(), 10, 20, 10, "{\"" + ID + "\"}");

        assertThat(MaskedTexts.of(policy)).isSameAs(policy);
    }

    @TempDir
    private Path folder;

    @Test
    void findingsAreJoinedByTheirIdsInFilesForMachines() throws IOException {
        AuditReport masked = DataFixtures.report().withMaskedKeyIds();
        String uid = DataFixtures.staleKey("alice").uid();
        org.keyledger.report.data.DataFile files = new org.keyledger.report.data.DataFile(masked);

        String csv = Files.readString(files.findings(folder).getFirst());
        String ocsf = Files.readString(files.ocsf(folder).getFirst());

        assertThat(csv.lines().findFirst().orElseThrow()).contains(",reviewed_in,finding_id,CIS AWS 6.0.0");
        assertThat(csv).contains("…MPLE", "," + uid + ",").doesNotContain("AKIA");
        assertThat(ocsf).contains("\"uid\":\"" + uid.replace("/stale-key", "") + "\",\"name\":\"…MPLE\"")
                .doesNotContain("AKIA");
    }
}
