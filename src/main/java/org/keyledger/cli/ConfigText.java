package org.keyledger.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.keyledger.deliver.SecretSource;
import org.keyledger.job.SettingInForce;
import org.keyledger.report.JsonText;

/// Settings in force as text and as JSON.
///
/// @param environment asked only whether a variable is set
record ConfigText(Path job, Map<String, String> environment) {

    private static final String NOT_SET = "not set";
    private static final String DEFAULT = "default";

    void print(List<SettingInForce> settings, PrintWriter out) {
        out.println(job);
        TextTable table = new TextTable(List.of("SETTING", "FROM", "VALUE"));
        settings.forEach(setting -> table.row(List.of(setting.path(),
                setting.line().isPresent() ? "line " + setting.line().getAsInt() : DEFAULT,
                plain(value(setting) + setting.secret().map(where -> " (" + state(where) + ")").orElse("")))));
        table.print(out);
    }

    String json(List<SettingInForce> settings) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("job", job.toString());
        json.put("settings", settings.stream().map(this::json).toList());
        return JsonText.of(json);
    }

    private Map<String, Object> json(SettingInForce setting) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("setting", setting.path());
        json.put("value", setting.value().isEmpty() ? null : setting.value());
        json.put("from", setting.line().isPresent() ? "job file" : DEFAULT);
        json.put("line", setting.line().isPresent() ? setting.line().getAsInt() : null);
        setting.secret().ifPresent(where -> json.put("secret", state(where)));
        return json;
    }

    private static String value(SettingInForce setting) {
        return setting.value().isEmpty() ? NOT_SET : setting.value();
    }

    private String state(SecretSource secret) {
        return switch (secret) {
            case SecretSource.Environment(String variable) -> "environment, "
                    + (environment.getOrDefault(variable, "").isEmpty() ? NOT_SET : "set");
            case SecretSource.InFile(Path file) -> "file, "
                    + (!Files.isRegularFile(file) ? "not there" : Files.isReadable(file) ? "there" : "not readable");
            case SecretSource.SecretsManager _ -> "AWS Secrets Manager, not asked";
            case SecretSource.Parameter _ -> "Parameter Store, not asked";
        };
    }

    private static String plain(String text) {
        return text.replaceAll("\\p{C}", "\uFFFD");
    }
}
