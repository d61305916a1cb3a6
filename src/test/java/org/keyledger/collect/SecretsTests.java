package org.keyledger.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.slf4j.LoggerFactory;

import org.keyledger.aws.AccountFault;
import org.keyledger.aws.Action;
import org.keyledger.aws.AwsError;
import org.keyledger.aws.AwsSimulator;
import org.keyledger.aws.Faults;
import org.keyledger.collect.CollectionSettings.Extras;
import org.keyledger.evidence.CollectionOutcome;
import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.evidence.sample.SampleOrganization;
import org.keyledger.evidence.sample.SampleSpec;
import org.keyledger.iam.AccountId;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;

/// With every logger at its most talkative, no log line and no outcome holds a secret or a whole key id.
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class SecretsTests {

    private static final List<String> LOUD = List.of("ROOT", "software.amazon.awssdk",
            "software.amazon.awssdk.auth.signer", "software.amazon.awssdk.request", "org.apache.hc.client5.http.wire",
            "org.apache.hc.client5.http.headers", "org.apache.hc.client5");

    private static final AccountId QUOTED = new AccountId("100000000002");

    @TempDir
    Path folders;

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final List<Level> before = new ArrayList<>();
    private final Lines lines = new Lines();

    /// Everything logged, with stack traces.
    private static final class Lines extends AppenderBase<ILoggingEvent> {

        private final List<String> all = Collections.synchronizedList(new ArrayList<>());
        private final ThrowableProxyConverter traces = new ThrowableProxyConverter();

        @Override
        protected void append(ILoggingEvent event) {
            traces.start();
            all.add(event.getLoggerName() + " " + event.getFormattedMessage() + " " + traces.convert(event));
        }
    }

    @BeforeEach
    void logEverything() {
        LOUD.forEach(name -> {
            before.add(context.getLogger(name).getLevel());
            context.getLogger(name).setLevel(Level.TRACE);
        });
        lines.setContext(context);
        lines.start();
        context.getLogger("ROOT").addAppender(lines);
        context.getLogger("ROOT").iteratorForAppenders().forEachRemaining(appender -> {
            if (appender != lines) {
                quiet.add(appender);
            }
        });
        quiet.forEach(appender -> context.getLogger("ROOT").detachAppender(appender));
    }

    private final List<Appender<ILoggingEvent>> quiet = new ArrayList<>();

    @AfterEach
    void logAsBefore() {
        Logger root = context.getLogger("ROOT");
        root.detachAppender(lines);
        quiet.forEach(root::addAppender);
        for (int i = 0; i < LOUD.size(); i++) {
            context.getLogger(LOUD.get(i)).setLevel(before.get(i));
        }
    }

    @Test
    void noLogLineAndNoOutcomeHoldsASecret() throws IOException {
        EvidenceFolder source = new SampleOrganization(SampleSpec.dense(4, 3, 7, Simulated.PERIOD))
                .write(folders.resolve("served")).getFirst();
        AwsError telltale = AwsError.SIGNATURE_DOES_NOT_MATCH.saying("The Canonical String should have been 'POST / "
                + "x-amz-security-token:IQoJb3JpZ2luX2VjEXAMPLEtokenEXAMPLEtokenEXAMPLE== AKIAIOSFODNN7EXAMPLE "
                + "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'");
        Faults faults = Faults.none().throttling(0.1).sessionsExpireAfter(6)
                .on(QUOTED, AccountFault.failing(telltale, Set.of(Action.GET_CREDENTIAL_REPORT)))
                .on(new AccountId("100000000003"), AccountFault.garbled(Set.of(Action.ASSUME_ROLE)))
                .on(new AccountId("100000000004"), AccountFault.garbled(Set.of(Action.LIST_ACCESS_KEYS)));
        LoggerFactory.getLogger("org.keyledger.collect").trace("a line");
        Map<AccountId, CollectionOutcome> outcomes;
        List<String> secrets = new ArrayList<>(List.of("secret/of+", "token/of+", "token%2Fof", "IQoJb3JpZ2lu"));
        try (AwsSimulator aws = AwsSimulator.of(source).externalId(Simulated.EXTERNAL_ID).faults(faults).start();
                Simulated run = new Simulated(aws, Simulated.WHOLE.with(Extras.ALL), folders.resolve("collected"), 3)) {
            outcomes = run.collectAll();
            secrets.add(aws.caller().secretAccessKey());
            secrets.add(aws.caller().accessKeyId());
        }

        assertThat(outcomes).hasSize(4).containsValue(new CollectionOutcome.Collected(false));
        assertThat(((CollectionOutcome.Failed) outcomes.get(QUOTED)).message())
                .contains("x-amz-security-token:[removed]", "…MPLE", "[removed]'");
        assertThat(lines.all).as("what else is logged at TRACE").isNotEmpty();
        List<String> shown = new ArrayList<>(lines.all);
        shown.addAll(outcomeFiles());
        assertThat(shown).allSatisfy(text -> assertThat(text).doesNotContain(secrets)
                .doesNotContainPattern("\\b(AKIA|ASIA)[A-Z0-9]{12,}"));
    }

    private List<String> outcomeFiles() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folders.resolve("collected"))) {
            for (Path file : files.filter(file -> file.endsWith(EvidenceFolder.OUTCOME)).toList()) {
                texts.add(Files.readString(file));
            }
        }
        assertThat(texts).hasSize(4);
        return texts;
    }

    @Test
    void aMessageKeepsWhatHelps() {
        String message = "User: arn:aws:sts::111122223333:assumed-role/keyledger-collector/keyledger is not authorized"
                + " to perform: sts:AssumeRole on resource: arn:aws:iam::210987654321:role/keyledger-reader (request id"
                + " 3988f12a-dd8d-4c0a-433e-399e3983b6a8)";

        assertThat(Redaction.of(message)).isEqualTo(message);
        assertThat(Redaction.of("a\nb\u0000")).doesNotContain("\n");
        assertThat(Redaction.of(null)).isEqualTo("no message");
        assertThat(Redaction.of("x ".repeat(2000))).hasSize(1000);
    }
}
