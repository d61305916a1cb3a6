package org.keyledger.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.keyledger.deliver.BucketSettings;
import org.keyledger.deliver.LedgerBucket;
import org.keyledger.deliver.LedgerLoan;
import org.keyledger.deliver.LedgerRefusedException;
import org.keyledger.deliver.NotDeliveredException;
import org.keyledger.job.Database;
import org.keyledger.job.JobSettings;
import org.keyledger.job.LedgerHolder;
import org.keyledger.job.LedgerJobException;

/// Brings a ledger that lies in a bucket to the disk before it is opened, and back after it was closed.
final class LedgerCustody {

    private final Surroundings around;

    LedgerCustody(Surroundings around) {
        this.around = around;
    }

    /// What a command works on.
    ///
    /// @param database to open
    record Taken(Database database, Held held) {}

    /// The ledger's file while a command works on it.
    interface Held extends AutoCloseable {

        /// Where there is no file to bring anywhere.
        Held NOTHING = new Held() {};

        /// Puts back what was opened and is closed again.
        default void giveBack() {}

        /// Lets others have it.
        @Override
        default void close() {}
    }

    /// @throws UsageException     when another run works on the ledger, or it may not be overwritten
    /// @throws LedgerJobException when the bucket cannot be reached
    Taken take(JobSettings settings, LedgerHolder holder) {
        return new Taken(settings.database(), switch (settings.database()) {
            case Database.H2File(Path file) -> HolderFile.take(file.toAbsolutePath().normalize(), holder);
            case Database.InBucket(Path file) -> lend(bucketOf(settings), file);
            case Database.Postgres _ -> Held.NOTHING;
        });
    }

    /// For reading: of a ledger in a bucket a copy, which goes with the command.
    Taken copy(JobSettings settings) {
        return switch (settings.database()) {
            case Database.H2File(Path file) -> {
                HolderFile.requireFree(file.toAbsolutePath().normalize());
                yield new Taken(settings.database(), Held.NOTHING);
            }
            case Database.InBucket _ -> copyOf(bucketOf(settings));
            case Database.Postgres _ -> new Taken(settings.database(), Held.NOTHING);
        };
    }

    private static BucketSettings bucketOf(JobSettings settings) {
        return settings.delivery().bucket()
                .orElseThrow(() -> new UsageException("database.bucket needs deliver.s3 in the job file."));
    }

    private Held lend(BucketSettings bucket, Path named) {
        Path file = DatasourceProperties.fileOf(named.toAbsolutePath().normalize());
        return trying(() -> {
            LedgerLoan loan = LedgerBucket.lend(bucket, file, new ThisTask(around.environment()).holder(),
                    around.clock());
            OnLoan held = new OnLoan(loan, file);
            try {
                DatasourceProperties.requireNotHeld(file);
                loan.fetch();
                held.tell();
                return held;
            }
            catch (LedgerRefusedException | NotDeliveredException | RuntimeException refused) {
                held.close();
                throw refused;
            }
        });
    }

    private Taken copyOf(BucketSettings bucket) {
        Copy copy = Copy.make();
        try {
            Path ledger = copy.folder().resolve("ledger");
            return trying(() -> {
                LedgerBucket.copy(bucket, DatasourceProperties.fileOf(ledger), around.clock());
                return new Taken(new Database.H2File(ledger), copy);
            });
        }
        catch (RuntimeException failure) {
            copy.close();
            throw failure;
        }
    }

    private interface Step<T> {

        T take() throws LedgerRefusedException, NotDeliveredException;
    }

    private static <T> T trying(Step<T> step) {
        try {
            return step.take();
        }
        catch (LedgerRefusedException refused) {
            throw new UsageException(refused.getMessage());
        }
        catch (NotDeliveredException unable) {
            throw new LedgerJobException(unable.getMessage(), unable);
        }
    }

    private final class OnLoan implements Held {

        private final LedgerLoan loan;
        private final Path file;

        OnLoan(LedgerLoan loan, Path file) {
            this.loan = loan;
            this.file = file;
        }

        @Override
        public void giveBack() {
            try {
                DatasourceProperties.requireNotHeld(file);
                loan.giveBack();
            }
            catch (LedgerRefusedException | NotDeliveredException | UsageException lost) {
                throw new LedgerJobException(lost.getMessage(), lost);
            }
        }

        @Override
        public void close() {
            loan.close();
            tell();
        }

        private void tell() {
            loan.notes().forEach(note -> around.err().println("keyledger: " + note));
            around.err().flush();
        }
    }

    /// A folder of its own among the temporary files.
    private record Copy(Path folder) implements Held {

        static Copy make() {
            try {
                return new Copy(Files.createTempDirectory("keyledger-"));
            }
            catch (IOException full) {
                throw new UncheckedIOException("no folder can be made for a copy of the ledger", full);
            }
        }

        @Override
        public void close() {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
                Files.delete(folder);
            }
            catch (IOException left) {
                throw new UncheckedIOException("the copy of the ledger in " + folder + " could not be removed", left);
            }
        }
    }
}
