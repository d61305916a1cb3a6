package org.keyledger.architecture;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.springframework.modulith.core.ApplicationModules;

import org.keyledger.architecture.offenders.assess.Clocks;
import org.keyledger.architecture.offenders.assess.Console;
import org.keyledger.architecture.offenders.assess.Dice;
import org.keyledger.architecture.offenders.assess.Libraries;
import org.keyledger.architecture.offenders.assess.StackTrace;
import org.keyledger.architecture.offenders.batch.BatchAtHome;
import org.keyledger.architecture.offenders.cli.CliAtHome;
import org.keyledger.architecture.offenders.iam.ReachesOut;
import org.keyledger.architecture.offenders.open.ImportsAnything;
import org.keyledger.architecture.offenders.organization.ClosesTheCircle;
import org.keyledger.architecture.offenders.undeclared.Stray;

/// Every rule of [RoomRules], pointed at classes that break it, names them and nobody who is at home.
class RoomRulesCanFailTest {

    private static final String BASE = "org.keyledger.architecture.offenders";

    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(BASE);

    private static final Map<String, List<Class<?>>> OFFENDERS = Map.ofEntries(
            entry("Every room declares what it may import", List.of(Stray.class, ImportsAnything.class)),
            entry("Rooms form no cycle", List.of(ReachesOut.class, ClosesTheCircle.class)),
            entry("The room iam imports nothing of ours", List.of(ReachesOut.class)),
            entry("Spring Batch stays at home", List.of(Libraries.SpringBatch.class)),
            entry("The AWS SDK stays at home", List.of(Libraries.AwsSdk.class)),
            entry("JDBC stays at home", List.of(Libraries.JavaSql.class, Libraries.JavaxSql.class,
                    Libraries.SpringJdbc.class, Libraries.MigrationByFlyway.class)),
            entry("POI stays at home", List.of(Libraries.Poi.class, Libraries.PoiSchemas.class,
                    Libraries.PoiBeans.class)),
            entry("PDF making stays at home", List.of(Libraries.OpenPdf.class)),
            entry("Thymeleaf stays at home", List.of(Libraries.Templates.class, Libraries.Expressions.class)),
            entry("JFreeChart stays at home", List.of(Libraries.Charts.class)),
            entry("Jakarta Mail stays at home",
                    List.of(Libraries.Mail.class, Libraries.MailData.class, Libraries.MailProvider.class)),
            entry("FastCSV stays at home", List.of(Libraries.FastCsv.class)),
            entry("Jackson stays at home", List.of(
                    org.keyledger.architecture.offenders.trends.Jackson.class,
                    org.keyledger.architecture.offenders.report.excel.Jackson.class)),
            entry("SnakeYAML stays at home", List.of(Libraries.Yaml.class)),
            entry("Micrometer stays at home", List.of(Libraries.Meters.class, Libraries.Telemetry.class)),
            entry("Logback stays at home", List.of(Libraries.Logging.class)),
            entry("The command line stays at home", List.of(Libraries.Picocli.class, Libraries.ProgressBars.class)),
            entry("Only batch and cli read a clock", List.of(Clocks.InstantNow.class, Clocks.InAZone.class,
                    Clocks.ByReference.class, Clocks.SystemClock.class, Clocks.TickingClock.class,
                    Clocks.Millis.class, Clocks.OldDate.class, Clocks.OldCalendar.class, Clocks.InALambda.class)),
            entry("Nobody rolls unseeded dice", List.of(Dice.Unseeded.class, Dice.OfMath.class, Dice.OfThread.class,
                    Dice.Shuffled.class)),
            entry("Only cli talks to the console", List.of(Console.Out.class, Console.Err.class)),
            entry("Only cli prints a stack trace", List.of(StackTrace.class)));

    /// Classes that use what their room may use.
    private static final List<Class<?>> AT_HOME = List.of(BatchAtHome.class, CliAtHome.class, Clocks.Given.class,
            Dice.Seeded.class);

    @TestFactory
    Stream<DynamicTest> eachRuleNamesItsOffenders() {
        return new RoomRules(BASE).all().entrySet().stream().map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> {
            String failures = String.join("\n", rule.getValue().evaluate(CLASSES).getFailureReport().getDetails());
            assertThat(failures).contains(OFFENDERS.get(rule.getKey()).stream().map(Class::getName).toList());
            AT_HOME.forEach(innocent -> assertThat(failures).doesNotContain(innocent.getName()));
        }));
    }

    @Test
    void noRuleIsWithoutOffender() {
        assertThat(new RoomRules(BASE).all()).containsOnlyKeys(OFFENDERS.keySet());
    }

    @Test
    void anUndeclaredImportIsNamed() {
        List<String> violations = ApplicationModules.of(BASE, _ -> true).detectViolations().getMessages();

        assertThat(violations).anyMatch(message -> message.contains(ReachesOut.class.getName())
                && message.contains("organization"));
    }

    @Test
    void aPackageWithoutDescriptionIsNamed() throws IOException {
        assertThat(RoomRules.packagesWithoutDescription(Path.of("src/test/java/" + BASE.replace('.', '/'))))
                .containsExactly("open", "undeclared");
    }
}
