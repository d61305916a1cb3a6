package org.keyledger.collect;

import java.util.Arrays;
import java.util.List;

/// What each role must allow: exactly the operations that collection calls. The templates in `jobs/aws` are tested
/// against it.
public final class RequiredActions {

    /// The roles of `jobs/aws`.
    public enum Role {
        /// That Keyledger runs with.
        COLLECTOR,
        /// In every member account.
        READER,
        /// In the management account: reads the organization, and the account itself.
        MANAGEMENT
    }

    private RequiredActions() {}

    /// @return actions such as `iam:ListAccessKeys`, sorted
    public static List<String> of(Role role) {
        return Arrays.stream(Api.values()).filter(api -> api.isNeededBy(role)).map(Api::action).sorted().toList();
    }
}
