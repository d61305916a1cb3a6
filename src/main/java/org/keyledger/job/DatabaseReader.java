package org.keyledger.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.keyledger.deliver.SecretSource;

/// Reads the `database` of a job file.
final class DatabaseReader {

    private static final String CHOICE =
            "Name one: 'file: PATH', 'bucket: true' or 'postgres:' with url and user.";
    private static final String BUCKET = "bucket";
    private static final String VARIABLE = "passwordEnvironmentVariable";
    private static final String FILE = "passwordFile";
    private static final Pattern VARIABLE_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern SECRET_IN_URL = Pattern.compile("(?i).*([?&](password|sslpassword)=|//[^/]*@).*");
    private static final String POSTGRES_URL = "jdbc:postgresql:";

    private DatabaseReader() {}

    /// @param hasBucket whether `deliver.s3` names a bucket
    static Database read(Section job, Path reports, boolean hasBucket) {
        List<String> known = List.of("file", BUCKET, "postgres");
        Optional<Section> database = job.section("database", known);
        if (database.isEmpty()) {
            Database.H2File otherwise = JobSettings.defaultDatabase(reports);
            Section absent = job.absent("database", known);
            absent.otherwise("file", otherwise.file().toString());
            absent.otherwise(BUCKET, "false");
            return otherwise;
        }
        Section section = database.get();
        boolean inBucket = section.flag(BUCKET, false);
        boolean inFile = section.has("file") || inBucket;
        if (inFile == section.has("postgres")) {
            section.mistake(inFile ? "names " + (inBucket ? "the bucket" : "a file") + " and PostgreSQL"
                    : "names no database", CHOICE);
        }
        if (inBucket && !hasBucket) {
            section.mistake(BUCKET, "keeps the ledger in the bucket of deliver.s3, which is missing",
                    "Name the bucket there.");
        }
        Optional<Database> postgres = section.section("postgres", List.of("url", "user", VARIABLE, FILE))
                .map(DatabaseReader::postgres);
        Optional<Path> named = section.path("file");
        return postgres.orElseGet(() -> {
            Path file = section.orDefault("file", named, JobSettings.defaultLedger(reports));
            return inBucket ? new Database.InBucket(file) : new Database.H2File(file);
        });
    }

    private static Database postgres(Section postgres) {
        postgres.require("url", "Write it as jdbc:postgresql://HOST:5432/DATABASE.");
        postgres.require("user", "Name the database user.");
        String url = postgres.text("url").orElse(POSTGRES_URL);
        if (SECRET_IN_URL.matcher(url).matches()) {
            postgres.mistake("url", "holds a secret, and job files are kept in Git", "Remove it, change the"
                    + " password, and name where it lies with " + VARIABLE + " or " + FILE + ".");
        }
        else if (!url.startsWith(POSTGRES_URL)) {
            postgres.mistake("url", Problems.quote(url) + " is not of PostgreSQL",
                    "Write it as jdbc:postgresql://HOST:5432/DATABASE.");
        }
        Optional<String> variable = postgres.text(VARIABLE);
        // The value is not shown: what is no name may well be the password itself.
        variable.filter(name -> !VARIABLE_NAME.matcher(name).matches()).ifPresent(_ -> postgres.mistake(VARIABLE,
                "is not the name of an environment variable",
                "Write a name such as KEYLEDGER_DB_PASSWORD; the password itself stands in the environment."));
        if (variable.isPresent() && postgres.has(FILE)) {
            postgres.mistake(FILE, "the password is in two places", "Keep " + VARIABLE + " or " + FILE + ".");
        }
        variable.ifPresent(name -> postgres.secret(VARIABLE, new SecretSource.Environment(name)));
        postgres.path(FILE).ifPresent(file -> postgres.secret(FILE, new SecretSource.InFile(file)));
        return new Database.Postgres(url, postgres.text("user").orElse(""), variable, postgres.path(FILE));
    }
}
