package org.keyledger.aws;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import tools.jackson.databind.node.ObjectNode;

/// What goes back over the wire.
record Answer(int status, String contentType, byte[] body, String requestId) {

    private static final String XML = "text/xml";
    private static final String JSON = "application/x-amz-json-1.1";

    static Answer of(Action action, String result, String requestId) {
        return action.service().speaksJson() ? of(200, JSON, result, requestId)
                : of(200, XML, xml(action, result, requestId), requestId);
    }

    private static String xml(Action action, String result, String requestId) {
        String response = action.wireName() + "Response";
        String wrapper = action.wireName() + "Result";
        return new Xml().raw("<").raw(response).raw(" xmlns=\"").raw(action.service().namespace()).raw("\">")
                .open(wrapper)
                .raw(result).close(wrapper).open("ResponseMetadata").text("RequestId", requestId)
                .close("ResponseMetadata").close(response).raw("\n").toString();
    }

    static Answer of(AwsError error, Service service, String requestId) {
        return service.speaksJson() ? of(error.status(), JSON, json(error, service, requestId), requestId)
                : of(error.status(), XML, xml(error, service, requestId), requestId);
    }

    private static String json(AwsError error, Service service, String requestId) {
        ObjectNode json = OrganizationData.JSON.createObjectNode().put("__type", error.code()).put("Message",
                error.message());
        // Its model says that its errors carry the id as a field, too.
        return service == Service.IDENTITYSTORE ? json.put("RequestId", requestId).toString() : json.toString();
    }

    private static String xml(AwsError error, Service service, String requestId) {
        return """
                <ErrorResponse xmlns="%s"><Error><Type>%s</Type>%s</Error><RequestId>%s</RequestId></ErrorResponse>
                """.formatted(service.namespace(), error.status() < 500 ? "Sender" : "Receiver",
                new Xml().text("Code", error.code()).text("Message", error.message()), requestId);
    }

    private static Answer of(int status, String contentType, String body, String requestId) {
        return new Answer(status, contentType, body.getBytes(StandardCharsets.UTF_8), requestId);
    }

    /// The same answer, broken off in the middle.
    Answer cutOff() {
        return new Answer(status, contentType, Arrays.copyOf(body, body.length / 2), requestId);
    }
}
