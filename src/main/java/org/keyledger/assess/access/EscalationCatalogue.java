package org.keyledger.assess.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.keyledger.assess.ControlCatalogue;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The known ways to administrative access, from `escalations.yaml`.
final class EscalationCatalogue {

    private static final String FILE = "escalations.yaml";

    /// Those that amount to most first, in the order of the file otherwise.
    static final List<EscalationMethod> METHODS = load();

    /// Those by which a service runs what it is given with a role.
    static final List<EscalationMethod> RUNNING =
            METHODS.stream().filter(method -> !method.service().isEmpty()).toList();

    /// All actions that play a part in any of them; whoever may do none of these is no administrator.
    static final Set<String> ACTIONS = Stream.of(
            METHODS.stream().flatMap(method -> method.needs().stream()).map(EscalationMethod.Need::action),
            Targets.PROBES.keySet().stream(), Stream.of(Targets.ANY_ACTION, "iam:PassRole", "iam:EnableMFADevice",
                    "iam:CreateVirtualMFADevice", "sts:AssumeRole"))
            .flatMap(Function.identity()).collect(Collectors.toUnmodifiableSet());

    private EscalationCatalogue() {}

    private static List<EscalationMethod> load() {
        try (InputStream yaml = ControlCatalogue.class.getResourceAsStream(FILE)) {
            List<EscalationMethod> read = YAMLMapper.builder().enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .build().readValue(yaml, new TypeReference<List<EscalationMethod>>() {});
            if (read.stream().map(EscalationMethod::id).distinct().count() != read.size()) {
                throw new IllegalStateException(FILE + " gives an id twice");
            }
            return read.stream().sorted(Comparator.comparing(EscalationMethod::level).reversed()).toList();
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
