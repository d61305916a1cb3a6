package org.keyledger.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.keyledger.job.Database;

/// The ledger's database as Spring Boot's properties.
final class DatasourceProperties {

    private static final String H2_SUFFIX = ".mv.db";

    private final Map<String, String> environment;

    DatasourceProperties(Map<String, String> environment) {
        this.environment = environment;
    }

    /// @throws UsageException when the database cannot be opened as things are
    Map<String, Object> of(Database database) {
        return switch (database) {
            case Database.H2File(Path file) -> h2(file.toAbsolutePath().normalize());
            case Database.InBucket(Path file) -> h2(file.toAbsolutePath().normalize());
            case Database.Postgres postgres -> Map.of("spring.datasource.url", postgres.url(),
                    "spring.datasource.username", postgres.user(), "spring.datasource.password",
                    password(postgres).orElse(""));
        };
    }

    /// For who only reads: no migration is run, PostgreSQL refuses to write, and H2 opens its file without writing to it.
    ///
    /// @throws UsageException when the database cannot be opened as things are
    Map<String, Object> toRead(Database database) {
        Map<String, Object> properties = new HashMap<>(switch (database) {
            case Database.H2File(Path file) -> h2ToRead(file.toAbsolutePath().normalize());
            case Database.InBucket(Path file) -> h2ToRead(file.toAbsolutePath().normalize());
            case Database.Postgres _ -> of(database);
        });
        properties.put("spring.flyway.enabled", false);
        properties.put("spring.datasource.hikari.read-only", true);
        return properties;
    }

    private static Map<String, Object> h2ToRead(Path file) {
        requireNotHeld(fileOf(file), StandardOpenOption.READ);
        requireNoSemicolon(file);
        return ofH2("file:" + file + ";ACCESS_MODE_DATA=r");
    }

    /// Opening a database of H2 that is not there would make one.
    ///
    /// @throws UsageException when there is none
    static void requireThere(Database database) {
        if (database instanceof Database.H2File(Path file)
                && !Files.isRegularFile(fileOf(file))) {
            throw new UsageException("there is no ledger at " + file.toAbsolutePath().normalize()
                    + ". Run the job first, or name the job file whose ledger it is.");
        }
    }

    /// Gone with the process.
    static Map<String, Object> inMemory() {
        return ofH2("mem:keyledger;DB_CLOSE_DELAY=-1");
    }

    /// The job closes the database itself: H2 closing it when the process is told to end would pull it from under the job.
    /// And what is committed is written at once: H2 would otherwise hold it back for half a second, which a killed run
    /// would have to do again.
    private static Map<String, Object> h2(Path file) {
        requireNotHeld(fileOf(file), StandardOpenOption.WRITE);
        requireNoSemicolon(file);
        return ofH2("file:" + file + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0");
    }

    /// @param database as H2 names it behind `jdbc:h2:`
    private static Map<String, Object> ofH2(String database) {
        return Map.of("spring.datasource.url", "jdbc:h2:" + database, "spring.datasource.username", "sa",
                "spring.datasource.password", "");
    }

    /// @param named as a job file names it
    static Path fileOf(Path named) {
        return named.resolveSibling(named.getFileName() + H2_SUFFIX);
    }

    private static void requireNoSemicolon(Path file) {
        if (file.toString().contains(";")) {
            throw new UsageException("the path of the ledger database, " + file
                    + ", contains ';'. Name another with database.file in the job file.");
        }
    }

    /// @throws UsageException when a process has the file of H2 open
    static void requireNotHeld(Path file) {
        requireNotHeld(file, StandardOpenOption.WRITE);
    }

    /// @param what is to be done with the file: two may read it at a time
    private static void requireNotHeld(Path file, StandardOpenOption what) {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, what);
                FileLock lock = channel.tryLock(0, Long.MAX_VALUE, what == StandardOpenOption.READ)) {
            if (lock == null) {
                throw held(file);
            }
        }
        catch (OverlappingFileLockException heldByThisProcess) {
            throw held(file);
        }
        catch (IOException failure) {
            throw new UsageException("the ledger database " + file + " cannot be "
                    + (what == StandardOpenOption.READ ? "read" : "written") + " (" + failure.getMessage()
                    + "). Check its permissions.");
        }
    }

    private static UsageException held(Path file) {
        return new UsageException("another run holds the ledger database " + file
                + ". Wait until it has ended, or end it.");
    }

    private Optional<String> password(Database.Postgres postgres) {
        return postgres.passwordEnvironmentVariable().map(this::fromEnvironment)
                .or(() -> postgres.passwordFile().map(DatasourceProperties::fromFile));
    }

    private String fromEnvironment(String variable) {
        String password = environment.get(variable);
        if (password == null || password.isEmpty()) {
            throw new UsageException("the environment variable " + variable
                    + ", which database.postgres.passwordEnvironmentVariable names, is not set.");
        }
        return password;
    }

    private static String fromFile(Path file) {
        try {
            return Files.readString(file).strip();
        }
        catch (IOException unreadable) {
            throw new UsageException("the file " + file
                    + ", which database.postgres.passwordFile names, cannot be read. Check that it is there and is text.");
        }
    }
}
