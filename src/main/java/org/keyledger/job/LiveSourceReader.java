package org.keyledger.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.keyledger.iam.AccountId;

/// Reads the sources of a job file that are AWS itself: which accounts, and with what role.
final class LiveSourceReader {

    private static final List<String> ROLE = List.of("roleName", "externalId", "sessionName");
    private static final List<String> FILTER = List.of("ous", "tags", "accounts");

    // IAM API reference: CreateRole, AssumeRole.
    private static final Pattern ROLE_NAME = Pattern.compile("([\\w+=,.@-]+/)*[\\w+=,.@-]{1,64}");
    private static final Pattern EXTERNAL_ID = Pattern.compile("[\\w+=,.@:/-]{2,1224}");
    private static final Pattern SESSION_NAME = Pattern.compile("[\\w+=,.@-]{2,64}");
    private static final Pattern KEY_ID = Pattern.compile(".*(AKIA|ASIA)[A-Z0-9]{12,}.*");

    private LiveSourceReader() {}

    static Optional<Source> read(Section source) {
        Optional<Source> organization = source
                .section("organization", with(ROLE, List.of("include", "exclude", "managementRoleName", "accountTags")))
                .map(LiveSourceReader::organization);
        Optional<Source> accounts = source.section("accounts", with(ROLE, List.of("ids")))
                .map(LiveSourceReader::accounts);
        Optional<Source> profile = source.section("profile", CollectionReader.KNOWN)
                .map(section -> new Source.Profile(CollectionReader.read(section, false)));
        return organization.or(() -> accounts).or(() -> profile);
    }

    private static List<String> with(List<String> role, List<String> own) {
        return Stream.of(own, role, CollectionReader.KNOWN).flatMap(List::stream).toList();
    }

    private static Source organization(Section section) {
        section.otherwise("include", "every account");
        section.otherwise("exclude", "none");
        section.otherwise("managementRoleName",
                "the caller's own credentials where they are that account's, else as roleName");
        Source.Organization organization = new Source.Organization(filter(section, "include"),
                filter(section, "exclude"), role(section), roleName(section, "managementRoleName"),
                section.flag("accountTags", true), CollectionReader.read(section, true));
        if (organization.selectsByTag() && !organization.accountTags()) {
            section.mistake("accountTags", "include or exclude names tags, so they must be read",
                    "Remove the line, or name no tags.");
        }
        return organization;
    }

    private static Source accounts(Section section) {
        section.require("ids", "List the ids of the accounts.");
        List<AccountId> ids = AccountNames.ids(section, "ids");
        if (section.has("ids") && ids.isEmpty()) {
            section.mistake("ids", "lists no account", "List the ids of the accounts.");
        }
        return new Source.AccountList(ids, role(section), CollectionReader.read(section, false));
    }

    private static AccountFilter filter(Section section, String name) {
        return section.section(name, FILTER).map(filter -> {
            AccountFilter named = new AccountFilter(
                    filter.texts("ous", AccountNames::mistakeInUnit, AccountNames.UNIT_REMEDY)
                            .orElse(List.of()),
                    tags(filter), AccountNames.ids(filter, "accounts"));
            if (named.namesNone()) {
                filter.mistake("names no account", "Name ous, tags or accounts, or remove it.");
            }
            return named;
        }).orElse(AccountFilter.NONE);
    }

    private static Map<String, List<String>> tags(Section filter) {
        Map<String, List<String>> tags = new LinkedHashMap<>();
        for (String tag : filter.texts("tags", AccountNames::mistakeInTag, AccountNames.TAG_REMEDY)
                .orElse(List.of())) {
            int equals = tag.indexOf('=');
            List<String> values = tags.computeIfAbsent(equals < 0 ? tag : tag.substring(0, equals),
                    _ -> new ArrayList<>());
            if (equals >= 0) {
                values.add(tag.substring(equals + 1));
            }
        }
        return tags;
    }

    private static ReaderRole role(Section section) {
        return new ReaderRole(
                section.orDefault("roleName", roleName(section, "roleName"), ReaderRole.DEFAULT.name()),
                matching(section, "externalId", EXTERNAL_ID, "an external id",
                        "Write the one that the role's trust policy asks for: 2 to 1224 letters, digits and _+=,.@:/-."),
                section.orDefault("sessionName",
                        matching(section, "sessionName", SESSION_NAME, "a session name",
                                "Write 2 to 64 letters, digits and _+=,.@-; CloudTrail shows it."),
                        ReaderRole.DEFAULT.sessionName()));
    }

    private static Optional<String> roleName(Section section, String name) {
        return matching(section, name, ROLE_NAME, "the name of a role",
                "Write the name alone, without its ARN: keyledger-reader.");
    }

    /// A value that may be a key somebody pasted into the wrong place is not shown.
    private static Optional<String> matching(Section section, String name, Pattern form, String kind, String remedy) {
        return section.text(name).filter(text -> {
            if (KEY_ID.matcher(text).matches()) {
                section.mistake(name, "holds an access key, and job files are kept in Git",
                        UnknownSetting.AWS_CREDENTIALS);
                return false;
            }
            if (!form.matcher(text).matches()) {
                section.mistake(name, Problems.quote(text) + " is not " + kind, remedy);
                return false;
            }
            return true;
        });
    }
}
