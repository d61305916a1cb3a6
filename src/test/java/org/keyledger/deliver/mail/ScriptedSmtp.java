package org.keyledger.deliver.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/// An SMTP server that misbehaves where a test wants it to.
public final class ScriptedSmtp implements AutoCloseable {

    /// Where it may do so, in the order of a conversation.
    public enum Point {
        GREETING, HELLO, SENDER, RECIPIENT, DATA, BODY, END, QUIT
    }

    public enum Act {
        /// Closes the connection.
        DROP,
        /// Says nothing more.
        STALL,
        /// Says nothing until it is told to behave.
        WAIT,
        REFUSE_FOR_NOW, REFUSE
    }

    private final ServerSocket server;
    private final Map<Point, Act> script = new EnumMap<>(Point.class);
    private final Map<Point, CountDownLatch> reached = new EnumMap<>(Point.class);
    private final List<byte[]> had = new CopyOnWriteArrayList<>();
    private final List<byte[]> accepted = new CopyOnWriteArrayList<>();
    private final CountDownLatch behaving = new CountDownLatch(1);
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private SSLContext startTls;
    private String refused = "nobody";

    public ScriptedSmtp() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        for (Point point : Point.values()) {
            reached.put(point, new CountDownLatch(1));
        }
        Thread.ofVirtual().start(this::acceptAll);
    }

    public ScriptedSmtp at(Point point, Act act) {
        script.put(point, act);
        return this;
    }

    /// Behaves from now on.
    public void behave() {
        script.clear();
        behaving.countDown();
    }

    ScriptedSmtp offering(SSLContext context) {
        startTls = context;
        return this;
    }

    public ScriptedSmtp refusing(String recipient) {
        refused = recipient;
        return this;
    }

    public int port() {
        return server.getLocalPort();
    }

    /// Mails that arrived whole, whether or not it said so.
    public List<byte[]> had() {
        return had;
    }

    /// Mails that it said it has.
    public List<byte[]> accepted() {
        return accepted;
    }

    public boolean waitFor(Point point, int seconds) throws InterruptedException {
        return reached.get(point).await(seconds, TimeUnit.SECONDS);
    }

    private void acceptAll() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            }
            catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            new Conversation(socket).hold();
        }
        catch (IOException gone) {
            // the other side, or the script, ended it
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    private final class Conversation {

        private Socket line;
        private InputStream in;

        Conversation(Socket socket) throws IOException {
            take(socket);
        }

        private void take(Socket socket) throws IOException {
            line = socket;
            in = new BufferedInputStream(socket.getInputStream());
        }

        void hold() throws IOException {
            if (pass(Point.GREETING)) {
                say("220 localhost ESMTP");
            }
            for (String command = read(); command != null; command = read()) {
                switch (command.split("[ :]", 2)[0].toUpperCase(Locale.ROOT)) {
                    case "EHLO" -> hello();
                    case "STARTTLS" -> secure();
                    case "MAIL" -> answer(Point.SENDER, "250 2.1.0 sender");
                    case "RCPT" -> recipient(command);
                    case "DATA" -> data();
                    case "QUIT" -> answer(Point.QUIT, "221 2.0.0 bye");
                    default -> say("250 2.0.0 as you like");
                }
            }
        }

        private void hello() throws IOException {
            if (pass(Point.HELLO)) {
                say(startTls == null || line instanceof SSLSocket ? "250 localhost" : "250-localhost\r\n250 STARTTLS");
            }
        }

        private void secure() throws IOException {
            say("220 2.0.0 go on");
            SSLSocket secured = (SSLSocket) startTls.getSocketFactory().createSocket(line, null, line.getPort(), true);
            secured.setUseClientMode(false);
            take(secured);
        }

        private void recipient(String command) throws IOException {
            if (command.contains(refused)) {
                say("550 5.1.1 no such mailbox");
            }
            else {
                answer(Point.RECIPIENT, "250 2.1.5 recipient");
            }
        }

        private void data() throws IOException {
            if (!pass(Point.DATA)) {
                return;
            }
            say("354 go on");
            ByteArrayOutputStream mail = new ByteArrayOutputStream();
            for (String text = read(); text != null && !text.equals("."); text = read()) {
                mail.writeBytes((text.startsWith(".") ? text.substring(1) : text).getBytes(StandardCharsets.ISO_8859_1));
                mail.writeBytes("\r\n".getBytes(StandardCharsets.ISO_8859_1));
                pass(Point.BODY);
            }
            had.add(mail.toByteArray());
            if (pass(Point.END)) {
                accepted.add(mail.toByteArray());
                say("250 2.0.0 queued as 4711");
            }
        }

        private void answer(Point point, String text) throws IOException {
            if (pass(point)) {
                say(text);
            }
        }

        /// @return whether it goes on as it should
        private boolean pass(Point point) throws IOException {
            reached.get(point).countDown();
            switch (script.get(point)) {
                case null -> {
                    return true;
                }
                case DROP -> throw new IOException("dropped");
                case STALL -> in.transferTo(OutputStream.nullOutputStream());
                case WAIT -> {
                    return hasBehaved();
                }
                case REFUSE_FOR_NOW -> say("451 4.3.0 not now");
                case REFUSE -> say("554 5.7.1 not at all");
            }
            return false;
        }

        private boolean hasBehaved() throws IOException {
            try {
                behaving.await();
                return true;
            }
            catch (InterruptedException end) {
                throw new InterruptedIOException();
            }
        }

        private void say(String text) throws IOException {
            line.getOutputStream().write((text + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            line.getOutputStream().flush();
        }

        /// @return null when the other side has hung up
        private String read() throws IOException {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next == '\n') {
                    return text.toString(StandardCharsets.ISO_8859_1).replaceAll("\r$", "");
                }
                text.write(next);
            }
            return null;
        }
    }
}
