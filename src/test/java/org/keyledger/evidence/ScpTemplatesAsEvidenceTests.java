package org.keyledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keyledger.iam.PolicyDocument;
import org.keyledger.iam.Statement;
import org.keyledger.scp.template.DemoSlots;
import org.keyledger.scp.template.FilledPolicy;
import org.keyledger.scp.template.ScpTemplates;

/// The policies that Keyledger recommends, read as those that an organization has.
class ScpTemplatesAsEvidenceTests {

    static Stream<FilledPolicy> policies() {
        ScpTemplates templates = ScpTemplates.builtIn();
        return templates.names().stream().map(templates::get).map(DemoSlots::fill);
    }

    @ParameterizedTest
    @MethodSource("policies")
    void areOneDenyOfThePresentLanguage(FilledPolicy policy) {
        for (String form : List.of(policy.pretty(), policy.minified())) {
            PolicyDocument document = (PolicyDocument) PolicyDocumentReader.read(PolicyText.parse(form));

            assertThat(document.version()).isEqualTo(PolicyDocument.CURRENT);
            assertThat(document.statements()).singleElement().satisfies(statement -> {
                assertThat(statement.effect()).isEqualTo(Statement.Effect.DENY);
                assertThat(statement.sid()).matches("[A-Za-z0-9]+");
                assertThat(statement.principal()).isEmpty();
                assertThat(statement.condition().conditions()).isNotEmpty();
            });
        }
    }
}
