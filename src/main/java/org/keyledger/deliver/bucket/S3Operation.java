package org.keyledger.deliver.bucket;

import java.util.ArrayList;
import java.util.List;

import org.keyledger.deliver.BucketSettings;

/// The operations of S3 that delivery calls, and the permissions that they take (Amazon S3 API reference, each operation's
/// "Permissions").
enum S3Operation {
    /// Without `s3:ListBucket` S3 answers 403 for a key that is not there.
    HEAD_OBJECT("HeadObject", List.of("s3:GetObject", "s3:ListBucket"), List.of("kms:Decrypt")),
    GET_OBJECT("GetObject", List.of("s3:GetObject", "s3:ListBucket"), List.of("kms:Decrypt")),
    /// On the condition that the object is the one seen before, S3 also asks for `s3:GetObject`.
    PUT_OBJECT("PutObject", List.of("s3:PutObject", "s3:GetObject"), List.of("kms:GenerateDataKey")),
    CREATE_MULTIPART_UPLOAD("CreateMultipartUpload", List.of("s3:PutObject"),
            List.of("kms:Decrypt", "kms:GenerateDataKey")),
    UPLOAD_PART("UploadPart", List.of("s3:PutObject"), List.of("kms:Decrypt", "kms:GenerateDataKey")),
    COMPLETE_MULTIPART_UPLOAD("CompleteMultipartUpload", List.of("s3:PutObject", "s3:GetObject"),
            List.of("kms:Decrypt", "kms:GenerateDataKey")),
    ABORT_MULTIPART_UPLOAD("AbortMultipartUpload", List.of("s3:AbortMultipartUpload"), List.of());

    private final String wireName;
    private final List<String> actions;
    private final List<String> ofTheKey;

    S3Operation(String wireName, List<String> actions, List<String> ofTheKey) {
        this.wireName = wireName;
        this.actions = actions;
        this.ofTheKey = ofTheKey;
    }

    String wireName() {
        return wireName;
    }

    /// The actions that a role must allow for it.
    List<String> actions(BucketSettings settings) {
        List<String> needed = new ArrayList<>(actions);
        if (settings.objectLock().isPresent() && (this == PUT_OBJECT || this == CREATE_MULTIPART_UPLOAD)) {
            needed.add("s3:PutObjectRetention");
        }
        if (settings.kmsKey().isPresent()) {
            needed.addAll(ofTheKey);
        }
        return List.copyOf(needed);
    }
}
