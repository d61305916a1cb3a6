package org.keyledger.assess;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The texts of all controls, from `controls.yaml`.
public final class ControlCatalogue {

    private static final String FILE = "controls.yaml";

    private final Map<ControlId, CatalogueEntry> entries = new LinkedHashMap<>();

    private ControlCatalogue(List<CatalogueEntry> read) {
        Map<String, CatalogueEntry> byId = new LinkedHashMap<>();
        read.forEach(entry -> byId.put(entry.id(), entry));
        for (Control control : Controls.ALL) {
            CatalogueEntry entry = byId.remove(control.id().value());
            if (entry == null) {
                throw new IllegalStateException(FILE + " has no entry for control " + control.id());
            }
            entries.put(control.id(), entry);
        }
        if (!byId.isEmpty()) {
            throw new IllegalStateException(FILE + " has entries without a control: " + byId.keySet());
        }
    }

    /// @throws IllegalStateException when controls and entries do not match one to one
    public static ControlCatalogue load() {
        try (InputStream yaml = ControlCatalogue.class.getResourceAsStream(FILE)) {
            return new ControlCatalogue(new YAMLMapper().readValue(yaml, new TypeReference<List<CatalogueEntry>>() {}));
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public CatalogueEntry entry(ControlId control) {
        CatalogueEntry entry = entries.get(control);
        if (entry == null) {
            throw new IllegalArgumentException("there is no control " + control);
        }
        return entry;
    }

    /// In the order of [Controls#ALL].
    public Map<ControlId, CatalogueEntry> entries() {
        return Collections.unmodifiableMap(entries);
    }
}
