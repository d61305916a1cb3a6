package org.keyledger.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.UUID;

import org.keyledger.job.LogFields;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.StandardEnvironment;

/// Makes standard error a log of JSON events: Spring Boot's structured logging, set up before any command, because a command may
/// fail before it starts Spring or never start it. Spring finds the same settings as properties of the system.
final class EcsLog {

    /// The loggers' levels differ from those of text: what operators read in the summary, machines read as events.
    private static final String CONFIGURATION = "classpath:org/keyledger/cli/logback-ecs.xml";

    private EcsLog() {}

    static void begin() {
        System.setProperty("logging.config", CONFIGURATION);
        System.setProperty("logging.structured.format.console", "ecs");
        System.setProperty("logging.structured.ecs.service.name", "keyledger");
        System.setProperty("logging.structured.ecs.service.version", version());
        System.setProperty("logging.structured.json.customizer", MaskedKeyIds.class.getName());
        LoggingSystem logging = LoggingSystem.get(EcsLog.class.getClassLoader());
        logging.beforeInitialize();
        logging.initialize(new LoggingInitializationContext(new StandardEnvironment()), CONFIGURATION, null);
        MDC.put(LogFields.RUN, UUID.randomUUID().toString());
    }

    /// What commands print for operators, as events.
    static PrintWriter writer() {
        return new PrintWriter(new LineEvents(log()), true);
    }

    static Logger log() {
        return LoggerFactory.getLogger(EcsLog.class);
    }

    private static String version() {
        try {
            return Version.ofBuild();
        }
        catch (IOException unreadable) {
            return "unknown";
        }
    }
}
