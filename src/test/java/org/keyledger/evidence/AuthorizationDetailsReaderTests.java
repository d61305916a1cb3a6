package org.keyledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.iam.AuthorizationDetails;
import org.keyledger.iam.AuthorizationDetails.AttachedPolicy;
import org.keyledger.iam.Condition;
import org.keyledger.iam.ConditionBlock;
import org.keyledger.iam.PolicyDocument;
import org.keyledger.iam.Statement;
import org.keyledger.iam.StatementPrincipal;
import org.keyledger.iam.UnreadablePolicy;

class AuthorizationDetailsReaderTests {

    private static final String DOCUMENT =
            """
                    {"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:Get*","Resource":"arn:aws:s3:::a+b/*"}}""";

    @TempDir
    Path folder;

    @Test
    void readsUsersWithGroupsPoliciesBoundaryAndTags() throws IOException {
        AuthorizationDetails.User user = read("""
                {"UserDetailList": [
                  {"UserName": "anna", "GroupList": ["administrators", "readers"],
                   "AttachedManagedPolicies": [{"PolicyName": "P", "PolicyArn": "arn:aws:iam::aws:policy/P"}],
                   "UserPolicyList": [{"PolicyName": "own", "PolicyDocument": DOCUMENT}],
                   "PermissionsBoundary": {"PermissionsBoundaryType": "Policy", "PermissionsBoundaryArn": "arn:b"},
                   "Tags": [{"Key": "Owner", "Value": "anna@example.com"}]},
                  {"UserName": "ben"}],
                 "RoleDetailList": [{"RoleName": "r"}], "SomethingNew": [1, 2], "IsTruncated": false}
                """.replace("DOCUMENT", DOCUMENT)).users().get("anna");

        assertThat(user.groups()).containsExactly("administrators", "readers");
        assertThat(user.attached()).containsExactly(new AttachedPolicy("P", "arn:aws:iam::aws:policy/P"));
        assertThat(user.inline()).extracting("name").containsExactly("own");
        assertThat(user.boundary()).contains("arn:b");
        assertThat(user.tags()).containsEntry("Owner", "anna@example.com");
    }

    @ParameterizedTest
    @CsvSource({ "2025-06-01T09:00:00Z, 2025-06-01T09:00:00Z", "2025-06-01T11:00:00+02:00, 2025-06-01T09:00:00Z",
            "'', ", "yesterday, ", "-999999999-01-01T00:00:00Z, " })
    void readsWhenAUserWasCreated(String printed, Instant meant) throws IOException {
        assertThat(read("{\"UserDetailList\": [{\"UserName\": \"ben\", \"CreateDate\": \"" + printed + "\"}]}").users()
                .get("ben").created()).isEqualTo(Optional.ofNullable(meant));
    }

    @Test
    void readsAUserWithNothing() throws IOException {
        AuthorizationDetails.User user = read("{\"UserDetailList\": [{\"UserName\": \"ben\"}]}").users().get("ben");

        assertThat(user.groups()).isEmpty();
        assertThat(user.boundary()).isEmpty();
    }

    @Test
    void readsTheDefaultVersionOfAManagedPolicy() throws IOException {
        AuthorizationDetails details = read("""
                {"UserDetailList": [], "Policies": [{"Arn": "arn:p", "PolicyVersionList": [
                  {"VersionId": "v2", "IsDefaultVersion": false, "Document": {"Statement": []}},
                  {"VersionId": "v1", "IsDefaultVersion": true, "Document": DOCUMENT}]}]}
                """.replace("DOCUMENT", DOCUMENT));

        assertThat(((PolicyDocument) details.policies().get("arn:p")).statements()).hasSize(1);
    }

