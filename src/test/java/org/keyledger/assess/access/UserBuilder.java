package org.keyledger.assess.access;

import static org.keyledger.assess.KeyBuilder.activeKey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.keyledger.iam.Answer;
import org.keyledger.iam.AuthorizationDetails;
import org.keyledger.iam.AuthorizationDetails.AttachedPolicy;
import org.keyledger.iam.AuthorizationDetails.Group;
import org.keyledger.iam.AuthorizationDetails.InlinePolicy;
import org.keyledger.iam.AuthorizationDetails.Role;
import org.keyledger.iam.AuthorizationDetails.User;
import org.keyledger.iam.CredentialReportEntry;
import org.keyledger.iam.PolicyContent;
import org.keyledger.iam.PolicyDocument;
import org.keyledger.iam.UnreadablePolicy;

/// What account-authorization-details.json says of the user anna and her account 111122223333.
final class UserBuilder {

    static final String ACCOUNT = "arn:aws:iam::111122223333:";

    private final List<InlinePolicy> inline = new ArrayList<>();
    private final List<AttachedPolicy> attached = new ArrayList<>();
    private final List<String> memberOf = new ArrayList<>();
    private final Map<String, Group> groups = new HashMap<>();
    private final Map<String, PolicyContent> documents = new HashMap<>();
    private final Map<String, User> others = new HashMap<>();
    private final List<Role> roles = new ArrayList<>();
    private final Map<String, String> tags = new HashMap<>();
    private Optional<String> boundary = Optional.empty();
    private Answer mfa = Answer.NO;

    static UserBuilder anna() {
        return new UserBuilder();
    }

    UserBuilder inline(StatementBuilder... statements) {
        inline.add(new InlinePolicy("own", document(statements)));
        return this;
    }

    UserBuilder inlineUnreadable(String problem) {
        inline.add(new InlinePolicy("broken", new UnreadablePolicy(problem)));
        return this;
    }

    UserBuilder attached(String arn) {
        attached.add(policy(arn));
        return this;
    }

    UserBuilder attached(String name, StatementBuilder... statements) {
        return attached(ACCOUNT + "policy/" + name).document(ACCOUNT + "policy/" + name, statements);
    }

    UserBuilder document(String arn, StatementBuilder... statements) {
        documents.put(arn, document(statements));
        return this;
    }

    UserBuilder unreadable(String arn, String problem) {
        documents.put(arn, new UnreadablePolicy(problem));
        return this;
    }

    UserBuilder inGroup(String name, StatementBuilder... statements) {
        groups.put(name, new Group(name, List.of(new InlinePolicy("of-group", document(statements))), List.of(),
                ACCOUNT + "group/" + name));
        memberOf.add(name);
        return this;
    }

    UserBuilder inGroupWith(String name, String arn) {
        groups.put(name, new Group(name, List.of(), List.of(policy(arn)), ACCOUNT + "group/" + name));
        memberOf.add(name);
        return this;
    }

    UserBuilder inGroupNotListed(String name) {
        memberOf.add(name);
        return this;
    }

    UserBuilder boundary(String name, StatementBuilder... statements) {
        boundary = Optional.of(ACCOUNT + "policy/" + name);
        return document(boundary.get(), statements);
    }

    UserBuilder boundaryNotSeen(String name) {
        boundary = Optional.of(ACCOUNT + "policy/" + name);
        return this;
    }

    UserBuilder tagged(String key, String value) {
        tags.put(key, value);
        return this;
    }

    UserBuilder withMfa(Answer active) {
        mfa = active;
        return this;
    }

    UserBuilder beside(String user) {
        others.put(user, new User(user, List.of(), List.of(), List.of(), Optional.empty(), Map.of(), Optional.empty(),
                "", ACCOUNT + "user/" + user));
        return this;
    }

    UserBuilder besideAdministrator(String user) {
        others.put(user, new User(user, List.of(), List.of(policy("arn:aws:iam::aws:policy/AdministratorAccess")),
                List.of(), Optional.empty(), Map.of(), Optional.empty(), "", ACCOUNT + "user/" + user));
        return this;
    }

    UserBuilder besideGroup(String name, StatementBuilder... statements) {
        groups.put(name, new Group(name, List.of(new InlinePolicy("of-group", document(statements))), List.of(),
                ACCOUNT + "group/" + name));
        return this;
    }

    UserBuilder role(String name, StatementBuilder trust, StatementBuilder... statements) {
        return role(name, document(trust), List.of(new InlinePolicy("of-role", document(statements))), List.of());
    }

    UserBuilder roleWith(String name, String arn, StatementBuilder... trust) {
        return role(name, document(trust), List.of(), List.of(policy(arn)));
    }

    UserBuilder role(String name, PolicyContent trust, List<InlinePolicy> policies, List<AttachedPolicy> managed) {
        roles.add(new Role(name, ACCOUNT + "role/" + name, trust, policies, managed, Optional.empty()));
        return this;
    }

    AdminAccess judge() {
        return new AdminRule(Optional.of(details())).judge(entry());
    }

    Bounds bounds() {
        return new AdminRule(Optional.of(details())).bounds(entry());
    }

    private CredentialReportEntry entry() {
        return activeKey().ofUser("anna").withMfa(mfa).entry();
    }

    AuthorizationDetails details() {
        others.put("anna", new User("anna", inline, attached, memberOf, boundary, tags, Optional.empty(),
                "AIDACKCEVSQ6C2EXAMPLE", ACCOUNT + "user/anna"));
        return new AuthorizationDetails(others, groups, documents, roles);
    }

    static PolicyDocument document(StatementBuilder... statements) {
        return new PolicyDocument(Stream.of(statements).map(StatementBuilder::build).toList());
    }

    private static AttachedPolicy policy(String arn) {
        return new AttachedPolicy(arn.substring(arn.lastIndexOf('/') + 1), arn);
    }
}
