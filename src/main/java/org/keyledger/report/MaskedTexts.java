package org.keyledger.report;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Hides key ids in every text of a record, however deep it lies, so that a text which a report gains some day is covered
/// without anybody having to think of it. Rows are covered as they pass by.
///
/// What names a principal stays: by account, user and creation findings are joined, and a user is no key. So does the text
/// of a policy, which is to be pasted as it is.
final class MaskedTexts {

    private static final Set<String> NAMES = Set.of("user", "arn", "uid");
    private static final String KEY_ID = "keyId";

    private static final ClassValue<Form> FORMS = new ClassValue<>() {

        @Override
        protected Form computeValue(Class<?> type) {
            return Form.of(type);
        }
    };

    private final UnaryOperator<String> text;

    private MaskedTexts(UnaryOperator<String> text) {
        this.text = text;
    }

    @SuppressWarnings("unchecked")
    static <T extends Record> T of(T original) {
        return (T) new MaskedTexts(KeyIdMask::text).masked(original);
    }

    /// The same object where there is nothing to hide.
    private Object masked(Object value) {
        return switch (value) {
            case String plain -> text.apply(plain);
            case ScpPolicyLine policy -> policy;
            case Record each -> record(each);
            case Rows<?> rows -> Rows.of(rows.count(), consumer -> rows.forEach(row -> consumer.accept(masked(row))));
            case List<?> list -> list(list);
            case Optional<?> optional -> optional.map(this::masked);
            case Map<?, ?> map -> map(map);
            default -> value;
        };
    }

    private Object list(List<?> list) {
        List<Object> all = new ArrayList<>(list.size());
        boolean changed = false;
        for (Object each : list) {
            Object masked = masked(each);
            changed |= masked != each;
            all.add(masked);
        }
        return changed ? all : list;
    }

    private Object map(Map<?, ?> map) {
        Map<Object, Object> all = new LinkedHashMap<>();
        map.forEach((key, value) -> all.put(masked(key), masked(value)));
        return all;
    }

    private Object record(Record original) {
        Form form = FORMS.get(original.getClass());
        Object[] values = form.values(original);
        MaskedTexts within = form.keyId < 0 ? this : knowing((String) values[form.keyId]);
        boolean changed = false;
        for (int at = 0; at < values.length; at++) {
            Object value = values[at];
            values[at] = form.isName[at] || value == null ? value
                    : at == form.keyId ? KeyIdMask.id((String) value) : within.masked(value);
            changed |= values[at] != value;
        }
        return changed ? form.of(values) : original;
    }

    /// Beside a key's id, texts may repeat it, of whatever form it is.
    private MaskedTexts knowing(String id) {
        return KeyIdMask.isId(id)
                ? new MaskedTexts(plain -> text.apply(plain.contains(id) ? plain.replace(id, KeyIdMask.id(id)) : plain))
                : this;
    }

    /// How records of a class are taken apart and put together.
    private record Form(Constructor<?> constructor, List<Method> accessors, boolean[] isName, int keyId) {

        static Form of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            List<String> names = Arrays.stream(components).map(RecordComponent::getName).toList();
            boolean[] isName = new boolean[components.length];
            for (int at = 0; at < components.length; at++) {
                isName[at] = NAMES.contains(names.get(at));
                components[at].getAccessor().setAccessible(true);
            }
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
                constructor.setAccessible(true);
                return new Form(constructor,
                        Arrays.stream(components).map(RecordComponent::getAccessor).toList(), isName,
                        names.indexOf(KEY_ID));
            }
            catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException("every record has its constructor", impossible);
            }
        }

        Object[] values(Record of) {
            try {
                Object[] values = new Object[accessors.size()];
                for (int at = 0; at < values.length; at++) {
                    values[at] = accessors.get(at).invoke(of);
                }
                return values;
            }
            catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException("accessors only return", impossible);
            }
        }

        Object of(Object[] values) {
            try {
                return constructor.newInstance(values);
            }
            catch (ReflectiveOperationException refused) {
                throw new IllegalStateException(
                        "a hidden key id made " + constructor.getDeclaringClass().getSimpleName()
                                + " impossible",
                        refused);
            }
        }
    }
}
