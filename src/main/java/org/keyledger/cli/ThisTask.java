package org.keyledger.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.keyledger.deliver.LeaseHolder;

/// What this process is known by to whoever has to find it.
final class ThisTask {

    /// Amazon ECS developer guide, "Task metadata endpoint version 4".
    private static final String ECS = "ECS_CONTAINER_METADATA_URI_V4";
    private static final Pattern TASK = Pattern.compile("\"TaskARN\"\\s*:\\s*\"([^\"\\\\]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Map<String, String> environment;

    ThisTask(Map<String, String> environment) {
        this.environment = environment;
    }

    LeaseHolder holder() {
        return new LeaseHolder(OwnProcess.host(), ProcessHandle.current().pid(), task());
    }

    /// Only a name for people: where it cannot be had, it is left out.
    private Optional<String> task() {
        String endpoint = environment.get(ECS);
        if (endpoint == null || endpoint.isBlank()) {
            return Optional.empty();
        }
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(endpoint + "/task")).timeout(PATIENCE).build(),
                    HttpResponse.BodyHandlers.ofString());
            Matcher task = TASK.matcher(answer.body());
            return answer.statusCode() == 200 && task.find() ? Optional.of(task.group(1)) : Optional.empty();
        }
        catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        catch (IOException | IllegalArgumentException unable) {
            return Optional.empty();
        }
    }
}
