package org.keyledger.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.springframework.modulith.core.ApplicationModules;

/// The rooms of the house and what may be in them. [RoomRulesCanFailTest] shows that each of these can fail.
class RoomsTest {

    private static final String BASE = "org.keyledger";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(BASE);

    @Test
    void importOnlyWhatTheyDeclare() {
        ApplicationModules.of(BASE).verify();
    }

    @TestFactory
    Stream<DynamicTest> keepTheRulesOfTheHouse() {
        return new RoomRules(BASE).all().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(CLASSES)));
    }

    @Test
    void sayInEachPackageInfoWhatThePackageIsFor() throws IOException {
        assertThat(RoomRules.packagesWithoutDescription(Path.of("src/main/java"))).isEmpty();
    }

    @Test
    void areLookedAt() {
        assertThat(CLASSES.contain("org.keyledger.iam.AccountId")).isTrue();
        assertThat(ApplicationModules.of(BASE).getModuleByName("iam")).isPresent();
    }
}
