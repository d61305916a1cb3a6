package org.keyledger.iam;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What is known of a request beside its action and resource: the values of condition keys. Key names, with the suffixes
/// of tags, are compared without regard to case.
public final class RequestContext {

    private final Map<String, ContextValue> values;
    private final Set<String> complete;

    private RequestContext(Map<String, ContextValue> values, Set<String> complete) {
        this.values = values;
        this.complete = complete;
    }

    public static RequestContext empty() {
        return new RequestContext(Map.of(), Set.of());
    }

    public RequestContext with(String key, String... known) {
        return with(key, new ContextValue.Known(List.of(known)));
    }

    public RequestContext without(String... keys) {
        Map<String, ContextValue> more = new HashMap<>(values);
        for (String key : keys) {
            more.put(key.toLowerCase(Locale.ROOT), new ContextValue.Absent());
        }
        return new RequestContext(more, complete);
    }

    private RequestContext with(String key, ContextValue value) {
        Map<String, ContextValue> more = new HashMap<>(values);
        more.put(key.toLowerCase(Locale.ROOT), value);
        return new RequestContext(more, complete);
    }

    /// Says that all keys of a prefix, such as `aws:PrincipalTag/`, are known: those without a value are absent.
    public RequestContext withAllOf(String prefix, Map<String, String> suffixes) {
        Map<String, ContextValue> more = new HashMap<>(values);
        suffixes.forEach((suffix, value) -> more.put((prefix + suffix).toLowerCase(Locale.ROOT),
                new ContextValue.Known(List.of(value))));
        Set<String> prefixes = new HashSet<>(complete);
        prefixes.add(prefix.toLowerCase(Locale.ROOT));
        return new RequestContext(more, prefixes);
    }

    public ContextValue valueOf(String key) {
        String wanted = key.toLowerCase(Locale.ROOT);
        ContextValue value = values.get(wanted);
        if (value != null) {
            return value;
        }
        int slash = wanted.indexOf('/');
        return slash > 0 && complete.contains(wanted.substring(0, slash + 1)) ? new ContextValue.Absent()
                : new ContextValue.Unknown();
    }
}
