package org.keyledger.assess.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.evidence.AccountEvidence;
import org.keyledger.evidence.AccountEvidenceReader;
import org.keyledger.evidence.PeriodEvidence;
import org.keyledger.evidence.sample.SampleOrganization;
import org.keyledger.evidence.sample.SampleSpec;

/// The sample organization shows each verdict, by users whom it always has.
class SampleVerdictsTests {

    @TempDir
    Path folder;

    @Test
    void showsEachVerdict() throws IOException {
        YearMonth month = YearMonth.of(2026, 11);
        new SampleOrganization(new SampleSpec(12, 20, 1, 7, month)).write(folder);
        PeriodEvidence evidence = PeriodEvidence.open(folder, month);
        AccountEvidence payments = new AccountEvidenceReader(evidence.folder()).read(evidence.accounts().stream()
                .filter(account -> account.name().equals("payments-prod")).findFirst().orElseThrow());
        AdminRule rule = new AdminRule(payments.authorization(), evidence.managed());
        Map<String, String> verdicts = payments.report().orElseThrow().entries().stream().collect(Collectors.toMap(
                entry -> entry.user(), entry -> worded(rule.judge(entry)), (one, _) -> one, TreeMap::new));

        assertThat(verdicts).containsEntry("terraform", "Full policy AdministratorAccess, statement 1")
                .containsEntry("svc-iam-sync", "Equivalent policy iam-automation, statement 1")
                .containsEntry("svc-own-policy", "Equivalent inline policy self-service, statement 1")
                .containsEntry("svc-function-deploy", "Escalation policy function-deployer, statement Functions;"
                        + " policy function-deployer, statement Roles; role platform-automation")
                .containsEntry("svc-role-switcher",
                        "Escalation policy role-switcher, statement 1; role platform-admin")
                .containsEntry("svc-office-tools",
                        "Conditional policy office-admin, statement FromOffice if aws:SourceIp")
                .containsEntry("svc-sandboxed", "NotAdmin").containsEntry("svc-quarantined", "NotAdmin")
                .containsEntry("svc-break-glass", "NotAdmin");
        assertThat(verdicts.get("svc-key-rotation")).startsWith("Escalation policy key-rotation, statement 1 on user/");
    }

    private static String worded(AdminAccess access) {
        String name = access.getClass().getSimpleName();
        return switch (access) {
            case AdminAccess.Full(String path, _) -> name + " " + path;
            case AdminAccess.Equivalent(_, String path, _) -> name + " " + path;
            case AdminAccess.Escalation(_, String path, _) -> name + " " + path;
            case AdminAccess.Conditional(_, String path, _) -> name + " " + path;
            case AdminAccess.NotAdmin _ -> name;
            case AdminAccess.Undetermined(String reason) -> name + " " + reason;
        };
    }
}
