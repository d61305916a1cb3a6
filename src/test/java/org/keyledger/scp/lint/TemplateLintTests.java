package org.keyledger.scp.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.keyledger.evidence.PolicyFile;
import org.keyledger.scp.template.DemoSlots;
import org.keyledger.scp.template.ScpTemplate;
import org.keyledger.scp.template.ScpTemplates;

/// The templates as they would be attached.
class TemplateLintTests {

    @Test
    void theRecommendedSetsHaveNoDefect() {
        List<String> common = List.of(ScpTemplates.GUARD_EXEMPT_ROLES, ScpTemplates.DENY_KEY_ISSUANCE,
                ScpTemplates.DENY_ROOT_KEYS);

        assertThat(lint(with(common, ScpTemplates.DENY_IAM_USERS, ScpTemplates.GUARD_EXCEPTION_TAG,
                ScpTemplates.PIN_EXCEPTIONS_TO_NETWORK))).isEmpty();
        assertThat(lint(with(common, ScpTemplates.DENY_IAM_USERS_EXCEPT_ARNS))).isEmpty();
    }

    @Test
    void rolesThatAnyoneMayMakeAreNoticedWhereTheyAreNotGuarded() {
        assertThat(lint(List.of(ScpTemplates.DENY_KEY_ISSUANCE))).extracting(Defect::rule)
                .containsOnly("exemption-in-any-account");
    }

    @Test
    void thePublishedOneHasTheDefectsThatItIsKnownFor() {
        assertThat(lint(List.of(ScpTemplates.PUBLISHED_USER_AGENT))).extracting(Defect::rule).contains(
                "identity-center-region", "user-agent-case", "user-agent-workloads", "user-agent-control",
                "mintable-exemption");
    }

    private static List<String> with(List<String> common, String... more) {
        return Stream.concat(common.stream(), Stream.of(more)).toList();
    }

    private static List<Defect> lint(List<String> templates) {
        List<LintDocument> documents = templates.stream().map(ScpTemplates.builtIn()::get)
                .map(TemplateLintTests::filled).toList();
        return LintReport.of(documents, LintOptions.DEFAULT, Optional.empty()).policies().stream()
                .flatMap(policy -> policy.defects().stream()).toList();
    }

    private static LintDocument filled(ScpTemplate template) {
        return LintDocument.of(PolicyFile.of(template.name(), DemoSlots.fill(template).minified()));
    }
}
