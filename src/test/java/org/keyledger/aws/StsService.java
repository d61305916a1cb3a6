package org.keyledger.aws;

import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.keyledger.iam.AccountId;

/// The Security Token Service: it lends the caller a role in each account of the organization.
final class StsService {

    private static final Pattern SESSION_NAME = Pattern.compile("[\\w+=,.@-]{2,64}");
    private static final int SHORTEST = 900;
    private static final int LONGEST = 43_200;

    private final SimulatorSettings settings;
    private final OrganizationData organization;
    private final AccountFolders folders;
    private final Sessions sessions;
    private final Supplier<Set<String>> closedRegions;

    StsService(SimulatorSettings settings, OrganizationData organization, AccountFolders folders, Sessions sessions,
            Supplier<Set<String>> closedRegions) {
        this.settings = settings;
        this.organization = organization;
        this.folders = folders;
        this.sessions = sessions;
        this.closedRegions = closedRegions;
    }

    Map<Action, Handler> handlers() {
        return Map.of(Action.ASSUME_ROLE, this::assumeRole, Action.GET_CALLER_IDENTITY, StsService::callerIdentity);
    }

    private String assumeRole(AwsCall call) throws AwsFailure {
        if (closedRegions.get().contains(call.region())) {
            throw new AwsFailure(AwsError.REGION_DISABLED);
        }
        String sessionName = call.text("RoleSessionName");
        if (!SESSION_NAME.matcher(sessionName).matches()) {
            throw new AwsFailure(AwsError.VALIDATION_ERROR.saying("1 validation error detected: Value '" + sessionName
                    + "' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression"
                    + " pattern: [\\w+=,.@-]*"));
        }
        int seconds = call.number("DurationSeconds", 3600);
        if (seconds < SHORTEST || seconds > LONGEST) {
            throw new AwsFailure(AwsError.VALIDATION_ERROR.saying("1 validation error detected: Value '" + seconds
                    + "' at 'durationSeconds' failed to satisfy constraint: Member must have value between " + SHORTEST
                    + " and " + LONGEST));
        }
        String roleArn = call.text("RoleArn");
        if (!call.who().isCaller() || !hasRole(call.account(), roleArn) || !isExternalId(call.text("ExternalId"))) {
            throw new AwsFailure(AwsError.ACCESS_DENIED);
        }
        return credentials(sessions.issue(call.account(), roleArn, sessionName, seconds));
    }

    private boolean hasRole(AccountId account, String roleArn) {
        Optional<String> role = account.equals(organization.management()) ? settings.managementRoleName()
                : Optional.of(settings.roleName());
        return role.isPresent() && roleArn.endsWith(":role/" + role.get()) && folders.exists(account);
    }

    private boolean isExternalId(String given) {
        return settings.externalId().isEmpty() || settings.externalId().get().equals(given);
    }

    private static String credentials(Sessions.Session session) {
        return new Xml().open("Credentials").text("AccessKeyId", session.accessKeyId())
                .text("SecretAccessKey", session.secretAccessKey()).text("SessionToken", session.token())
                .text("Expiration", session.expires().truncatedTo(ChronoUnit.SECONDS).toString()).close("Credentials")
                .open("AssumedRoleUser").text("Arn", session.principal().arn())
                .text("AssumedRoleId", session.principal().userId()).close("AssumedRoleUser").toString();
    }

    private static String callerIdentity(AwsCall call) {
        return new Xml().text("Arn", call.who().arn()).text("UserId", call.who().userId())
                .text("Account", call.who().account().value()).toString();
    }
}
