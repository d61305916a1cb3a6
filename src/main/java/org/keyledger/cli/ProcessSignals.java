package org.keyledger.cli;

import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// The signals of this process.
///
/// A shutdown hook would not do: the JVM ignores a second signal while hooks run, and ends with the first one's code whatever
/// the command says. `sun.misc.Signal` is the JDK's only other way (JEP 260 keeps it), and javac warns of each use, so it is
/// called by name. Where it is missing, or the JVM was told to leave signals alone (`-Xrs`), they end the process as ever, and
/// the next start recovers the run as after a kill.
final class ProcessSignals implements Signals {

    private static final Map<String, StopCause> SIGNALS =
            Map.of("TERM", StopCause.TERMINATED, "INT", StopCause.INTERRUPTED, "HUP", StopCause.HUNG_UP);

    @Override
    public Listening to(Consumer<StopCause> listener) {
        Map<String, Object> before = new LinkedHashMap<>();
        SIGNALS.forEach((name, cause) -> {
            try {
                before.put(name, handle(name, handler(() -> listener.accept(cause))));
            }
            catch (ReflectiveOperationException notHere) {
                // such as SIGHUP on Windows
            }
        });
        return () -> before.forEach(ProcessSignals::restore);
    }

    private static void restore(String name, Object handler) {
        try {
            handle(name, handler);
        }
        catch (ReflectiveOperationException gone) {
            throw new IllegalStateException("SIG" + name + " cannot be given back", gone);
        }
    }

    /// @return who handled it before. A signal that the process was started to ignore, as by `nohup`, stays ignored.
    private static Object handle(String name, Object handler) throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        return signal.getMethod("handle", signal, handlers()).invoke(null,
                signal.getConstructor(String.class).newInstance(name), handler);
    }

    private static Class<?> handlers() throws ClassNotFoundException {
        return Class.forName("sun.misc.SignalHandler");
    }

    private static Object handler(Runnable what) throws ClassNotFoundException {
        return Proxy.newProxyInstance(handlers().getClassLoader(), new Class<?>[]{ handlers() },
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "toString" -> "handler of Keyledger";
                    default -> {
                        what.run();
                        yield null;
                    }
                });
    }
}
