package org.keyledger.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.iam.AccountId;

import tools.jackson.databind.JsonNode;

/// Identity and Access Management. Calls name no account: whose credentials sign is whose account answers.
final class IamService {

    private static final int USUAL_PAGE = 100;
    private static final int LARGEST_PAGE = 1000;

    private final SimulatorSettings settings;
    private final AccountFolders folders;
    private final Function<AccountId, Optional<AccountFault>> faults;
    private final Map<AccountId, Integer> reportAnswers = new ConcurrentHashMap<>();

    IamService(SimulatorSettings settings, AccountFolders folders, Function<AccountId, Optional<AccountFault>> faults) {
        this.settings = settings;
        this.folders = folders;
        this.faults = faults;
    }

    Map<Action, Handler> handlers() {
        return Map.of(Action.GENERATE_CREDENTIAL_REPORT, guarded(this::generateReport), Action.GET_CREDENTIAL_REPORT,
                guarded(this::report), Action.GET_ACCOUNT_AUTHORIZATION_DETAILS, guarded(this::authorizationDetails),
                Action.LIST_ACCESS_KEYS, guarded(this::accessKeys), Action.GET_ACCESS_KEY_LAST_USED,
                guarded(this::lastUsed), Action.GET_ACCOUNT_SUMMARY, guarded(this::summary),
                Action.LIST_SERVICE_SPECIFIC_CREDENTIALS, guarded(this::serviceSpecificCredentials));
    }

    private Handler guarded(Handler handler) {
        return call -> {
            if (!folders.exists(call.account())) {
                throw new AwsFailure(AwsError.ACCESS_DENIED);
            }
            return handler.answer(call);
        };
    }

    /// The report comes after so many answers; once it is there, it stays there.
    private String generateReport(AwsCall call) throws AwsFailure {
        existing(call, EvidenceFolder.CREDENTIAL_REPORT);
        int answers = reportAnswers.merge(call.account(), 1, Integer::sum);
        String state = answers > settings.reportPolls() && !isNeverReady(call) ? "COMPLETE"
                : answers == 1 ? "STARTED" : "INPROGRESS";
        Xml answer = new Xml().text("State", state);
        return answers == 1 ? answer.text("Description", "No report exists. Starting a new report generation task")
                .toString() : answer.toString();
    }

    private boolean isNeverReady(AwsCall call) {
        return faults.apply(call.account()).filter(AccountFault.ReportNeverReady.class::isInstance).isPresent();
    }

