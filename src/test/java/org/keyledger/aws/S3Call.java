package org.keyledger.aws;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.sun.net.httpserver.HttpExchange;

/// A call to the simulated S3.
///
/// @param query   the parameters by name; a bare one has an empty value
/// @param headers by lowercase name
public record S3Call(String method, String bucket, String key, Map<String, String> query, Map<String, String> headers) {

    static S3Call of(HttpExchange exchange) {
        URI uri = exchange.getRequestURI();
        String[] path = uri.getPath().split("/", 3);
        Map<String, String> query = new TreeMap<>();
        for (String parameter : (uri.getRawQuery() == null ? "" : uri.getRawQuery()).split("&")) {
            String[] pair = parameter.split("=", 2);
            query.put(pair[0], pair.length == 1 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT),
                values.getFirst()));
        return new S3Call(exchange.getRequestMethod(), path[1], path.length < 3 ? "" : path[2], query, headers);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /// As the API names it.
    public String operation() {
        boolean upload = query.containsKey("uploadId");
        return switch (method) {
            case "HEAD" -> "HeadObject";
            case "GET" -> "GetObject";
            case "PUT" -> upload ? "UploadPart" : "PutObject";
            case "POST" -> upload ? "CompleteMultipartUpload" : "CreateMultipartUpload";
            case "DELETE" -> upload ? "AbortMultipartUpload" : "DeleteObject";
            default -> method;
        };
    }

    /// What S3 asks the caller's permission for (Amazon S3 API reference, "Permissions" of each operation). Whether a key has
    /// no object, only who may list the bucket is told.
    public Set<String> actions(boolean encryptedWithKey) {
        Set<String> actions = new TreeSet<>();
        switch (operation()) {
            case "HeadObject", "GetObject" -> {
                actions.add("s3:GetObject");
                actions.add("s3:ListBucket");
            }
            case "AbortMultipartUpload" -> actions.add("s3:AbortMultipartUpload");
            case "DeleteObject" -> actions.add("s3:DeleteObject");
            default -> actions.add("s3:PutObject");
        }
        header("if-match").ifPresent(_ -> actions.add("s3:GetObject"));
        header("x-amz-object-lock-mode").ifPresent(_ -> actions.add("s3:PutObjectRetention"));
        if (encryptedWithKey && !operation().equals("AbortMultipartUpload")) {
            if (!operation().equals("HeadObject") && !operation().equals("GetObject")) {
                actions.add("kms:GenerateDataKey");
            }
            if (!operation().equals("PutObject")) {
                actions.add("kms:Decrypt");
            }
        }
        return actions;
    }
}
