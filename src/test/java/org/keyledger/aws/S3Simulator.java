package org.keyledger.aws;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import org.apache.commons.codec.digest.DigestUtils;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/// One bucket of S3 in this process, that the real SDK talks to over HTTP. It refuses bytes other than the caller's checksum
/// and signed payload hash say, holds conditions, and keeps every version, so that a test sees what was put twice.
///
/// The signature itself is not checked, but what it covers is: the checksum, and the condition.
public final class S3Simulator implements AutoCloseable {

    static {
        // See AwsSimulator.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final String REQUEST_ID = "S3REQUESTEXAMPLE";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final String bucket;
    private final S3Objects objects = new S3Objects();
    private final Queue<S3Call> calls = new ConcurrentLinkedQueue<>();
    private final S3Admission admission;
    private volatile Consumer<S3Call> before = _ -> {};
    private volatile Consumer<S3Call> after = _ -> {};

    private S3Simulator(String bucket) throws IOException {
        this.bucket = bucket;
        this.admission = new S3Admission(bucket);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public static S3Simulator withBucket(String bucket) throws IOException {
        return new S3Simulator(bucket);
    }

    /// What `AWS_ENDPOINT_URL` or the system property `aws.endpointUrl` should be.
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// Is asked before each call is answered: may wait, or throw an [S3Failure].
    public void before(Consumer<S3Call> hook) {
        before = hook;
    }

    /// Is told of each object that was put, before the caller is: may throw an [S3Failure] in place of the answer.
    public void after(Consumer<S3Call> hook) {
        after = hook;
    }

    /// Denies from now on what needs this action.
    public void deny(String action) {
        admission.deny(action);
    }

    /// The calls until now, in the order of their beginning.
    public List<S3Call> calls() {
        return List.copyOf(calls);
    }

    public void forgetCalls() {
        calls.clear();
    }

    public List<String> keys() {
        return objects.keys();
    }

    /// Puts something there as another caller would.
    public void put(String key, String content) {
        put(key, content, Map.of());
    }

    public void put(String key, String content, Map<String, String> headers) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        Map<String, String> all = new TreeMap<>(headers);
        all.put("x-amz-checksum-sha256", Base64.getEncoder().encodeToString(DigestUtils.sha256(bytes)));
        objects.put(new S3Call("PUT", bucket, key, Map.of(), all), bytes);
    }

    /// Puts something there as it was put elsewhere.
    public void put(String key, S3Version version) {
        objects.put(new S3Call("PUT", bucket, key, Map.of(), withoutCondition(version.headers())), version.content());
    }

    private static Map<String, String> withoutCondition(Map<String, String> headers) {
        Map<String, String> all = new TreeMap<>(headers);
        all.keySet().removeAll(Set.of("if-match", "if-none-match"));
        return all;
    }

    /// Oldest first.
    public List<S3Version> versions(String key) {
        return objects.versions(key);
    }

    public S3Version newest(String key) {
        return objects.newest(key).orElseThrow(() -> new IllegalArgumentException("there is no " + key));
    }

    /// Uploads in parts that were begun and neither completed nor aborted.
    public int unfinishedUploads() {
        return objects.unfinished();
    }

    /// The actions that the calls until now needed.
    public Set<String> actions() {
        Set<String> actions = new TreeSet<>();
        calls.forEach(call -> actions.addAll(call.actions(isEncryptedWithKey())));
        return actions;
    }

    private boolean isEncryptedWithKey() {
        return calls.stream().anyMatch(call -> call.header("x-amz-server-side-encryption").filter("aws:kms"::equals)
                .isPresent());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("x-amz-request-id", REQUEST_ID);
            try {
                S3Call call = S3Call.of(exchange);
                calls.add(call);
                before.accept(call);
                admission.require(call, isEncryptedWithKey(), objects.newest(call.key()).isPresent(), body);
                answer(exchange, call, body);
            }
            catch (S3Failure failure) {
                answer(exchange, failure.status(), new Xml().open("Error").text("Code", failure.code())
                        .text("Message", failure.getMessage()).text("RequestId", REQUEST_ID).close("Error").toString());
            }
        }
    }

    private void answer(HttpExchange exchange, S3Call call, byte[] body) throws IOException {
        switch (call.operation()) {
            case "HeadObject" -> new S3Reads(objects).head(exchange, call);
            case "GetObject" -> new S3Reads(objects).get(exchange, call);
            case "PutObject" -> {
                String etag = objects.put(call, body).etag();
                after.accept(call);
                exchange.getResponseHeaders().set("ETag", etag);
                answer(exchange, 200, "");
            }
            case "CreateMultipartUpload" -> answer(exchange, 200, new Xml().open("InitiateMultipartUploadResult")
                    .text("UploadId", objects.begin(call)).close("InitiateMultipartUploadResult").toString());
            case "UploadPart" -> {
                exchange.getResponseHeaders().set("ETag", objects.part(call, body));
                answer(exchange, 200, "");
            }
            case "CompleteMultipartUpload" -> answer(exchange, 200, new Xml().open("CompleteMultipartUploadResult")
                    .text("ETag", objects.complete(call, new String(body, StandardCharsets.UTF_8)).etag())
                    .close("CompleteMultipartUploadResult").toString());
            case "AbortMultipartUpload" -> {
                objects.abort(call);
                exchange.sendResponseHeaders(204, -1);
            }
            default -> throw new S3Failure(501, "NotImplemented", "this simulator knows no " + call.operation());
        }
    }

    /// An answer to HEAD has no body.
    private static void answer(HttpExchange exchange, int status, String xml) throws IOException {
        byte[] body = xml.getBytes(StandardCharsets.UTF_8);
        boolean empty = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.getResponseHeaders().set("Content-Type", "application/xml");
        exchange.sendResponseHeaders(status, empty ? -1 : body.length);
        if (!empty) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }
}
