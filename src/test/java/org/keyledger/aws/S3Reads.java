package org.keyledger.aws;

import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;

/// Answers who looks at an object or fetches it.
record S3Reads(S3Objects objects) {

    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final Pattern RANGE = Pattern.compile("bytes=([0-9]+)-([0-9]+)");

    void head(HttpExchange exchange, S3Call call) throws IOException {
        S3Version version = newest(call);
        Headers headers = exchange.getResponseHeaders();
        describe(version, headers);
        headers.set("Content-Length", String.valueOf(version.content().length));
        if (call.header("x-amz-checksum-mode").isPresent()) {
            headers.set("x-amz-checksum-sha256", version.checksum());
        }
        exchange.sendResponseHeaders(200, -1);
    }

    /// The whole object, or some of its bytes.
    void get(HttpExchange exchange, S3Call call) throws IOException {
        S3Version version = newest(call);
        if (call.header("if-match").filter(etag -> !etag.equals(version.etag())).isPresent()) {
            throw new S3Failure(412, "PreconditionFailed", "another is there");
        }
        byte[] content = version.content();
        Matcher range = RANGE.matcher(call.header("range").orElse(""));
        byte[] part = range.matches() ? Arrays.copyOfRange(content, Integer.parseInt(range.group(1)),
                Math.min(content.length, Integer.parseInt(range.group(2)) + 1)) : content;
        describe(version, exchange.getResponseHeaders());
        exchange.sendResponseHeaders(range.matches() ? 206 : 200, part.length == 0 ? -1 : part.length);
        exchange.getResponseBody().write(part);
    }

    private S3Version newest(S3Call call) {
        return objects.newest(call.key()).orElseThrow(() -> new S3Failure(404, "NoSuchKey", "none"));
    }

    private static void describe(S3Version version, Headers headers) {
        headers.set("ETag", version.etag());
        headers.set("Last-Modified", HTTP_DATE.format(version.modified()));
        version.headers().forEach((name, value) -> {
            if (name.startsWith("x-amz-meta-")) {
                headers.set(name, value);
            }
        });
    }
}
