package org.keyledger.deliver;

import java.nio.file.Path;

/// Where a secret lies. The secret itself never stands in a job file, an argument or a log.
public sealed interface SecretSource {

    /// @param variable of the environment
    record Environment(String variable) implements SecretSource {}

    /// The file's first line.
    record InFile(Path file) implements SecretSource {}

    /// A secret of AWS Secrets Manager.
    ///
    /// @param id ARN or name
    record SecretsManager(String id) implements SecretSource {}

    /// A SecureString of AWS Systems Manager Parameter Store.
    record Parameter(String name) implements SecretSource {}
}
