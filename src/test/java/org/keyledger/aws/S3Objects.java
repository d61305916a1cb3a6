package org.keyledger.aws;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.commons.codec.digest.DigestUtils;

/// The objects of one bucket with all their versions, and the uploads in parts that are under way.
final class S3Objects {

    private static final Pattern PART = Pattern.compile("<Part>(.*?)</Part>", Pattern.DOTALL);
    private static final long SMALLEST_PART = 5L << 20;

    private record Part(byte[] content, String checksum, String etag) {}

    private record InParts(S3Call begun, Map<Integer, Part> parts) {}

    private final Map<String, List<S3Version>> versions = new TreeMap<>();
    private final Map<String, InParts> uploads = new TreeMap<>();

    synchronized List<S3Version> versions(String key) {
        return List.copyOf(versions.getOrDefault(key, List.of()));
    }

    synchronized List<String> keys() {
        return List.copyOf(versions.keySet());
    }

    synchronized int unfinished() {
        return uploads.size();
    }

    synchronized Optional<S3Version> newest(String key) {
        return versions(key).reversed().stream().findFirst();
    }

    synchronized S3Version put(S3Call call, byte[] content) {
        requireCondition(call);
        String checksum = checkedSum(call, content);
        return add(call.key(), new S3Version(content, etag(content), checksum, now(), call.headers()));
    }

    private S3Version add(String key, S3Version version) {
        versions.computeIfAbsent(key, _ -> new ArrayList<>()).add(version);
        return version;
    }

    synchronized String begin(S3Call call) {
        if (!call.header("x-amz-checksum-algorithm").equals(Optional.of("SHA256"))) {
            throw new S3Failure(400, "InvalidRequest", "this simulator wants SHA256 for all parts");
        }
        String id = UUID.randomUUID().toString();
        uploads.put(id, new InParts(call, new TreeMap<>()));
        return id;
    }

    synchronized String part(S3Call call, byte[] content) {
        Part part = new Part(content, checkedSum(call, content), etag(content));
        upload(call).parts().put(Integer.valueOf(call.query().get("partNumber")), part);
        return part.etag();
    }

    synchronized S3Version complete(S3Call call, String request) {
        InParts upload = upload(call);
        requireCondition(call);
        List<Part> parts = List.copyOf(upload.parts().values());
        List<String> named = PART.matcher(request).results().map(part -> part.group(1)).toList();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        MessageDigest composite = DigestUtils.getSha256Digest();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (named.size() != parts.size() || !value(named.get(i), "PartNumber").equals(String.valueOf(i + 1))
                    || !value(named.get(i), "ChecksumSHA256").equals(part.checksum())
                    || !value(named.get(i), "ETag").replace("&quot;", "\"").equals(part.etag())) {
                throw new S3Failure(400, "InvalidPart", "One or more of the specified parts could not be found.");
            }
            if (i < parts.size() - 1 && part.content().length < SMALLEST_PART) {
                throw new S3Failure(400, "EntityTooSmall", "Your proposed upload is smaller than the minimum allowed.");
            }
            content.writeBytes(part.content());
            composite.update(Base64.getDecoder().decode(part.checksum()));
        }
        uploads.remove(call.query().get("uploadId"));
        byte[] whole = content.toByteArray();
        return add(call.key(), new S3Version(whole, etag(whole), Base64.getEncoder().encodeToString(composite.digest())
                + "-" + parts.size(), now(), upload.begun().headers()));
    }

    synchronized void abort(S3Call call) {
        upload(call);
        uploads.remove(call.query().get("uploadId"));
    }

    private InParts upload(S3Call call) {
        InParts upload = uploads.get(call.query().get("uploadId"));
        if (upload == null) {
            throw new S3Failure(404, "NoSuchUpload", "The specified multipart upload does not exist.");
        }
        return upload;
    }

    private void requireCondition(S3Call call) {
        Optional<S3Version> there = newest(call.key());
        boolean mayBeNone = call.header("if-none-match").isEmpty() || there.isEmpty();
        if (call.header("if-match").isPresent() && there.isEmpty()) {
            throw new S3Failure(404, "NoSuchKey", "The specified key does not exist.");
        }
        boolean isSame = call.header("if-match").isEmpty() || call.header("if-match").get().equals(there.get().etag());
        if (!mayBeNone || !isSame) {
            throw new S3Failure(412, "PreconditionFailed",
                    "At least one of the pre-conditions you specified did not hold");
        }
    }

    private static String checkedSum(S3Call call, byte[] content) {
        String checksum = Base64.getEncoder().encodeToString(DigestUtils.sha256(content));
        if (!checksum.equals(call.header("x-amz-checksum-sha256").orElse(null))) {
            throw new S3Failure(400, "BadDigest", "The SHA256 you specified did not match the calculated checksum.");
        }
        return checksum;
    }

    private static String value(String xml, String name) {
        Matcher value = Pattern.compile("<" + name + ">(.*?)</" + name + ">", Pattern.DOTALL).matcher(xml);
        return value.find() ? value.group(1) : "";
    }

    private static String etag(byte[] content) {
        return '"' + DigestUtils.md5Hex(content) + '"';
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
