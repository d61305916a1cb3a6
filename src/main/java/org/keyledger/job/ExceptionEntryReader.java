package org.keyledger.job;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.keyledger.assess.exceptions.CoveredControls;
import org.keyledger.assess.exceptions.ExceptionEntry;
import org.keyledger.assess.exceptions.ExceptionReason;
import org.keyledger.assess.exceptions.ExceptionScope;

/// One entry of an exceptions register.
final class ExceptionEntryReader {

    static final List<String> SETTINGS = List.of("id", "principal", "key", "account", "controls", "reason", "comment",
            "owner", "approver", "ticket", "granted", "expires");

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_COMMENT = 2_000;

    private final Section entry;

    private ExceptionEntryReader(Section entry) {
        this.entry = entry;
    }

    /// Empty when a mistake was reported.
    static Optional<ExceptionEntry> read(Section entry) {
        return new ExceptionEntryReader(entry).read();
    }

    private Optional<ExceptionEntry> read() {
        Optional<String> id = id();
        Optional<ExceptionScope> scope = ExceptionScopeReader.read(entry);
        Optional<CoveredControls> controls = ExceptionControlsReader.read(entry, scope);
        Optional<ExceptionReason> reason = reason();
        Optional<String> comment =
                text("comment", LONGEST_COMMENT, "Say why the key cannot go yet; reports repeat it.");
        Optional<String> owner = text("owner", LONGEST_NAME, "Name who answers for the key: jane.doe@example.com.");
        Optional<String> approver = text("approver", LONGEST_NAME, "Name who agreed, which is not the owner.");
        Optional<String> ticket = text("ticket", LONGEST_NAME, "Name where the agreement is on record: SEC-123.");
        entry.require("granted", "Write the first day in force: 2026-07-01.");
        entry.require("expires", "Write the last day in force: 2027-01-31. No exception is for ever.");
        Optional<LocalDate> granted = entry.date("granted");
        Optional<LocalDate> expires = entry.date("expires").filter(day -> granted.map(first -> fits(first, day))
                .orElse(true));
        boolean whole = id.isPresent() && scope.isPresent() && controls.isPresent() && reason.isPresent()
                && comment.isPresent() && owner.isPresent() && approver.isPresent() && ticket.isPresent()
                && granted.isPresent() && expires.isPresent();
        return whole ? Optional.of(new ExceptionEntry(id.get(), scope.get(), controls.get(), reason.get(),
                comment.get(), owner.get(), approver.get(), ticket.get(), granted.get(), expires.get()))
                : Optional.empty();
    }

    private Optional<String> id() {
        entry.require("id", "Give the exception a name that reports can show: EXC-2026-014.");
        return entry.text("id").filter(id -> {
            if (!ExceptionEntry.isId(id)) {
                entry.mistake("id", Problems.quote(id) + " is not an id",
                        "Write up to 64 letters, digits and any of . _ / - such as EXC-2026-014.");
            }
            return ExceptionEntry.isId(id);
        });
    }

    private Optional<ExceptionReason> reason() {
        List<String> known = ExceptionReason.labels();
        entry.require("reason", "Write one of: " + String.join(", ", known) + ".");
        return entry.text("reason").flatMap(label -> {
            Optional<ExceptionReason> reason = ExceptionReason.of(label);
            if (reason.isEmpty()) {
                entry.mistake("reason", Problems.quote(label) + " is not a reason", nearest(label, known));
            }
            return reason;
        });
    }

    private Optional<String> text(String name, int longest, String remedy) {
        entry.require(name, remedy);
        return entry.text(name).filter(text -> {
            if (text.length() > longest) {
                entry.mistake(name, "has " + text.length() + " characters",
                        "Write at most " + longest + "; the ticket takes more.");
            }
            return text.length() <= longest;
        });
    }

    private boolean fits(LocalDate granted, LocalDate expires) {
        long days = ChronoUnit.DAYS.between(granted, expires);
        if (days < 0) {
            entry.mistake("expires", expires + " is before granted, " + granted, "Exchange the two, or correct one.");
        }
        if (days > ExceptionEntry.LONGEST_DAYS) {
            entry.mistake("expires", expires + " is " + days + " days after granted, " + granted,
                    "An exception lasts " + ExceptionEntry.LONGEST_DAYS + " days at most: write "
                            + granted.plusDays(ExceptionEntry.LONGEST_DAYS) + " or earlier, and renew it then.");
        }
        return 0 <= days && days <= ExceptionEntry.LONGEST_DAYS;
    }

    static String nearest(String name, List<String> known) {
        return UnknownSetting.nearest(name, known).map(near -> "Did you mean '" + near + "'?")
                .orElse("Known here: " + String.join(", ", known) + ".");
    }
}
