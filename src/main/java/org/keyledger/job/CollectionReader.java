package org.keyledger.job;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

import org.keyledger.iam.Partition;

/// Reads the settings that every source in AWS has.
final class CollectionReader {

    static final List<String> KNOWN = List.of("evidence", "partition", "region", "identityCenterRegion",
            "concurrency", "maxFailedAccounts", "reportTimeout", "callTimeout", "lastUsed", "keyEvents",
            "serviceSpecificCredentials", "identityStore", "compress",
            "managedPolicies", "identityCenter", "identityCenterAssignments");

    private static final int MOST_CONCURRENCY = 500;
    private static final int MOST_ACCOUNTS = 50_000;
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofHours(4);
    private static final Pattern REGION = Pattern.compile("[a-z]{2,4}(-[a-z]+)+-[0-9]{1,2}");

    /// How the Regions of a partition begin; those of `aws` are all the others.
    private static final Map<String, String> PREFIXES =
            Map.of("aws-us-gov", "us-gov-", "aws-cn", "cn-", "aws-eusc", "eusc-");

    private CollectionReader() {}

    static Collection read(Section section, boolean ofOrganization) {
        Collection defaults = Collection.byDefault(ofOrganization);
        Optional<Partition> partition = section.parsed("partition", CollectionReader::partition,
                "a partition that Keyledger knows", "Write aws, aws-us-gov, aws-cn or aws-eusc, or remove the line to"
                        + " take that of the credentials.");
        Optional<String> region = region(section, "region", partition);
        Optional<String> identityCenterRegion = region(section, "identityCenterRegion", partition);
        section.otherwise("partition", "the credentials'");
        section.otherwise("region", "the AWS SDK's");
        section.otherwise("identityCenterRegion", "as region");
        section.otherwise("maxFailedAccounts", "any number");
        return new Collection(section.orDefault("evidence", section.path("evidence"), defaults.evidence()), partition,
                region,
                identityCenterRegion,
                section.orDefault("concurrency",
                        section.number("concurrency", 1, MOST_CONCURRENCY).map(Math::toIntExact),
                        defaults.concurrency()),
                section.number("maxFailedAccounts", 0, MOST_ACCOUNTS).map(Math::toIntExact).map(OptionalInt::of)
                        .orElse(defaults.maxFailedAccounts()),
                section.orDefault("reportTimeout", section.duration("reportTimeout", SHORTEST, LONGEST),
                        defaults.reportTimeout()),
                section.orDefault("callTimeout", section.duration("callTimeout", SHORTEST, LONGEST),
                        defaults.callTimeout()),
                section.flag("lastUsed", defaults.lastUsed()), section.flag("keyEvents", defaults.keyEvents()),
                section.flag("serviceSpecificCredentials", defaults.serviceSpecificCredentials()),
                section.flag("identityStore", defaults.identityStore()),
                section.flag("compress", defaults.compress()),
                section.flag("managedPolicies", defaults.managedPolicies()),
                section.flag("identityCenter", defaults.identityCenter()),
                section.flag("identityCenterAssignments", defaults.identityCenterAssignments()));
    }

    private static Partition partition(String text) {
        if (!text.equals(Partition.AWS.id()) && !PREFIXES.containsKey(text)) {
            throw new IllegalArgumentException(text);
        }
        return new Partition(text);
    }

    private static Optional<String> region(Section section, String name, Optional<Partition> partition) {
        Optional<String> region = section.parsed(name, CollectionReader::region, "a Region",
                "Write it as eu-central-1, or remove the line to take the AWS SDK's.");
        partition.ifPresent(named -> region.filter(text -> !named.id().equals(partitionOf(text)))
                .ifPresent(text -> section.mistake(name, text + " is not in the partition " + named,
                        "Remove one of the two, or put it right.")));
        return region;
    }

    private static String region(String text) {
        if (!REGION.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static String partitionOf(String region) {
        return PREFIXES.entrySet().stream().filter(prefix -> region.startsWith(prefix.getValue()))
                .map(Map.Entry::getKey).findFirst().orElse(Partition.AWS.id());
    }
}
