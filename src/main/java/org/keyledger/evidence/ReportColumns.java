package org.keyledger.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Where each column of a credential report stands. Columns are found by name, since AWS has added some over the years:
/// unknown ones are passed over, missing optional ones read as unknown (IAM user guide, "Generate credential reports").
final class ReportColumns {

    private static final List<String> REQUIRED = List.of("user", "arn", "access_key_1_active",
            "access_key_1_last_rotated", "access_key_2_active", "access_key_2_last_rotated");

    private static final List<String> OPTIONAL = List.of("user_creation_time", "password_enabled",
            "password_last_used", "mfa_active", "access_key_1_last_used_date", "access_key_1_last_used_region",
            "access_key_1_last_used_service", "access_key_2_last_used_date", "access_key_2_last_used_region",
            "access_key_2_last_used_service");

    static final int ABSENT = -1;

    private final Map<String, Integer> positions = new HashMap<>();
    private final int count;
    private final String last;
    final int user;
    final int arn;
    final int userCreated;
    final int passwordEnabled;
    final int passwordLastUsed;
    final int mfaActive;
    final int additional;
    private final int[] active;
    private final int[] rotated;
    private final int[] usedDate;
    private final int[] usedRegion;
    private final int[] usedService;

    ReportColumns(List<String> header) {
        count = header.size();
        last = header.getLast().strip().toLowerCase(Locale.ROOT);
        for (int i = 0; i < count; i++) {
            positions.putIfAbsent(header.get(i).strip().toLowerCase(Locale.ROOT), i);
        }
        user = position("user");
        arn = position("arn");
        userCreated = position("user_creation_time");
        passwordEnabled = position("password_enabled");
        passwordLastUsed = position("password_last_used");
        mfaActive = position("mfa_active");
        additional = position("additional_credentials_info");
        active = slots("active");
        rotated = slots("last_rotated");
        usedDate = slots("last_used_date");
        usedRegion = slots("last_used_region");
        usedService = slots("last_used_service");
    }

    int count() {
        return count;
    }

    /// The name of the last column.
    String last() {
        return last;
    }

    List<String> missingRequired() {
        return missing(REQUIRED);
    }

    List<String> missingOptional() {
        return missing(OPTIONAL);
    }

    int active(int slot) {
        return active[slot - 1];
    }

    int rotated(int slot) {
        return rotated[slot - 1];
    }

    int usedDate(int slot) {
        return usedDate[slot - 1];
    }

    int usedRegion(int slot) {
        return usedRegion[slot - 1];
    }

    int usedService(int slot) {
        return usedService[slot - 1];
    }

    private List<String> missing(List<String> names) {
        List<String> missing = new ArrayList<>(names);
        missing.removeAll(positions.keySet());
        return missing;
    }

    private int[] slots(String suffix) {
        return new int[]{ position("access_key_1_" + suffix), position("access_key_2_" + suffix) };
    }

    private int position(String name) {
        return positions.getOrDefault(name, ABSENT);
    }
}
