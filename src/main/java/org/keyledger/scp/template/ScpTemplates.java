package org.keyledger.scp.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.keyledger.templates.Template;
import org.keyledger.templates.TemplateException;
import org.keyledger.templates.Templates;

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

    private ScpTemplates(Templates texts) {
        for (String name : NAMES) {
            Template text = texts.get(fileOf(name));
            templates.put(name, new ScpTemplate(name, text.file(), text.text()));
        }
    }

    /// Those within the jar.
    public static ScpTemplates builtIn() {
        return new ScpTemplates(Templates.builtIn());
    }

    /// @param texts `scp/NAME.json` of them
    /// @throws TemplateException when a template is broken, or has a slot that the one of the jar does not have: nobody
    ///                           would fill it
    public static ScpTemplates of(Templates texts) {
        ScpTemplates all = new ScpTemplates(texts);
        if (!texts.own().isEmpty()) {
            ScpTemplates known = builtIn();
            all.templates.forEach((name, template) -> template.requireSlotsOf(known.get(name)));
        }
        return all;
    }

    /// The names of the templates' files.
    public static List<String> files() {
        return NAMES.stream().map(ScpTemplates::fileOf).toList();
    }

    private static String fileOf(String name) {
        return "scp/" + name + ".json";
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
