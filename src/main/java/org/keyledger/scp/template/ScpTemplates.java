package org.keyledger.scp.template;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The service control policies that Keyledger knows, all of them read and checked when they are loaded.
public final class ScpTemplates {

    /// Kept so that it can be judged; the others are better.
    public static final String PUBLISHED_USER_AGENT = "published-user-agent";
    public static final String DENY_IAM_USERS = "deny-iam-users";
    public static final String GUARD_EXCEPTION_TAG = "guard-exception-tag";
    public static final String GUARD_EXEMPT_ROLES = "guard-exempt-roles";
    public static final String DENY_KEY_ISSUANCE = "deny-key-issuance";
    public static final String DENY_ROOT_KEYS = "deny-root-keys";
    public static final String DENY_IAM_USERS_EXCEPT_ARNS = "deny-iam-users-except-arns";
    public static final String PIN_EXCEPTIONS_TO_NETWORK = "pin-exceptions-to-network";

    private static final List<String> NAMES = List.of(DENY_IAM_USERS, GUARD_EXCEPTION_TAG, GUARD_EXEMPT_ROLES,
            DENY_KEY_ISSUANCE, DENY_ROOT_KEYS, PIN_EXCEPTIONS_TO_NETWORK, DENY_IAM_USERS_EXCEPT_ARNS,
            PUBLISHED_USER_AGENT);

    private final Map<String, ScpTemplate> templates = new LinkedHashMap<>();

    private ScpTemplates(Optional<Path> folder) {
        TemplateFiles files = new TemplateFiles(folder, "scp", ".json");
        files.requireKnown(NAMES);
        for (String name : NAMES) {
            TemplateFiles.Source source = files.read(name);
            templates.put(name, new ScpTemplate(name, source.file(), source.text()));
        }
    }

    /// Those within the jar.
    public static ScpTemplates builtIn() {
        return new ScpTemplates(Optional.empty());
    }

    /// @param folder the operator's own `templates`: `scp/NAME.json` in it replaces the one of the jar
    /// @throws TemplateException when a template is broken, or has a name that is not one of [#names]
    public static ScpTemplates in(Path folder) {
        return new ScpTemplates(Optional.of(folder));
    }

    /// The recommended ones first.
    public List<String> names() {
        return NAMES;
    }

    /// @throws IllegalArgumentException when there is none of that name
    public ScpTemplate get(String name) {
        ScpTemplate template = templates.get(name);
        if (template == null) {
            throw new IllegalArgumentException(
                    "there is no policy '" + name + "'; there are " + String.join(", ", NAMES));
        }
        return template;
    }
}
