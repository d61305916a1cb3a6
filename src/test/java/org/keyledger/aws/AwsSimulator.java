package org.keyledger.aws;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.keyledger.evidence.EvidenceFolder;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/// An AWS in this process that the real SDK talks to over HTTP. It serves a folder of evidence: whoever collects from it
/// should get that folder back.
///
/// ```
/// try (AwsSimulator aws = AwsSimulator.of(folder).externalId("keyledger").start()) {
///     aws.faults(Faults.none().seed(7).throttling(0.1).some(0.05, AccountFault.roleMissing()));
///     collect(aws.endpoint(), aws.caller());
///     assertThat(aws.calls().of(account, Action.ASSUME_ROLE)).isEqualTo(1);
/// }
/// ```
///
/// What the evidence says went wrong goes wrong here, too: an account whose `outcome.json` tells of a failed call fails at
/// that call, and one without a folder has no role.
public final class AwsSimulator implements AutoCloseable {

    private static final int BACKLOG = 4096;

    static {
        // Read once, when the JDK's server is first used. Its defaults close connections that clients still hold for
        // good, and hold back small answers.
        System.setProperty("sun.net.httpserver.maxIdleConnections", "20000");
        System.setProperty("sun.net.httpserver.idleInterval", "600");
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final SimulatorSettings settings;
    private final Switchboard switchboard;
    private final Queue<RuntimeException> bugs = new ConcurrentLinkedQueue<>();

    AwsSimulator(SimulatorSettings settings, Switchboard switchboard, int port) throws IOException {
        this.settings = settings;
        this.switchboard = switchboard;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /// Serves evidence where nothing goes wrong but what the evidence itself tells of.
    public static AwsSimulator serving(EvidenceFolder folder) throws IOException {
        return of(folder).start();
    }

    public static SimulatorBuilder of(EvidenceFolder folder) {
        return new SimulatorBuilder(folder);
    }

    /// What `AWS_ENDPOINT_URL` or the system property `aws.endpointUrl` should be.
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// Whose credentials are good.
    public Caller caller() {
        return settings.caller();
    }

    /// What goes wrong from now on.
    public void faults(Faults faults) {
        switchboard.faults(faults);
    }

    public Faults faults() {
        return switchboard.faults();
    }

    /// The calls until now, those that are still waiting for their answer with them.
    public Calls calls() {
        return switchboard.counter().calls();
    }

    /// How many calls were in progress at the busiest moment.
    public int mostAtOnce() {
        return switchboard.counter().mostAtOnce();
    }

    private void handle(HttpExchange exchange) {
        switchboard.counter().begin();
        try (exchange) {
            Answer answer = switchboard.answer(Request.read(exchange),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    exchange.getRequestHeaders().getFirst("X-Amz-Security-Token"));
            exchange.getResponseHeaders().set("Content-Type", answer.contentType());
            exchange.getResponseHeaders().set("x-amzn-RequestId", answer.requestId());
            exchange.sendResponseHeaders(answer.status(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
        catch (IOException _) {
            // The client hung up, which is its right.
        }
        catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        catch (RuntimeException bug) {
            bugs.add(bug);
            throw bug;
        }
        finally {
            switchboard.counter().end();
        }
    }

    /// @throws IllegalStateException when the simulator itself failed to answer a call
    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
        if (!bugs.isEmpty()) {
            throw new IllegalStateException("the simulator failed " + bugs.size() + " times, first with", bugs.peek());
        }
    }
}
