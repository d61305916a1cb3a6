package org.keyledger.cli;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

import org.keyledger.deliver.Alarm;
import org.keyledger.deliver.Alert;
import org.keyledger.deliver.AlertSettings;
import org.keyledger.deliver.AlertWords;
import org.keyledger.deliver.Delivery;
import org.keyledger.job.CoverageCount;
import org.keyledger.job.JobSettings;
import org.keyledger.job.RunResult;

/// Tells whom the job file names under `deliver.alerts`. What goes wrong with an alert is said, and changes nothing about what
/// it is about.
final class AlarmWatch implements Watch {

    private final Surroundings around;
    private final WatchedLedgers ledgers;
    private final JobSettings settings;
    private final AlertSettings alerts;
    private final Path file;
    private final String command;
    private YearMonth period;

    AlarmWatch(Surroundings around, WatchedLedgers ledgers, JobSettings settings, AlertSettings alerts, Path file,
            String command, YearMonth period) {
        this.around = around;
        this.ledgers = ledgers;
        this.settings = settings;
        this.alerts = alerts;
        this.file = file;
        this.command = command;
        this.period = period;
    }

    @Override
    public void worksOn(YearMonth month) {
        period = month;
    }

    @Override
    public void failed(String message, ExitCode code) {
        guarded(() -> withAlarm(alarm -> alarm.raise(settings.delivery(), settings.reports(),
                words().failure(code.code(), code.meaning(), message))));
    }

    @Override
    public ExitCode completed(RunResult result, Alarm alarm) {
        settle(alarm, Alert.Kind.FAILURE);
        AlertWords.Reading reading = reading(result);
        OptionalInt floor = alerts.coverageBelow();
        if (floor.isEmpty() || !reading.isBelow(floor.getAsInt())) {
            settle(alarm, Alert.Kind.COVERAGE);
            return ExitCode.COMPLETE;
        }
        return guarded(() -> alarm.raise(settings.delivery(), settings.reports(),
                words().coverage(reading, floor.getAsInt())));
    }

    @Override
    public void delivered(List<Delivery> deliveries, Alarm alarm) {
        List<Delivery> troubles = deliveries.stream().filter(delivery -> delivery.state().isTrouble()).toList();
        if (troubles.isEmpty()) {
            settle(alarm, Alert.Kind.DELIVERY);
            return;
        }
        guarded(() -> alarm.raise(settings.delivery(), settings.reports(), words().undelivered(troubles)));
    }

    /// Should the trouble come back, it is told of again; where that cannot be noted, at least the operator knows.
    private void settle(Alarm alarm, Alert.Kind kind) {
        try {
            alarm.settle(settings.reports(), period, kind);
        }
        catch (RuntimeException broken) {
            around.err().println("keyledger: Alerts of " + period + " cannot be forgotten (" + broken.getMessage()
                    + "). The same trouble of this month would not be told of again.");
        }
    }

    private interface Raising {

        List<Delivery> raise();
    }

    private ExitCode guarded(Raising raising) {
        try {
            return tell(raising.raise());
        }
        catch (RuntimeException broken) {
            return unable(broken);
        }
    }

    private List<Delivery> withAlarm(Function<Alarm, List<Delivery>> raising) {
        LedgerJobFactory.OpenLedger ledger = open();
        if (ledger == null) {
            return raising.apply(Alarm.withoutLedger(around.clock()));
        }
        try {
            return raising.apply(ledger.alarm());
        }
        finally {
            close(ledger);
        }
    }

    /// What has been sent stays sent, whatever becomes of the receipt.
    private void close(LedgerJobFactory.OpenLedger ledger) {
        try {
            ledger.close();
        }
        catch (RuntimeException broken) {
            around.err().println("keyledger: The receipt of the alert could not be kept (" + broken.getMessage()
                    + "). Started again, the same may be told of once more.");
        }
    }

    /// Null where the ledger cannot be had.
    private LedgerJobFactory.OpenLedger open() {
        try {
            return ledgers.haveFailed() ? null : ledgers.open(settings);
        }
        catch (RuntimeException _) {
            return null;
        }
    }

    private ExitCode tell(List<Delivery> raised) {
        List<String> lines = new ArrayList<>();
        boolean trouble = false;
        for (Delivery alert : raised) {
            trouble |= alert.state().isTrouble();
            lines.add(switch (alert.state()) {
                case DELIVERED -> "An alert was sent: " + alert.detail();
                case EARLIER, OUTDATED ->
                        "An alert about this was sent before and is not sent again: " + alert.detail();
                case PARTLY -> "An alert was sent to some only: " + alert.detail();
                case FAILED -> "THE ALERT WAS NOT SENT: " + alert.detail();
                case UNSURE -> "Nobody can tell whether the alert arrived: " + alert.detail();
            });
        }
        lines.forEach(line -> around.err().println("keyledger: " + line));
        around.err().flush();
        return trouble ? ExitCode.UNDELIVERED : ExitCode.COMPLETE;
    }

    private ExitCode unable(RuntimeException broken) {
        return tell(List.of(new Delivery("alert", Delivery.State.FAILED, String.valueOf(broken.getMessage()))));
    }

    private static AlertWords.Reading reading(RunResult result) {
        CoverageCount count = result.coverage();
        return new AlertWords.Reading(count.listed(), count.read(), count.readInPart(), count.failed(), count.skipped(),
                result.failedAccounts());
    }

    private AlertWords words() {
        return new AlertWords(settings.name(), file, command, period, OwnProcess.host(), around.clock().instant());
    }
}
