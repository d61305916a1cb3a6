package org.keyledger.collect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/// Reads the templates of `jobs/aws`. A short tag such as `!Ref Name` reads as its text.
public final class CloudFormation {

    private CloudFormation() {}

    private static final class TagsAsText extends SafeConstructor {

        TagsAsText() {
            super(new LoaderOptions());
            yamlMultiConstructors.put("!", new AbstractConstruct() {

                @Override
                public Object construct(Node node) {
                    return ((ScalarNode) node).getValue();
                }
            });
        }
    }

    /// The actions that the one role of a template allows, sorted.
    static List<String> allowedBy(String template) throws IOException {
        List<String> actions = new ArrayList<>();
        for (Map<?, ?> policy : maps(roleOf(template).get("Policies"))) {
            for (Map<?, ?> statement : maps(map(policy.get("PolicyDocument")).get("Statement"))) {
                if (!statement.get("Effect").equals("Allow") || statement.containsKey("NotAction")) {
                    throw new IllegalStateException(template + " has a statement other than Allow with Action");
                }
                if (statement.get("Action") instanceof List<?> list) {
                    list.forEach(action -> actions.add((String) action));
                }
                else {
                    actions.add((String) statement.get("Action"));
                }
            }
        }
        Collections.sort(actions);
        return actions;
    }

    /// The one statement of who may assume the role.
    static Map<String, Object> trustOf(String template) throws IOException {
        Map<?, ?> trust = maps(map(roleOf(template).get("AssumeRolePolicyDocument")).get("Statement")).getFirst();
        Map<String, Object> statement = new HashMap<>();
        trust.forEach((name, value) -> statement.put((String) name, value));
        return statement;
    }

    /// The properties of each resource, by its logical name.
    public static Map<String, Map<?, ?>> propertiesOf(String template) throws IOException {
        Map<String, Map<?, ?>> properties = new HashMap<>();
        resourcesOf(template)
                .forEach((name, resource) -> properties.put((String) name, map(map(resource).get("Properties"))));
        return properties;
    }

    private static Map<?, ?> resourcesOf(String template) throws IOException {
        Map<?, ?> root = new Yaml(new TagsAsText()).load(Files.readString(Path.of("jobs/aws", template)));
        return map(root.get("Resources"));
    }

    private static Map<?, ?> roleOf(String template) throws IOException {
        List<Map<?, ?>> resources = maps(List.copyOf(resourcesOf(template).values()));
        if (resources.size() != 1 || !resources.getFirst().get("Type").equals("AWS::IAM::Role")) {
            throw new IllegalStateException(template + " has resources other than one role");
        }
        return map(resources.getFirst().get("Properties"));
    }

    private static Map<?, ?> map(Object node) {
        return (Map<?, ?>) node;
    }

    private static List<Map<?, ?>> maps(Object node) {
        List<Map<?, ?>> maps = new ArrayList<>();
        ((List<?>) node).forEach(element -> maps.add(map(element)));
        return maps;
    }
}
