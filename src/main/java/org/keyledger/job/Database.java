package org.keyledger.job;

import java.nio.file.Path;
import java.util.Optional;

/// Where the ledger's history is kept.
public sealed interface Database {

    /// H2 in a file, held by one run at a time.
    ///
    /// @param file without H2's `.mv.db`
    record H2File(Path file) implements Database {}

    /// H2 in a file that is a copy of the one in the bucket of `deliver.s3`: fetched from there before a run, and put back after
    /// it. So a run may start on an empty disk.
    ///
    /// @param file without H2's `.mv.db`
    record InBucket(Path file) implements Database {}

    /// PostgreSQL. The password itself never stands in a job file; where neither place is named the driver finds it, as in
    /// `~/.pgpass`.
    ///
    /// @param url such as `jdbc:postgresql://db.example.com/keyledger`
    record Postgres(String url, String user, Optional<String> passwordEnvironmentVariable,
            Optional<Path> passwordFile) implements Database {}
}