    @Test
    void readsADocumentDecodedOrUrlEncodedAlike() throws IOException {
        Statement decoded = inlineStatement(DOCUMENT);

        assertThat(decoded.actions()).containsExactly("s3:Get*");
        assertThat(decoded.resources()).containsExactly("arn:aws:s3:::a+b/*");
        assertThat(inlineStatement('"' + percentEncoded(DOCUMENT) + '"')).isEqualTo(decoded);
        assertThat(inlineStatement('"' + percentEncoded(DOCUMENT).replace("%2B", "+") + '"')).isEqualTo(decoded);
        assertThat(inlineStatement('"' + percentEncoded("\n  " + DOCUMENT) + '"')).isEqualTo(decoded);
        assertThat(inlineStatement('"' + DOCUMENT.replace("\"", "\\\"") + '"')).isEqualTo(decoded);
    }

    @Test
    void readsStatementsInEveryForm() throws IOException {
        Statement statement = inlineStatement("""
                {"Statement": [{"Sid": "S", "Effect": "Deny", "NotAction": ["iam:*", "sts:*"], "NotResource": "a",
                 "Condition": {"Bool": {"aws:MultiFactorAuthPresent": "true"}}}]}""");

        assertThat(statement).isEqualTo(new Statement("S", Statement.Effect.DENY, List.of(),
                List.of("iam:*", "sts:*"), List.of(), List.of("a"),
                new ConditionBlock(List.of(new Condition("Bool", "aws:MultiFactorAuthPresent", List.of("true")))),
                Optional.empty()));
    }

