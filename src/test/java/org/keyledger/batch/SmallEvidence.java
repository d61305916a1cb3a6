package org.keyledger.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;

/// A few accounts of one user each, with a key that is too old.
final class SmallEvidence {

    private static final String HEADER = "user,arn,user_creation_time,password_enabled,mfa_active,access_key_1_active,"
            + "access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,"
            + "access_key_1_last_used_service,access_key_2_active,access_key_2_last_rotated,"
            + "access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service,password_last_used";

    private final Path root;

    SmallEvidence(Path root) {
        this.root = root;
    }

    Path root() {
        return root;
    }

    SmallEvidence month(YearMonth period) throws IOException {
        Path folder = Files.createDirectories(root.resolve(period.toString()));
        Files.writeString(folder.resolve("evidence.json"), """
                {"FormatVersion": 1, "Period": "%s", "AsOf": "%s-28T06:00:00Z", "Source": "by hand"}
                """.formatted(period, period));
        return this;
    }

    SmallEvidence account(YearMonth period, String account) throws IOException {
        return account(period, account, "true,2020-01-01T00:00:00Z");
    }

    /// @param key the first key's `active` and `last_rotated`
    SmallEvidence account(YearMonth period, String account, String key) throws IOException {
        Path folder = Files.createDirectories(root.resolve(period.toString()).resolve("accounts").resolve(account));
        Files.writeString(folder.resolve("credential-report.csv"), HEADER + "\nanna,arn:aws:iam::" + account
                + ":user/anna,2020-01-01T00:00:00Z,true,true," + key + "," + period
                + "-27T00:00:00Z,us-east-1,s3,false,N/A,N/A,N/A,N/A,N/A");
        Files.writeString(folder.resolve("credential-report.json"),
                "{\"GeneratedTime\": \"" + period + "-28T05:00:00Z\"}");
        return this;
    }
}
