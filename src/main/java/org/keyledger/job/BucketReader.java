package org.keyledger.job;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.keyledger.deliver.BucketSettings;
import org.keyledger.deliver.BucketSettings.ObjectLock;

/// Reads `deliver.s3` of a job file.
final class BucketReader {

    static final List<String> KNOWN =
            List.of("bucket", "prefix", "region", "kmsKey", "storageClass", "objectLock", "evidence");

    /// Amazon S3 user guide, "General purpose bucket naming rules".
    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    /// The characters that need no care (Amazon S3 user guide, "Naming Amazon S3 objects"), and names of folders only: a
    /// browser or a copy to a disk would make something else of `..` or `//`.
    private static final Pattern PREFIX =
            Pattern.compile("(?=.{1,100}$)(?:(?!\\.{1,2}(?:/|$))[A-Za-z0-9!_.*'()-]+(?:/(?!/)|$))+");
    private static final Pattern CLASS =
            Pattern.compile("STANDARD|STANDARD_IA|ONEZONE_IA|INTELLIGENT_TIERING|GLACIER_IR");
    /// A hundred years, as S3 takes them.
    private static final int LONGEST_LOCK = 36_500;

    private static final String OTHER = "is none that S3 takes";

    private BucketReader() {}

    static BucketSettings read(Section s3) {
        s3.require("bucket", "Name the bucket.");
        s3.otherwise("region", "the AWS SDK's");
        s3.otherwise("kmsKey", "the keys that S3 manages");
        s3.otherwise("storageClass", "STANDARD");
        s3.otherwise("objectLock", "the bucket's default");
        return new BucketSettings(s3.fitting("bucket", BUCKET, OTHER, "Write the bucket's name.").orElse(""),
                prefix(s3),
                s3.fitting("region", RegionName.FORM, OTHER, "Write a region such as eu-central-1."), s3.text("kmsKey"),
                s3.fitting("storageClass", CLASS, OTHER, "Write STANDARD, STANDARD_IA, ONEZONE_IA,"
                        + " INTELLIGENT_TIERING or GLACIER_IR: objects of the archive classes cannot be opened at once."),
                lock(s3), s3.flag("evidence", false));
    }

    private static String prefix(Section s3) {
        return s3.fitting("prefix", PREFIX, OTHER, "Write letters, digits and slashes: keyledger/.")
                .map(prefix -> prefix.endsWith("/") ? prefix : prefix + "/").orElse("");
    }

    private static Optional<ObjectLock> lock(Section s3) {
        return s3.section("objectLock", List.of("mode", "days")).map(lock -> {
            lock.require("mode", "Write governance or compliance.");
            lock.require("days", "Say for how many days objects must stay.");
            String mode = lock.parsed("mode", text -> switch (text) {
                case "governance" -> "GOVERNANCE";
                case "compliance" -> "COMPLIANCE";
                default -> throw new IllegalArgumentException(text);
            }, "governance or compliance", "Write one of the two.").orElse("GOVERNANCE");
            return new ObjectLock(mode, lock.number("days", 1, LONGEST_LOCK).map(Math::toIntExact).orElse(1));
        });
    }
}
