package org.keyledger.aws;

import java.util.Map;

/// When a key was last used, as the credential report tells it. The report names no key, so its slot is the one with the
/// same second of creation and the same status.
record LastUsed(String date, String region, String service) {

    private static final String NOT_AVAILABLE = "N/A";

    static LastUsed of(AccountFolder.Key key, Map<String, String> row) {
        for (String slot : new String[]{ "access_key_1_", "access_key_2_" }) {
            String created = row.getOrDefault(slot + "last_rotated", NOT_AVAILABLE);
            boolean active = Boolean.parseBoolean(row.get(slot + "active"));
            if (!created.equals(NOT_AVAILABLE) && Xml.utc(created).equals(key.created())
                    && active == key.status().equals("Active")) {
                return new LastUsed(row.get(slot + "last_used_date"), row.get(slot + "last_used_region"),
                        row.get(slot + "last_used_service"));
            }
        }
        return new LastUsed(NOT_AVAILABLE, NOT_AVAILABLE, NOT_AVAILABLE);
    }
}
