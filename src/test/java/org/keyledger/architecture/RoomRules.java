package org.keyledger.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;

import org.springframework.modulith.ApplicationModule;

/// The rules of the house, in one place. The base package is an argument, so that every rule can be pointed at classes
/// that break it.
///
/// To admit a library to a room, or to give a new library its home, change [#LIBRARIES].
record RoomRules(String base) {

    /// A library and the rooms that may know it; `..` stands for the sub-packages.
    private record Library(String name, List<String> packages, List<String> rooms) {}

    private static final List<Library> LIBRARIES = List.of(
            new Library("Spring Batch", List.of("org.springframework.batch.."), List.of("batch..")),
            new Library("The AWS SDK", List.of("software.amazon.awssdk.."), List.of("collect..", "deliver..")),
            new Library("JDBC",
                    List.of("java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.flywaydb.."),
                    List.of("history..")),
            new Library("POI", List.of("org.apache.poi..", "org.openxmlformats.schemas..", "org.apache.xmlbeans.."),
                    List.of("report.excel..")),
            new Library("PDF making", List.of("org.openpdf.."), List.of("report.pdf..")),
            new Library("Thymeleaf", List.of("org.thymeleaf..", "ognl.."), List.of("report.template..")),
            new Library("JFreeChart", List.of("org.jfree.."), List.of("report.chart..")),
            new Library("Jakarta Mail",
                    List.of("jakarta.mail..", "jakarta.activation..", "org.eclipse.angus.."),
                    List.of("deliver.mail..")),
            new Library("FastCSV", List.of("de.siegmar.fastcsv.."), List.of("evidence..", "report.data..")),
            new Library("Jackson", List.of("tools.jackson..", "com.fasterxml.jackson.."),
                    List.of("evidence..", "assess..", "scp..", "report", "report.data..", "telemetry..",
                            "deliver.bucket..")),
            new Library("SnakeYAML", List.of("org.yaml.snakeyaml..", "org.snakeyaml.."), List.of("job..")),
            new Library("Micrometer", List.of("io.micrometer..", "io.opentelemetry..", "com.google.protobuf.."),
                    List.of("telemetry..")),
            new Library("Logback", List.of("ch.qos.logback.."), List.of("collect..")),
            new Library("The command line", List.of("picocli..", "me.tongfei.."), List.of("cli..")));

    /// Each rule under the claim that it makes.
    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("Every room declares what it may import", declaredRooms());
        rules.put("Rooms form no cycle", slices().matching(base + ".(*)..").should().beFreeOfCycles());
        rules.put("The room iam imports nothing of ours", selfContained("iam"));
        LIBRARIES.forEach(library -> rules.put(library.name() + " stays at home", home(library)));
        rules.put("Only batch and cli read a clock",
                outside("batch..", "cli..").should().accessTargetWhere(target("a clock is read", Source::isClock)));
        rules.put("Nobody rolls unseeded dice",
                outside().should().accessTargetWhere(target("dice are rolled", Source::isDice)));
        rules.put("Only cli talks to the console",
                outside("cli..").should().accessTargetWhere(target("the console is used", Source::isConsole)));
        // cli prints one where an operator asks for the details.
        rules.put("Only cli prints a stack trace",
                outside("cli..").should().accessTargetWhere(target("a stack trace is printed", Source::isStackTrace)));
        rules.replaceAll((_, rule) -> rule.allowEmptyShould(true));
        return rules;
    }

    private static DescribedPredicate<JavaAccess<?>> target(
            String what, Predicate<AccessTarget> predicate) {
        return describe(what, access -> predicate.test(access.getTarget()));
    }

    private GivenClassesConjunction outside(String... rooms) {
        return noClasses().that(resideInAPackage(base + "..").and(not(resideInAnyPackage(in(List.of(rooms))))));
    }

    private ArchRule home(Library library) {
        return outside(library.rooms().toArray(String[]::new)).should()
                .dependOnClassesThat(resideInAnyPackage(library.packages().toArray(String[]::new)));
    }

    private ArchRule selfContained(String room) {
        String own = base + "." + room + "..";
        return noClasses().that(resideInAPackage(own)).should()
                .dependOnClassesThat(resideInAPackage(base + "..").and(not(resideInAPackage(own))));
    }

    private String[] in(List<String> rooms) {
        return rooms.stream().map(room -> base + "." + room).toArray(String[]::new);
    }

    /// Spring Modulith holds a room to its declaration, but lets one without do as it likes.
    private ArchRule declaredRooms() {
        return classes().that(resideInAPackage(base + ".*..")).should(new ArchCondition<>("be in a declared room") {

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                JavaPackage room = roomOf(type);
                events.add(new SimpleConditionEvent(type, isDeclared(room), type.getName() + " is in "
                        + room.getName() + ", whose package-info declares no allowedDependencies"));
            }
        });
    }

    private JavaPackage roomOf(JavaClass type) {
        JavaPackage room = type.getPackage();
        for (Optional<JavaPackage> parent = room.getParent(); !parent.get().getName().equals(base);) {
            room = parent.get();
            parent = room.getParent();
        }
        return room;
    }

    private static boolean isDeclared(JavaPackage room) {
        return room.tryGetAnnotationOfType(ApplicationModule.class)
                .filter(module -> module.type() == ApplicationModule.Type.CLOSED)
                .filter(module -> !List.of(module.allowedDependencies()).contains(ApplicationModule.OPEN_TOKEN))
                .isPresent();
    }

    /// Packages under a source folder whose `package-info.java` is missing or says nothing.
    static List<String> packagesWithoutDescription(Path sources) throws IOException {
        try (Stream<Path> all = Files.walk(sources)) {
            return all.filter(file -> file.toString().endsWith(".java")).map(Path::getParent).distinct()
                    .filter(folder -> !isDescribed(folder.resolve("package-info.java")))
                    .map(folder -> sources.relativize(folder).toString()).sorted().toList();
        }
    }

    private static boolean isDescribed(Path packageInfo) {
        try {
            return Files.exists(packageInfo) && Files.readString(packageInfo).startsWith("/// ");
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
