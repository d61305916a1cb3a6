package org.keyledger.iam;

/// An Amazon Resource Name of six colon-separated components; the sixth may itself hold colons.
///
/// @param region  empty for global services such as IAM
/// @param account empty where the service leaves it out
public record Arn(Partition partition, String service, String region, String account, String resource) {

    /// @throws IllegalArgumentException when the text is no ARN; the message quotes it
    public static Arn parse(String text) {
        String[] parts = text == null ? new String[0] : text.split(":", 6);
        if (parts.length < 6 || !parts[0].equals("arn") || parts[2].isEmpty() || parts[5].isEmpty()) {
            throw new IllegalArgumentException("'" + text + "' is not an ARN");
        }
        return new Arn(new Partition(parts[1]), parts[2], parts[3], parts[4], parts[5]);
    }

    public static Arn root(Partition partition, AccountId account) {
        return new Arn(partition, "iam", "", account.value(), "root");
    }

    /// @param path begins and ends with `/`; `/` alone is IAM's default
    public static Arn user(Partition partition, AccountId account, String path, String name) {
        return new Arn(partition, "iam", "", account.value(), "user" + path + name);
    }

    /// The IAM path between the resource type and the name, with both slashes; `/` where there is none.
    public String path() {
        int first = resource.indexOf('/');
        int last = resource.lastIndexOf('/');
        return first < 0 ? "/" : resource.substring(first, last + 1);
    }

    @Override
    public String toString() {
        return "arn:" + partition + ":" + service + ":" + region + ":" + account + ":" + resource;
    }
}
