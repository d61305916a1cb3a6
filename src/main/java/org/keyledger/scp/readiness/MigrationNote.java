package org.keyledger.scp.readiness;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.keyledger.iam.AccountId;

/// What a person needs in order to sign in through IAM Identity Center instead of with a key: values for the template of the
/// note, and a block for `~/.aws/config`. What is unknown stands as a word in capitals that says what belongs there.
///
/// @param region      where Identity Center lives
/// @param accountName may be empty
/// @param user        what the person signs in as, or is called where that is unknown
/// @param roles       permission sets that the person has in the account, none where they are unknown
public record MigrationNote(Optional<String> startUrl, Optional<String> region, AccountId account, String accountName,
        String user, List<String> roles) {

    static final String START_URL = "START_URL";
    static final String REGION = "REGION";
    static final String ROLE = "PERMISSION_SET";

    private static final String SESSION = "identity-center";
    /// Of what may stand between the brackets of a section, what needs no quotes on a command line either.
    private static final Pattern NO_NAME = Pattern.compile("[^A-Za-z0-9_.-]+");
    /// IAM Identity Center API reference, CreatePermissionSet.
    private static final Pattern ROLE_NAME = Pattern.compile("[\\w+=,.@-]{1,32}");

    /// A name that AWS would not give cannot be shown: a line break in it would write settings of its own.
    public MigrationNote {
        roles = roles.stream().filter(role -> ROLE_NAME.matcher(role).matches()).toList();
    }

    /// Values for the slots of `templates/migration/identity-center.md`.
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("start-url", startUrl.orElse(START_URL));
        values.put("region", region.orElse(REGION));
        values.put("account-id", account.value());
        values.put("user", user);
        return values;
    }

    /// Whether every value is known that `aws configure sso` asks for.
    public boolean isComplete() {
        return startUrl.isPresent() && region.isPresent() && !roles.isEmpty();
    }

    /// What `aws configure sso` writes into `~/.aws/config`: one session, and a profile for each permission set (AWS CLI user
    /// guide, "Configuring IAM Identity Center authentication with the AWS CLI").
    public String configBlock() {
        StringBuilder block = new StringBuilder("""
                [sso-session %s]
                sso_start_url = %s
                sso_region = %s
                sso_registration_scopes = sso:account:access
                """.formatted(SESSION, startUrl.orElse(START_URL), region.orElse(REGION)));
        for (String role : roles.isEmpty() ? List.of(ROLE) : roles) {
            block.append("""

                    [profile %s]
                    sso_session = %s
                    sso_account_id = %s
                    sso_role_name = %s
                    """.formatted(profile(role), SESSION, account, role));
        }
        return block.toString();
    }

    /// The profile's name, such as `payments-prod-Developer`: after the account alone where there is one role only.
    private String profile(String role) {
        String base = plain(accountName).isEmpty() ? account.value() : plain(accountName);
        return roles.size() < 2 ? base : base + "-" + plain(role);
    }

    private static String plain(String name) {
        return NO_NAME.matcher(name).replaceAll(" ").strip().replace(' ', '-');
    }
}
