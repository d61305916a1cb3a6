package org.keyledger.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.job.Database;

class DatasourcePropertiesTests {

    private static final String URL = "jdbc:postgresql://db.example.com/keyledger";

    private final DatasourceProperties properties = new DatasourceProperties(Map.of("A_PASSWORD", "hunter2"));

    @TempDir
    Path folder;

    @Test
    void theDatabaseFileIsNamedAbsolutelyAndClosedByTheJob() {
        assertThat(properties.of(new Database.H2File(Path.of("reports/history/ledger")))).containsEntry(
                "spring.datasource.url", "jdbc:h2:file:" + Path.of("reports/history/ledger").toAbsolutePath()
                        + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0");
    }

    @Test
    void whoOnlyReadsMigratesNothingAndCannotWrite() throws IOException {
        Path file = Files.createFile(folder.resolve("ledger.mv.db"));
        Database h2 = new Database.H2File(folder.resolve("ledger"));
        Database postgres = new Database.Postgres(URL, "keyledger", Optional.of("A_PASSWORD"), Optional.empty());

        assertThat(properties.toRead(h2)).containsEntry("spring.datasource.url",
                "jdbc:h2:file:" + folder.resolve("ledger") + ";ACCESS_MODE_DATA=r")
                .containsEntry("spring.flyway.enabled", false);
        assertThat(properties.toRead(postgres)).containsEntry("spring.datasource.url", URL)
                .containsEntry("spring.datasource.password", "hunter2").containsEntry("spring.flyway.enabled", false)
                .containsEntry("spring.datasource.hikari.read-only", true);
        try (FileChannel reader = FileChannel.open(file, StandardOpenOption.READ);
                FileLock lock = reader.lock(0, Long.MAX_VALUE, true)) {
            assertThat(lock.isShared()).isTrue();
            assertThatThrownBy(() -> properties.of(h2)).isInstanceOf(UsageException.class);
        }
        try (FileChannel writer = FileChannel.open(file, StandardOpenOption.WRITE); FileLock lock = writer.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(() -> properties.toRead(h2)).isInstanceOf(UsageException.class)
                    .hasMessageStartingWith("another run holds the ledger database " + file);
        }
    }

    @Test
    void aDatabaseFileHeldByAnotherRunIsNotWaitedFor() throws IOException {
        Path file = Files.createFile(folder.resolve("ledger.mv.db"));
        Database database = new Database.H2File(folder.resolve("ledger"));

        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(() -> properties.of(database)).isInstanceOf(UsageException.class)
                    .hasMessage("another run holds the ledger database " + file
                            + ". Wait until it has ended, or end it.");
        }
        assertThat(properties.of(database)).containsKey("spring.datasource.url");
    }

    @Test
    void aPathThatWouldBeReadAsSettingsIsRefused() {
        assertThatThrownBy(() -> properties.of(new Database.H2File(folder.resolve("a;INIT=RUNSCRIPT"))))
                .isInstanceOf(UsageException.class).hasMessageContaining("contains ';'");
    }

    @Test
    void thePasswordComesFromTheEnvironmentOrAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "hunter3\n");

        assertThat(passwordOf(Optional.of("A_PASSWORD"), Optional.empty())).isEqualTo("hunter2");
        assertThat(passwordOf(Optional.empty(), Optional.of(file))).isEqualTo("hunter3");
        assertThat(passwordOf(Optional.empty(), Optional.empty())).isEqualTo("");
    }

    @Test
    void aPasswordThatIsNotThereIsToldByItsPlace() {
        assertThatThrownBy(() -> passwordOf(Optional.of("B_PASSWORD"), Optional.empty()))
                .isInstanceOf(UsageException.class).hasMessageStartingWith("the environment variable B_PASSWORD, ");
        assertThatThrownBy(() -> passwordOf(Optional.empty(), Optional.of(folder.resolve("none"))))
                .isInstanceOf(UsageException.class).hasMessageStartingWith("the file " + folder.resolve("none"));
    }

    private Object passwordOf(Optional<String> variable, Optional<Path> file) {
        return properties.of(new Database.Postgres(URL, "keyledger", variable, file)).get("spring.datasource.password");
    }
}
