package org.keyledger.report.template;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What expressions at a place of a template may name. Values are records, texts and lists, whose types tell what is in
/// them without any being there.
record Scope(Map<String, Type> variables) {

    private static final Set<String> METHODS = Set.of("isEmpty", "size", "contains", "length");
    private static final Set<String> OF_EVERY_OBJECT = Set.of("hashCode", "toString");

    /// What Thymeleaf tells of an iteration.
    record Iteration(int index, int count, int size, boolean first, boolean last, boolean even, boolean odd) {}

    static Scope of(String variable, Class<? extends Record> values) {
        return new Scope(Map.of(variable, values));
    }

    Scope with(String variable, Type type) {
        Map<String, Type> more = new TreeMap<>(variables);
        more.put(variable, type);
        return new Scope(more);
    }

    Type variable(String name) {
        Type type = variables.get(name);
        if (type == null) {
            throw new IllegalArgumentException("there is no '" + name + "' here; there is "
                    + String.join(", ", new TreeMap<>(variables).keySet()));
        }
        return type;
    }

    static Type property(Type of, String name) {
        RecordComponent[] components = rawOf(of).isRecord() ? rawOf(of).getRecordComponents() : new RecordComponent[0];
        return Arrays.stream(components).filter(component -> component.getName().equals(name)).findFirst()
                .map(RecordComponent::getGenericType)
                .orElseThrow(() -> new IllegalArgumentException("there is no value '" + name + "'"
                        + (components.length == 0
                                ? ": what stands before it has no parts"
                                : "; there is " + Arrays.stream(components).map(RecordComponent::getName).sorted()
                                        .collect(Collectors.joining(", ")))));
    }

    /// Records have methods without arguments that only answer; of texts and lists some are admitted.
    static Type method(Type of, String name, int arguments) {
        Class<?> raw = rawOf(of);
        boolean plain = raw == String.class || Collection.class.isAssignableFrom(raw);
        if (plain && METHODS.contains(name)) {
            return boolean.class;
        }
        return Arrays.stream(raw.isRecord() && arguments == 0 ? raw.getDeclaredMethods() : new Method[0])
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == 0
                        && !OF_EVERY_OBJECT.contains(name))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .findFirst().map(Method::getGenericReturnType)
                .orElseThrow(() -> new IllegalArgumentException("'" + name + "()' may not be called"));
    }

    static Type element(Type of) {
        if (of instanceof ParameterizedType list && Collection.class.isAssignableFrom(rawOf(of))) {
            return list.getActualTypeArguments()[0];
        }
        throw new IllegalArgumentException("is no list");
    }

    private static Class<?> rawOf(Type type) {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType()
                : type instanceof Class<?> plain ? plain : Object.class;
    }
}
