package org.keyledger.collect;

import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;

/// Keeps the SDK and its HTTP client from logging below INFO, whatever levels an operator sets: there they print
/// signatures, session tokens, the secrets that AssumeRole answers with, and error messages of AWS that quote such.
public final class SecretLogs extends TurboFilter {

    private static final String NAME = "keyledger-secrets";

    private SecretLogs() {
        setName(NAME);
    }

    /// From now on, once for all clients of the process.
    public static synchronized void silence() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context && context.getTurboFilterList().stream()
                .noneMatch(filter -> NAME.equals(filter.getName()))) {
            SecretLogs filter = new SecretLogs();
            filter.setContext(context);
            filter.start();
            context.addTurboFilter(filter);
        }
    }

    @Override
    public FilterReply decide(Marker marker, Logger logger, Level level, String format, Object[] values,
            Throwable failure) {
        return !level.isGreaterOrEqual(Level.INFO) && isTalkative(logger.getName()) ? FilterReply.DENY
                : FilterReply.NEUTRAL;
    }

    private static boolean isTalkative(String logger) {
        return logger.startsWith("org.apache.hc.") || logger.startsWith("software.amazon.awssdk.");
    }
}
