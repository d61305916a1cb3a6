package org.keyledger.deliver.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.deliver.MailSettings.Transport;
import org.keyledger.deliver.MonthOfReports;
import org.keyledger.deliver.NotDeliveredException;
import org.keyledger.deliver.SecretSource;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Against an endpoint that speaks as SES, Secrets Manager and Parameter Store do.
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class SesPostTests {

    private static final Transport.Ses SES = new Transport.Ses(Optional.of("eu-central-1"), Optional.of("reports"));

    @TempDir
    Path reports;

    private final Map<String, String> before = new HashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private ComposedMessage mail;
    private int status = 200;
    private String answer = "{\"MessageId\":\"0107-4711\"}";

    @BeforeEach
    void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        set("aws.endpointUrl", "http://127.0.0.1:" + server.getAddress().getPort());
        set("aws.region", "us-east-1");
        set("aws.accessKeyId", "AKIDNOBODY000EXAMPLE");
        set("aws.secretAccessKey", "secret");
        mail = Mails.message(Mails.leadership(Mails.SETTINGS), MonthOfReports.whole(reports).finish());
    }

    @AfterEach
    void stop() {
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

    @Test
    void sendsTheMailAsItIsToItsRecipients() throws Exception {
        assertThat(new SesPost(SES).send(mail)).isEqualTo("accepted by Amazon SES as 0107-4711 for 2 recipients");

        JsonNode request = JsonMapper.shared().readTree(requests.getFirst().split("\n", 2)[1]);
        assertThat(requests.getFirst()).startsWith("POST /v2/email/outbound-emails ").contains("/eu-central-1/ses/");
        assertThat(Base64.getDecoder().decode(request.at("/Content/Raw/Data").stringValue())).isEqualTo(mail.bytes());
        assertThat(request.at("/Destination/ToAddresses").toString())
                .isEqualTo("[\"ciso@example.com\",\"cto@example.com\"]");
        assertThat(request.at("/ConfigurationSetName").stringValue()).isEqualTo("reports");
    }

    @ParameterizedTest
    @ValueSource(ints = { 400, 403, 404, 429, 499 })
    void whatSesRefusesIsCertainAndIsNotRepeated(int code) {
        status = code;
        answer = "{\"message\":\"Email address is not verified.\"}";

        assertThatThrownBy(() -> new SesPost(SES).send(mail)).isInstanceOf(NotDeliveredException.class)
                .hasMessageContainingAll("MessageRejected", "Email address is not verified.", "request 11-22",
                        "ses:SendRawEmail");
        assertThat(requests).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = { 500, 503 })
    void whatFailsWithinSesNobodyCanTellAndIsNotRepeated(int code) {
        status = code;
        answer = "{\"message\":\"later\"}";

        assertThatThrownBy(() -> new SesPost(SES).send(mail)).isInstanceOf(IOException.class);
        assertThat(requests).hasSize(1);
    }

    @Test
    void anAnswerThatDoesNotComeLeavesItUnsure() {
        status = 0;

        assertThatThrownBy(() -> new SesPost(SES).send(mail)).isInstanceOf(IOException.class);
        assertThat(requests).hasSize(1);
    }

    @Test
    void anEndpointThatIsNotThereIsCertain() {
        server.stop(0);

        assertThatThrownBy(() -> new SesPost(SES).send(mail)).isInstanceOf(NotDeliveredException.class);
    }

    @Test
    void aPasswordIsFetchedFromSecretsManager() throws Exception {
        answer = "{\"SecretString\":\"s3cret\"}";

        assertThat(new Secrets(Map.of()).fetch(new SecretSource.SecretsManager("keyledger/smtp"))).isEqualTo("s3cret");
        assertThat(requests.getFirst()).contains("secretsmanager.GetSecretValue", "\"SecretId\":\"keyledger/smtp\"");
    }

    @Test
    void aPasswordIsFetchedDecryptedFromParameterStore() throws Exception {
        answer = "{\"Parameter\":{\"Value\":\"s3cret\"}}";

        assertThat(new Secrets(Map.of()).fetch(new SecretSource.Parameter("/keyledger/smtp"))).isEqualTo("s3cret");
        assertThat(requests.getFirst()).contains("AmazonSSM.GetParameter", "\"WithDecryption\":true");
    }

    @Test
    void aSecretThatMayNotBeReadNamesTheActionToAllow() {
        status = 400;
        answer = "{\"message\":\"no\"}";

        assertThatThrownBy(() -> new Secrets(Map.of()).fetch(new SecretSource.SecretsManager("keyledger/smtp")))
                .isInstanceOf(NotDeliveredException.class)
                .hasMessageContaining("secretsmanager:GetSecretValue of keyledger/smtp failed with MessageRejected");
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath() + " "
                + exchange.getRequestHeaders().getFirst("X-Amz-Target") + " "
                + exchange.getRequestHeaders().getFirst("Authorization") + "\n"
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (status == 0) {
            exchange.close();
            return;
        }
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("x-amzn-RequestId", "11-22");
        if (status != 200) {
            exchange.getResponseHeaders().add("x-amzn-ErrorType", "MessageRejected");
        }
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void set(String property, String value) {
        before.put(property, System.getProperty(property));
        System.setProperty(property, value);
    }
}
