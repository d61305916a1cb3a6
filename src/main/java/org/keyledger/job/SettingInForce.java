package org.keyledger.job;

import java.util.Optional;
import java.util.OptionalInt;

import org.keyledger.deliver.SecretSource;

/// A setting as it counts, and where that comes from.
///
/// @param path   such as `thresholds.human.maxAge`; elements of lists are numbered from 1
/// @param value  as the job file has it, or the default in words; empty where the setting is not set and nothing takes its
///               place
/// @param line   of the job file; empty where it does not stand there
/// @param secret the place that the value names, where that is a secret's; the secret itself is not read
public record SettingInForce(String path, String value, OptionalInt line, Optional<SecretSource> secret) {}
