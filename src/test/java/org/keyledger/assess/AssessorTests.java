package org.keyledger.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.keyledger.assess.AccountBuilder.account;
import static org.keyledger.assess.KeyBuilder.AS_OF;
import static org.keyledger.assess.KeyBuilder.activeKey;
import static org.keyledger.assess.KeyBuilder.daysAgo;
import static org.keyledger.assess.KeyBuilder.inactiveKey;
import static org.keyledger.assess.KeyBuilder.keyOfUnknownStatus;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keyledger.assess.access.AdminAccess;
import org.keyledger.assess.owner.KeyKind;
import org.keyledger.assess.owner.Ownership;
import org.keyledger.assess.owner.Roster;
import org.keyledger.evidence.AccountEvidence;
import org.keyledger.evidence.KeyIdMatch;
import org.keyledger.evidence.KeyIds;
import org.keyledger.iam.AccessKeyId;
import org.keyledger.iam.AccessKeyMetadata;
import org.keyledger.iam.Answer;
import org.keyledger.iam.AuthorizationDetails;
import org.keyledger.iam.KeyStatus;
import org.keyledger.organization.Person;
import org.keyledger.organization.PersonStatus;

class AssessorTests {

    private static final Roster ANNA = new Roster(List.of(new Person("anna@example.com", "", "Anna",
            PersonStatus.DEPARTED)));

    @Test
    void makesOneRowOfEachKeyInTheOrderOfTheReport() {
        AccountAssessment assessment = account("111122223333")
                .with(activeKey().ofUser("anna").beside(inactiveKey()), activeKey().ofUser("ben")).assessed();

        assertThat(assessment.keys()).extracting(key -> key.entry().user() + " " + key.key().slot())
                .containsExactly("anna 1", "anna 2", "ben 1");
    }

    @Test
    void judgesEachKeyByEachControl() {
        AccountAssessment assessment = account("111122223333").with(activeKey()).assessed();

        assertThat(assessment.keys().getFirst().judgements()).extracting(Judgement::control)
                .containsExactlyElementsOf(Controls.ALL.stream().map(Control::id).toList());
    }

    @Test
    void leavesAnAccountThatWasNotReadWithoutKeys() {
        AccountEvidence failed = account("111122223333").failed();

        assertThat(AccountBuilder.assess(failed, Optional.empty(), AS_OF).keys()).isEmpty();
    }

    @Test
    void findsKindOwnerAccessAndKeyIdOfAKey() {
        AuthorizationDetails details = new AuthorizationDetails(Map.of("ops", new AuthorizationDetails.User("ops",
                List.of(), List.of(new AuthorizationDetails.AttachedPolicy("AdministratorAccess",
                        "arn:aws:iam::aws:policy/AdministratorAccess")),
                List.of(), Optional.empty(), Map.of("owner", "anna@example.com"), Optional.empty())), Map.of(),
                Map.of());
        AccessKeyId id = new AccessKeyId("AKIAIOSFODNN7EXAMPLE");
        AccountEvidence evidence = account("111122223333")
                .with(activeKey().ofUser("ops").withPassword(Answer.YES).createdDaysAgo(10)).with(details)
                .with(KeyIds.of(new AccessKeyMetadata("ops", id, KeyStatus.ACTIVE, daysAgo(10)))).read();

        AssessedKey key = AccountBuilder.assess(evidence, Optional.of(ANNA), AS_OF).keys().getFirst();

        assertThat(key.kind().kind()).isEqualTo(KeyKind.Kind.HUMAN);
        assertThat(key.owner()).isInstanceOf(Ownership.Owned.class);
        assertThat(key.access()).isInstanceOf(AdminAccess.Full.class);
        assertThat(key.keyId()).isEqualTo(new KeyIdMatch.Matched(id));
        assertThat(key.isFlagged("admin-key")).isTrue();
        assertThat(key.isFlagged("orphaned-key")).isTrue();
        assertThat(key.isFlagged("stale-key")).isFalse();
    }

