package org.keyledger.browser;

import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A page that a browser shows.
public final class BrowserPage {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final DevTools tools;
    private final String session;

    BrowserPage(DevTools tools, String session) {
        this.tools = tools;
        this.session = session;
        Stream.of("Page", "Network", "Log", "Runtime", "Accessibility").forEach(domain -> call(domain + ".enable"));
    }

    BrowserPage sized(int width, int height) {
        tools.call(session, "Emulation.setDeviceMetricsOverride", DevTools.object().put("width", width)
                .put("height", height).put("deviceScaleFactor", 1).put("mobile", false));
        return this;
    }

    private JsonNode call(String method) {
        return tools.call(session, method, DevTools.object());
    }

    /// Until everything is loaded.
    public BrowserPage open(URI address) throws InterruptedException {
        JsonNode answer =
                tools.call(session, "Page.navigate", DevTools.object().put("url", address.toString()));
        if (answer.has("errorText")) {
            throw new IllegalStateException(address + ": " + answer.get("errorText"));
        }
        for (int tenth = 0; tenth < 600; tenth++) {
            if (evaluate("document.readyState + ' ' + location.href").asString().startsWith("complete " + address)) {
                return this;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IllegalStateException(address + " was not loaded");
    }

    /// What an expression of JavaScript gives.
    public JsonNode evaluate(String expression) {
        JsonNode result = tools.call(session, "Runtime.evaluate",
                DevTools.object().put("expression", "JSON.stringify(" + expression + ")").put("returnByValue", true));
        if (result.has("exceptionDetails")) {
            throw new IllegalStateException(expression + ": " + result.get("exceptionDetails"));
        }
        return MAPPER.readTree(result.required("result").path("value").asString("null"));
    }

    /// The key goes down and up, as somebody's finger does it.
    public void press(String key, int code, String text) {
        for (String type : List.of("keyDown", "keyUp")) {
            tools.call(session, "Input.dispatchKeyEvent", DevTools.object().put("type", type).put("key", key)
                    .put("code", key).put("windowsVirtualKeyCode", code)
                    .put("text", type.equals("keyDown") ? text : ""));
        }
    }

    public void pressTab() {
        press("Tab", 9, "");
    }

    public void pressEnter() {
        press("Enter", 13, "\r");
    }

    /// What it asked for, by address.
    public List<String> requests() {
        return tools.events(session, "Network.requestWillBeSent").stream()
                .map(event -> event.required("request").required("url").stringValue()).toList();
    }

    /// What a developer would read in the console: errors, warnings, refusals by the page's policy.
    public List<String> console() {
        return Stream.of("Log.entryAdded", "Runtime.consoleAPICalled", "Runtime.exceptionThrown")
                .flatMap(event -> tools.events(session, event).stream()).map(JsonNode::toString).toList();
    }

    /// What a screen reader is told, but for what it is told to pass over.
    public List<AccessibleNode> accessibility() {
        return call("Accessibility.getFullAXTree").required("nodes").valueStream()
                .filter(node -> !node.path("ignored").asBoolean(false))
                .map(node -> new AccessibleNode(node.path("role").path("value").asString(""),
                        node.path("name").path("value").asString(""),
                        node.path("description").path("value").asString("")))
                .toList();
    }

    public record AccessibleNode(String role, String name, String description) {}

    public BrowserPage media(String media, String scheme) {
        var parameters = DevTools.object().put("media", media);
        parameters.putArray("features").addObject().put("name", "prefers-color-scheme").put("value", scheme);
        tools.call(session, "Emulation.setEmulatedMedia", parameters);
        return this;
    }

    /// The whole page, however long, as PNG.
    public byte[] screenshot() {
        return bytes(
                tools.call(session, "Page.captureScreenshot", DevTools.object().put("captureBeyondViewport", true)));
    }

    public byte[] pdf() {
        return bytes(call("Page.printToPDF"));
    }

    private static byte[] bytes(JsonNode answer) {
        return Base64.getDecoder().decode(answer.required("data").stringValue());
    }
}
