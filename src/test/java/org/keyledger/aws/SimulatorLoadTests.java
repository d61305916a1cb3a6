package org.keyledger.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class SimulatorLoadTests {

    private static final int CALLS = 200;

    @Test
    void waitingCallsDoNotWaitForEachOther() throws Exception {
        try (AwsSimulator aws = AwsSimulator.of(Evidence.byHand())
                .faults(Faults.none().latency(Duration.ofMillis(300))).start();
                Clients clients = new Clients(aws);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            clients.sts.getCallerIdentity();
            long before = System.nanoTime();
            threads.invokeAll(IntStream.range(0, CALLS)
                    .<Callable<Object>>mapToObj(_ -> clients.sts::getCallerIdentity).toList());

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
            assertThat(aws.mostAtOnce()).isGreaterThan(CALLS / 2);
            assertThat(aws.calls().of(Action.GET_CALLER_IDENTITY)).isEqualTo(CALLS + 1);
        }
    }

    @Test
    void theSdkFindsItByTheSettingForEndpoints() throws Exception {
        try (AwsSimulator aws = AwsSimulator.serving(Evidence.byHand())) {
            System.setProperty("aws.endpointUrl", aws.endpoint().toString());
            try (StsClient sts = StsClient.builder().region(Region.EU_CENTRAL_1)
                    .credentialsProvider(StaticCredentialsProvider.create(
                            AwsBasicCredentials.create(aws.caller().accessKeyId(), aws.caller().secretAccessKey())))
                    .build()) {
                assertThat(sts.getCallerIdentity().arn()).isEqualTo(aws.caller().arn());
            }
            finally {
                System.clearProperty("aws.endpointUrl");
            }
        }
    }

    @Test
    void anUnsignedRequestIsToldSo() throws Exception {
        try (AwsSimulator aws = AwsSimulator.serving(Evidence.byHand()); HttpClient http = HttpClient.newHttpClient()) {
            URI endpoint = aws.endpoint();
            var answer = http.send(HttpRequest.newBuilder(endpoint)
                    .POST(HttpRequest.BodyPublishers.ofString("Action=GetAccountSummary&Version=2010-05-08")).build(),
                    BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("<Code>MissingAuthenticationToken</Code>", "<Type>Sender</Type>");
            assertThat(answer.headers().firstValue("x-amzn-RequestId")).isPresent();
        }
    }
}