    @Test
    void datesAnInactiveKeyFromThisReportUnlessAnEarlierOneShowedItSo() {
        Instant generated = AS_OF.minusSeconds(7_200);
        AccountEvidence evidence = account("111122223333").reportedAt(generated)
                .with(inactiveKey().ofUser("anna"), inactiveKey().ofUser("ben"), activeKey().ofUser("cleo"),
                        keyOfUnknownStatus().ofUser("dora"))
                .read();
        PriorKeys prior = key -> key.user().equals("anna") || key.user().equals("cleo")
                ? Optional.of(daysAgo(61))
                : Optional.empty();

        AccountAssessment assessment =
                new Assessor(AssessmentSettings.DEFAULTS, Optional.empty(), AS_OF).assess(evidence, prior);

        assertThat(assessment.keys()).extracting(AssessedKey::inactiveSince).containsExactly(
                Optional.of(daysAgo(61)), Optional.of(generated), Optional.empty(), Optional.empty());
        assertThat(assessment.keys().getFirst().isFlagged("dormant-inactive-key")).isTrue();
    }

    @Test
    void refusesToAnswerForAControlThatDoesNotExist() {
        AssessedKey key = account("111122223333").with(activeKey()).assessed().keys().getFirst();

        assertThatIllegalArgumentException().isThrownBy(() -> key.verdict("stale-keys"))
                .withMessage("there is no control stale-keys");
    }

    @Test
    void canFlagClearAndLeaveUndeterminedByEachControlWhereItApplies() {
        Map<String, Set<String>> seen = new HashMap<>();
        everythingThatMayBe().forEach(subject -> Controls.ALL
                .forEach(control -> seen.computeIfAbsent(control.id().value(), _ -> new HashSet<>())
                        .add(control.judge(subject).getClass().getSimpleName())));

        assertThat(seen.remove("root-key")).as("root-key, which every report can answer")
                .containsExactlyInAnyOrder("Flagged", "Clear");
        assertThat(seen).hasSize(Controls.ALL.size() - 1).allSatisfy((control, verdicts) -> assertThat(verdicts)
                .as(control).containsExactlyInAnyOrder("Flagged", "Clear", "Undetermined"));
    }

    private static List<KeySubject> everythingThatMayBe() {
        List<KeySubject> subjects = new ArrayList<>();
        for (KeyStatus status : KeyStatus.values()) {
            for (Answer answer : Answer.values()) {
                for (AdminAccess access : List.of(new AdminAccess.NotAdmin(), new AdminAccess.Undetermined("no file"),
                        new AdminAccess.Full("policy AdministratorAccess, statement 1", ""))) {
                    subjects.add(newKey(status).withPassword(answer).with(access).subject());
                    subjects.add(newKey(status).ofUnknownKind().ownedBy(new Ownership.Undetermined("no directory"))
                            .withPassword(Answer.YES).withMfa(answer).createdNobodyKnowsWhen().neverUsed()
                            .with(access).beside(activeKey()).subject());
                    subjects.add(newKey(status).ofHuman().ownedBy(new Ownership.Nobody()).createdDaysAgo(2_000)
                            .neverUsed().beside(activeKey().createdDaysAgo(40)).seenInactiveSince(daysAgo(40))
                            .withPassword(Answer.YES).withMfa(answer).with(access).subject());
                }
            }
            subjects.add(newKey(status).ofRoot().withUnknownLastUse().subject());
        }
        return subjects;
    }

    private static KeyBuilder newKey(KeyStatus status) {
        return switch (status) {
            case ACTIVE -> activeKey();
            case INACTIVE -> inactiveKey();
            case UNKNOWN -> keyOfUnknownStatus();
        };
    }

    @ParameterizedTest
    @EnumSource(Severity.class)
    void labelsSeveritiesAsReportsDo(Severity severity) {
        assertThat(severity.label()).matches("[A-Z][a-z]+").isEqualToIgnoringCase(severity.name());
    }
}
