package org.keyledger.aws;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/// A topic that keeps what is published, and answers as Amazon SNS does (SNS API reference, Publish). The SDK finds it by
/// system properties, so tests that use it lock these.
public final class SnsSimulator implements AutoCloseable {

    private static final Pattern SCOPE = Pattern.compile("Credential=[^/]+/\\d{8}/([a-z0-9-]+)/sns/aws4_request");
    private static final String ACCEPTED = """
            <PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><PublishResult>\
            <MessageId>4711</MessageId></PublishResult><ResponseMetadata><RequestId>11-22</RequestId>\
            </ResponseMetadata></PublishResponse>""";
    private static final String REFUSED = """
            <ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><Error><Type>Sender</Type>\
            <Code>AuthorizationError</Code><Message>not authorized to perform: SNS:Publish</Message></Error>\
            <RequestId>11-22</RequestId></ErrorResponse>""";

    private final Map<String, String> before = new HashMap<>();
    private final List<Published> published = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile int status = 200;

    /// @param region that the signature is of
    public record Published(String region, Map<String, String> values) {}

    private SnsSimulator(HttpServer server) {
        this.server = server;
    }

    public static SnsSimulator start() throws IOException {
        SnsSimulator sns = new SnsSimulator(
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        sns.server.createContext("/", sns::answer);
        sns.server.start();
        sns.set("aws.endpointUrl", "http://127.0.0.1:" + sns.server.getAddress().getPort());
        sns.set("aws.accessKeyId", "AKIDNOBODY000EXAMPLE");
        sns.set("aws.secretAccessKey", "secret");
        return sns;
    }

    /// @param code of HTTP from now on; 0 breaks the connection off
    public void answering(int code) {
        status = code;
    }

    public List<Published> published() {
        return List.copyOf(published);
    }

    /// Nobody listens there from now on.
    public void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        Matcher scope = SCOPE.matcher(exchange.getRequestHeaders().getFirst("Authorization"));
        published.add(new Published(scope.find() ? scope.group(1) : "",
                values(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))));
        if (status == 0) {
            exchange.close();
            return;
        }
        byte[] body = (status == 200 ? ACCEPTED : REFUSED).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/xml");
        exchange.getResponseHeaders().add("x-amzn-RequestId", "11-22");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Map<String, String> values(String form) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : form.split("&")) {
            int equals = pair.indexOf('=');
            values.put(URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                    URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return values;
    }

    private void set(String property, String value) {
        before.put(property, System.getProperty(property));
        System.setProperty(property, value);
    }

    @Override
    public void close() {
        server.stop(0);
        before.forEach((property, value) -> {
            if (value == null) {
                System.clearProperty(property);
            }
            else {
                System.setProperty(property, value);
            }
        });
    }
}
