package org.keyledger.deliver.bucket;

import java.util.ArrayList;
import java.util.List;

import org.keyledger.deliver.NotDeliveredException;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;

/// Puts a large file in parts, one after the other: nothing of it is seen before all are there. What a killed process leaves
/// behind, the bucket's lifecycle removes.
record PartsPut(S3Client s3, PutRequests requests, BucketFault fault) {

    /// @return whether the condition held, and the object is there now
    boolean put(Upload upload, Condition condition) throws NotDeliveredException {
        String id;
        try {
            id = s3.createMultipartUpload(requests.inParts(upload)).uploadId();
        }
        catch (SdkException failure) {
            throw fault.of(S3Operation.CREATE_MULTIPART_UPLOAD, upload.key(), failure);
        }
        boolean complete = false;
        try {
            List<CompletedPart> parts = send(upload, id);
            complete = complete(upload, id, parts, condition);
            return complete;
        }
        finally {
            if (!complete) {
                abort(upload, id);
            }
        }
    }

    private List<CompletedPart> send(Upload upload, String id) throws NotDeliveredException {
        List<CompletedPart> parts = new ArrayList<>();
        try {
            for (String checksum : upload.fingerprint().parts()) {
                int index = parts.size();
                UploadPartRequest request = UploadPartRequest.builder().bucket(requests.settings().bucket())
                        .key(upload.key()).uploadId(id).partNumber(index + 1)
                        .checksumAlgorithm(ChecksumAlgorithm.SHA256).checksumSHA256(checksum).build();
                FileSlice slice = upload.part(index);
                String etag = s3.uploadPart(request,
                        RequestBody.fromContentProvider(slice, slice.bytes(), upload.contentType())).eTag();
                parts.add(CompletedPart.builder().partNumber(index + 1).eTag(etag).checksumSHA256(checksum).build());
            }
            return parts;
        }
        catch (SdkException | FileSlice.Changed failure) {
            throw fault.of(S3Operation.UPLOAD_PART, upload.key(), failure);
        }
    }

    private boolean complete(Upload upload, String id, List<CompletedPart> parts, Condition condition)
            throws NotDeliveredException {
        try {
            s3.completeMultipartUpload(requests.complete(upload, id, condition)
                    .multipartUpload(all -> all.parts(parts)).build());
            return true;
        }
        catch (SdkException failure) {
            // An upload that is gone was completed by an attempt whose answer was lost.
            if (Bucket.isConditionFailed(condition, failure)) {
                return false;
            }
            throw fault.of(S3Operation.COMPLETE_MULTIPART_UPLOAD, upload.key(), failure);
        }
    }

    /// What failed before is what counts. Parts that cannot be removed now are removed by the bucket's lifecycle.
    private void abort(Upload upload, String id) {
        try {
            s3.abortMultipartUpload(AbortMultipartUploadRequest.builder().bucket(requests.settings().bucket())
                    .key(upload.key()).uploadId(id).build());
        }
        catch (SdkException _) {
            // Also where an attempt whose answer was lost has completed it: then there is nothing to abort.
        }
    }
}
