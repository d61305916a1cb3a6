package org.keyledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.keyledger.deliver.LeaseHolder;

import com.sun.net.httpserver.HttpServer;

class ThisTaskTests {

    private static LeaseHolder within(int status, String answer) throws IOException {
        HttpServer metadata = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        metadata.createContext("/v4/0123/task", exchange -> {
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        metadata.start();
        try {
            return new ThisTask(Map.of("ECS_CONTAINER_METADATA_URI_V4",
                    "http://127.0.0.1:" + metadata.getAddress().getPort() + "/v4/0123")).holder();
        }
        finally {
            metadata.stop(0);
        }
    }

    @Test
    void namesTheTaskThatEcsSaysItIs() throws IOException {
        assertThat(within(200, """
                {"Cluster": "keyledger",
                 "TaskARN": "arn:aws:ecs:eu-central-1:111122223333:task/keyledger/0123456789abcdef", "Family": "k"}
                """).task()).contains("arn:aws:ecs:eu-central-1:111122223333:task/keyledger/0123456789abcdef");
    }

    @Test
    void isNoTaskWhereEcsSaysNothingOfUse() throws IOException {
        assertThat(within(200, "{}").task()).isEmpty();
        assertThat(within(404, "{\"TaskARN\": \"arn\"}").task()).isEmpty();
        assertThat(new ThisTask(Map.of("ECS_CONTAINER_METADATA_URI_V4", "http://127.0.0.1:1/v4")).holder().task())
                .isEmpty();
        assertThat(new ThisTask(Map.of("ECS_CONTAINER_METADATA_URI_V4", "no address")).holder().task()).isEmpty();
    }

    @Test
    void namesItsHostAndItsProcess() {
        LeaseHolder holder = new ThisTask(Map.of()).holder();

        assertThat(holder.pid()).isEqualTo(ProcessHandle.current().pid());
        assertThat(holder.host()).isNotBlank();
        assertThat(holder.describe()).isEqualTo("process " + holder.pid() + " on " + holder.host());
    }
}
