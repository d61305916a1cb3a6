package org.keyledger.deliver.alert;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.keyledger.history.ReceiptBook;
import org.keyledger.history.ReceiptRecord;
import org.keyledger.history.ReceiptRecord.State;

/// Receipts of alerts in a file beside the reports, for when the ledger cannot be had: that may be what the alert is about.
/// A line for each: period, destination, state, content, begun, ended, detail, parted by tabs.
public final class AlertFile implements ReceiptBook {

    public static final String NAME = ".alerts";

    private static final int FIELDS = 7;

    private final Path file;

    /// @param reports the folder of all periods
    public AlertFile(Path reports) {
        this.file = reports.resolve(NAME);
    }

    @Override
    public Optional<ReceiptRecord> find(YearMonth period, String destination) {
        return all().stream().filter(is(period, destination)).findFirst();
    }

    @Override
    public void keep(ReceiptRecord receipt) {
        List<ReceiptRecord> receipts = new ArrayList<>(all());
        receipts.removeIf(is(receipt.period(), receipt.destination()));
        receipts.add(receipt);
        write(receipts);
    }

    @Override
    public void forget(YearMonth period, String destinations) {
        List<ReceiptRecord> receipts = new ArrayList<>(all());
        if (receipts.removeIf(receipt -> receipt.period().equals(period)
                && receipt.destination().startsWith(destinations))) {
            write(receipts);
        }
    }

    private static Predicate<ReceiptRecord> is(YearMonth period, String destination) {
        return receipt -> receipt.period().equals(period) && receipt.destination().equals(destination);
    }

    /// A line that cannot be understood is passed over: at worst an alert comes twice.
    private List<ReceiptRecord> all() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream().map(AlertFile::receipt).flatMap(Optional::stream).toList()
                    : List.of();
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<ReceiptRecord> receipt(String line) {
        String[] fields = line.split("\t", -1);
        try {
            return fields.length != FIELDS ? Optional.empty()
                    : Optional.of(new ReceiptRecord(YearMonth.parse(fields[0]), fields[1], State.valueOf(fields[2]),
                            fields[3], Instant.parse(fields[4]),
                            fields[5].isEmpty() ? Optional.empty() : Optional.of(Instant.parse(fields[5])), fields[6]));
        }
        catch (DateTimeException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private void write(List<ReceiptRecord> receipts) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path draft = file.resolveSibling(NAME + ".new");
            Files.write(draft, receipts.stream().map(AlertFile::line).toList());
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
        catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String line(ReceiptRecord receipt) {
        return String.join("\t", receipt.period().toString(), receipt.destination(), receipt.state().name(),
                receipt.content(), receipt.begun().toString(), receipt.ended().map(Instant::toString).orElse(""),
                receipt.detail().replaceAll("\\s+", " "));
    }
}