    private String report(AwsCall call) throws AwsFailure {
        Path report = existing(call, EvidenceFolder.CREDENTIAL_REPORT);
        int answers = reportAnswers.getOrDefault(call.account(), 0);
        if (answers == 0) {
            throw new AwsFailure(AwsError.REPORT_NOT_PRESENT);
        }
        if (answers <= settings.reportPolls() || isNeverReady(call)) {
            throw new AwsFailure(AwsError.REPORT_IN_PROGRESS);
        }
        try {
            return new Xml().text("Content", Base64.getEncoder().encodeToString(Files.readAllBytes(report)))
                    .text("ReportFormat", "text/csv").text("GeneratedTime", generatedTime(call, report)).toString();
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String generatedTime(AwsCall call, Path report) throws IOException {
        Optional<Path> info = folders.of(call.account()).existing(EvidenceFolder.CREDENTIAL_REPORT_INFO);
        return info.isPresent()
                ? Xml.utc(OrganizationData.JSON.readTree(info.get()).path("GeneratedTime").asString())
                : Files.getLastModifiedTime(report).toInstant().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private String authorizationDetails(AwsCall call) throws AwsFailure {
        Path ofAccount = existing(call, EvidenceFolder.AUTHORIZATION_DETAILS);
        Set<String> filter = call.parameters().propertyStream().filter(field -> field.getKey().startsWith("Filter."))
                .map(field -> field.getValue().asString()).collect(Collectors.toSet());
        Path file = filter.equals(Set.of("AWSManagedPolicy")) ? folders.awsManagedPolicies().orElse(ofAccount)
                : ofAccount;
        return new AuthorizationDetails(filter, Page.offset(call.text("Marker")), pageSize(call)).read(file);
    }

    private int pageSize(AwsCall call) throws AwsFailure {
        int size = call.number("MaxItems", USUAL_PAGE);
        if (size < 1 || size > LARGEST_PAGE) {
            throw new AwsFailure(AwsError.VALIDATION_ERROR.saying("1 validation error detected: Value '" + size
                    + "' at 'maxItems' failed to satisfy constraint: Member must have value between 1 and "
                    + LARGEST_PAGE));
        }
        return Math.min(size, settings.largestPage());
    }

    private String accessKeys(AwsCall call) throws AwsFailure {
        existing(call, EvidenceFolder.ACCESS_KEYS);
        String user = call.text("UserName");
        if (user.isEmpty()) {
            throw new AwsFailure(
                    AwsError.VALIDATION_ERROR.saying("Must specify userName when calling with non-User credentials"));
        }
        AccountFolder folder = folders.of(call.account());
        List<AccountFolder.Key> keys = folder.keysByUser().get(user);
        if (keys == null || isGone(user, folder, call)) {
            throw noSuchUser(user);
        }
        Page<AccountFolder.Key> page = Page.of(keys, call.text("Marker"), pageSize(call), false);
        Xml answer = new Xml().text("UserName", user).open("AccessKeyMetadata");
        page.items().forEach(key -> answer.open("member").text("UserName", key.user()).text("AccessKeyId", key.id())
                .text("Status", key.status()).text("CreateDate", key.created()).close("member"));
        return truncated(answer.close("AccessKeyMetadata"), page);
    }

    private static String truncated(Xml answer, Page<?> page) {
        boolean more = !page.next().isEmpty();
        answer.text("IsTruncated", String.valueOf(more));
        return more ? answer.text("Marker", page.next()).toString() : answer.toString();
    }

    private boolean isGone(String user, AccountFolder folder, AwsCall call) {
        return faults.apply(call.account()).filter(AccountFault.UserGone.class::isInstance)
                .map(fault -> ((AccountFault.UserGone) fault).userName())
                .filter(name -> user.equals(name.isEmpty() ? folder.firstUserWithKeys().orElse("") : name)).isPresent();
    }

    private static AwsFailure noSuchUser(String name) {
        return new AwsFailure(
                AwsError.NO_SUCH_ENTITY.saying("The user with name " + name + " cannot be found."));
    }

    private String lastUsed(AwsCall call) throws AwsFailure {
        AccountFolder folder = folders.of(call.account());
        AccountFolder.Key key = folder.key(call.text("AccessKeyId"))
                .orElseThrow(() -> new AwsFailure(AwsError.ACCESS_DENIED));
        LastUsed used = LastUsed.of(key, folder.reportRow(key.user()));
        Xml answer = new Xml().text("UserName", key.user()).open("AccessKeyLastUsed");
        if (!used.date().equals("N/A")) {
            answer.text("LastUsedDate", Xml.utc(used.date()));
        }
        return answer.text("ServiceName", used.service()).text("Region", used.region()).close("AccessKeyLastUsed")
                .toString();
    }

    private String summary(AwsCall call) throws AwsFailure {
        existing(call, EvidenceFolder.CREDENTIAL_REPORT);
        AccountFolder folder = folders.of(call.account());
        Map<String, String> root = folder.reportRow("<root_account>");
        Map<String, Integer> summary = new HashMap<>(Map.of("Users", folder.keysByUser().size(), "UsersQuota", 5000,
                "AccessKeysPerUserQuota", 2));
        summary.put("AccountMFAEnabled", isTrue(root, "mfa_active") ? 1 : 0);
        summary.put("AccountAccessKeysPresent",
                isTrue(root, "access_key_1_active") || isTrue(root, "access_key_2_active") ? 1 : 0);
        Xml answer = new Xml().open("SummaryMap");
        summary.forEach((name, value) -> answer.open("entry").text("key", name).text("value", value.toString())
                .close("entry"));
        return answer.close("SummaryMap").toString();
    }

    private static boolean isTrue(Map<String, String> row, String column) {
        return Boolean.parseBoolean(row.getOrDefault(column, "false"));
    }

    private String serviceSpecificCredentials(AwsCall call) throws AwsFailure {
        String user = call.text("UserName");
        List<JsonNode> all = folders.of(call.account())
                .elements("service-specific-credentials.json", "ServiceSpecificCredentials").stream()
                .filter(credential -> user.isEmpty() || credential.path("UserName").asString().equals(user)).toList();
        Page<JsonNode> page = Page.of(all, call.text("Marker"), pageSize(call), false);
        Xml answer = new Xml().open("ServiceSpecificCredentials");
        page.items().forEach(credential -> answer.json("member", credential));
        return truncated(answer.close("ServiceSpecificCredentials"), page);
    }

    /// A file of the account; where the evidence lacks it, the call that would have given it is denied.
    private Path existing(AwsCall call, String file) throws AwsFailure {
        return folders.of(call.account()).existing(file).orElseThrow(() -> new AwsFailure(AwsError.ACCESS_DENIED));
    }
}
