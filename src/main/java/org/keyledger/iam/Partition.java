package org.keyledger.iam;

import java.util.regex.Pattern;

/// An AWS partition, such as `aws` or `aws-us-gov`. Organizations, roles and credentials never cross partitions, so a
/// run has exactly one.
///
/// @param id the second component of every ARN in the partition
public record Partition(String id) {

    private static final Pattern FORM = Pattern.compile("aws(-[a-z0-9]+)*");

    /// Stands after the pattern that it is checked against.
    public static final Partition AWS = new Partition("aws");

    /// @throws IllegalArgumentException when the id does not look like a partition
    public Partition {
        if (id == null || !FORM.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "'" + id + "' is not an AWS partition such as aws, aws-us-gov or aws-cn");
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
