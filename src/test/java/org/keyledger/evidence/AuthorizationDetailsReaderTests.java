package org.keyledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
import org.keyledger.iam.Statement;

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

        assertThat(details.policies().get("arn:p").statements()).hasSize(1);
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
                List.of("iam:*", "sts:*"), List.of(), List.of("a"), true));
    }

    @Test
    void takesAnEmptyConditionForNone() throws IOException {
        assertThat(inlineStatement(
                "{\"Statement\": {\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\", \"Condition\": {}}}")
                .conditional()).isFalse();
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
    @ValueSource(strings = { "{}", "\"\"", "\"%7B%ZZ\"", "\"%7Bnot json\"", "7", "{\"Statement\": \"x\"}",
            "{\"Statement\": [{\"Action\": \"*\"}]}", "{\"Statement\": [{\"Effect\": \"Allow\", \"Action\": [{}]}]}" })
    void refusesAPolicyItCannotRead(String document) {
        assertUnreadable(
                "{\"UserDetailList\": [{\"UserName\": \"anna\", \"UserPolicyList\": [{\"PolicyDocument\": " + document
                        + "}]}]}",
                "");
    }

    @Test
    void refusesAManagedPolicyWithoutDefaultVersion() {
        assertUnreadable("{\"UserDetailList\": [], \"Policies\": [{\"Arn\": \"arn:p\", \"PolicyVersionList\": []}]}",
                "managed policy arn:p has no default version");
    }

    private static String percentEncoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Statement inlineStatement(String document) throws IOException {
        return read("{\"UserDetailList\": [{\"UserName\": \"anna\", \"UserPolicyList\": [{\"PolicyName\": \"own\","
                + " \"PolicyDocument\": " + document + "}]}]}").users().get("anna").inline().getFirst().document()
                .statements().getFirst();
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
