package org.keyledger.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Calls and events of the [Chrome DevTools Protocol](https://chromedevtools.github.io/devtools-protocol/).
final class DevTools implements WebSocket.Listener, AutoCloseable {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int MOST_SECONDS = 60;

    private final AtomicInteger calls = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private final StringBuilder message = new StringBuilder();
    private WebSocket socket;

    void connect(HttpClient http, URI address) {
        socket = http.newWebSocketBuilder().buildAsync(address, this).join();
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /// @param session a page's, or empty for the browser itself
    JsonNode call(String session, String method, ObjectNode parameters) {
        int id = calls.incrementAndGet();
        ObjectNode call = object().put("id", id).put("method", method);
        call.set("params", parameters);
        if (!session.isEmpty()) {
            call.put("sessionId", session);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        socket.sendText(call.toString(), true).join();
        try {
            JsonNode result = answer.get(MOST_SECONDS, TimeUnit.SECONDS);
            if (result.has("error")) {
                throw new IllegalStateException(method + ": " + result.get("error"));
            }
            return result.required("result");
        }
        catch (InterruptedException | ExecutionException | TimeoutException failure) {
            throw new IllegalStateException(method + " was not answered", failure);
        }
    }

    /// What happened in a page so far, by the event's name; in order.
    List<JsonNode> events(String session, String method) {
        return events.stream().filter(event -> event.path("sessionId").asString("").equals(session)
                && event.path("method").asString("").equals(method)).map(event -> event.required("params")).toList();
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        message.append(data);
        if (last) {
            JsonNode whole = MAPPER.readTree(message.toString());
            message.setLength(0);
            if (whole.has("id")) {
                answers.remove(whole.get("id").intValue()).complete(whole);
            }
            else {
                events.add(whole);
            }
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