    @Test
    void takesAnEmptyConditionForNone() throws IOException {
        assertThat(inlineStatement(
                "{\"Statement\": {\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\", \"Condition\": {}}}")
                .isConditional()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"UserDetailList\": null}", "{\"Error\": {\"Code\": \"AccessDenied\"}}" })
    void refusesAnAnswerWithoutUsersSinceNobodyWouldBeAnAdministrator(String json) {
        assertUnreadable(json, "has no list named UserDetailList");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "[]", "{\"UserDetailList\": [{\"UserName\": \"anna\"}", "{\"UserDetailList\": []} {",
            "{\"UserDetailList\": []}\n{\"UserDetailList\": []}", "aws: command not found" })
    void refusesWhatIsNotOneWholeJsonObject(String text) {
        assertUnreadable(text, "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{} | it has no Statement", "\"\" | it is empty", "\"%7B%ZZ\" | ", "\"%7Bnot json\" | it is not valid JSON",
            "7 | it is no JSON object", "{\"Statement\": \"x\"} | it has no Statement", "null | it is missing",
            "{\"Statement\": [\"x\"]} | statement 1 is no JSON object",
            "{\"Statement\": [{\"Action\": \"*\"}]} | statement 1: Effect is neither Allow nor Deny",
            "{\"Statement\": {\"Effect\": \"allow\", \"Action\": \"*\"}} | statement 1: Effect is neither Allow nor Deny",
            "{\"Statement\": {\"Effect\": \"Allow\"}} | statement 1: needs either Action or NotAction",
            "{\"Statement\": {\"Effect\": \"Deny\", \"Effect\": \"Allow\"}} | it has the element Effect twice",
            "{\"Statement\": {\"Effect\": \"Deny\", \"effect\": \"Allow\"}} | statement 1: has the element Effect twice",
            "{\"Statement\": [], \"Statement\": []} | it has the element Statement twice",
            "{\"Statement\": [{\"Effect\": \"Allow\", \"Action\": [{}]}]} | statement 1: Action holds something that is no text" })
    void keepsAPolicyItCannotReadAsSuchAndReadsTheRest(String document, String problem) throws IOException {
        AuthorizationDetails details = read("{\"UserDetailList\": [{\"UserName\": \"anna\", \"UserPolicyList\":"
                + " [{\"PolicyDocument\": " + document + "}]}, {\"UserName\": \"ben\"}]}");

        assertThat(details.users()).containsOnlyKeys("anna", "ben");
        assertThat(details.users().get("anna").inline().getFirst().document()).isInstanceOfSatisfying(
                UnreadablePolicy.class, unreadable -> assertThat(unreadable.problem()).contains(
                        problem == null ? "" : problem));
    }

    @Test
    void readsElementsWhateverTheCaseOfTheirNamesAndUnicodeEscapes() throws IOException {
        Statement statement = inlineStatement("""
                {"statement": {"effect": "Allow", "ACTION": "iam:\\u002a", "resource": "*"}}""");

        assertThat(statement.actions()).containsExactly("iam:*");
        assertThat(statement.effect()).isEqualTo(Statement.Effect.ALLOW);
    }

    @Test
    void keepsAManagedPolicyWithoutDefaultVersionAsUnreadable() throws IOException {
        assertThat(read("{\"UserDetailList\": [], \"Policies\": [{\"Arn\": \"arn:p\", \"PolicyVersionList\": []}]}")
                .policies().get("arn:p")).isEqualTo(new UnreadablePolicy("no default version is there"));
    }

    @Test
    void namesTheVersionThatCannotBeRead() throws IOException {
        assertThat(read("""
                {"UserDetailList": [], "Policies": [{"Arn": "arn:p", "DefaultVersionId": "v3", "PolicyVersionList": [
                  {"VersionId": "v3", "Document": {}}]}]}""").policies().get("arn:p"))
                .isEqualTo(new UnreadablePolicy("version v3: it has no Statement"));
    }

    @Test
    void readsRolesWithTheirTrustAndBoundary() throws IOException {
        AuthorizationDetails.Role role =
                read("""
                        {"UserDetailList": [], "RoleDetailList": [{"RoleName": "deploy", "Arn": "arn:aws:iam::111122223333:role/deploy",
                          "AssumeRolePolicyDocument": {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
                            "Principal": {"AWS": ["111122223333", "*"], "Service": "ec2.amazonaws.com"}, "Action": "sts:AssumeRole"}]},
                          "RolePolicyList": [{"PolicyName": "own", "PolicyDocument": DOCUMENT}],
                          "AttachedManagedPolicies": [{"PolicyName": "P", "PolicyArn": "arn:aws:iam::aws:policy/P"}],
                          "PermissionsBoundary": {"PermissionsBoundaryArn": "arn:b"}}]}
                        """
                        .replace("DOCUMENT", DOCUMENT)).roles().getFirst();

        assertThat(role.name()).isEqualTo("deploy");
        assertThat(role.boundary()).contains("arn:b");
        assertThat(role.attached()).hasSize(1);
        assertThat(role.inline()).hasSize(1);
        StatementPrincipal principal =
                ((PolicyDocument) role.trust()).statements().getFirst().principal().orElseThrow();
        assertThat(principal.of("AWS")).containsExactly("111122223333", "*");
        assertThat(principal.of("Service")).containsExactly("ec2.amazonaws.com");
    }

    @Test
    void readsTheTagsOfRolesAndTakesNoneForNone() throws IOException {
        List<AuthorizationDetails.Role> roles = read("""
                {"UserDetailList": [], "RoleDetailList": [
                  {"RoleName": "tagged", "Tags": [{"Key": "Team", "Value": "payments"}, {"Key": "empty", "Value": ""}]},
                  {"RoleName": "bare"}]}""").roles();

        assertThat(roles.getFirst().tags()).containsOnly(entry("Team", "payments"), entry("empty", ""));
        assertThat(roles.getLast().tags()).isEmpty();
    }

    private static String percentEncoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Statement inlineStatement(String document) throws IOException {
        return read("{\"UserDetailList\": [{\"UserName\": \"anna\", \"UserPolicyList\": [{\"PolicyName\": \"own\","
                + " \"PolicyDocument\": " + document + "}]}]}").users().get("anna").inline().stream()
                .map(policy -> (PolicyDocument) policy.document()).findFirst().orElseThrow().statements().getFirst();
    }

    private void assertUnreadable(String text, String problem) {
        assertThatExceptionOfType(Json.Unreadable.class)
                .isThrownBy(() -> new AuthorizationDetailsReader().read(write(text))).withMessageContaining(problem);
    }

    private AuthorizationDetails read(String text) throws IOException {
        try {
            return new AuthorizationDetailsReader().read(write(text));
        }
        catch (Json.Unreadable unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("account-authorization-details.json"), text);
    }
}
