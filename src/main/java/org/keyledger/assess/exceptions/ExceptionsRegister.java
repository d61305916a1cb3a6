package org.keyledger.assess.exceptions;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.keyledger.iam.AccountId;

/// All exceptions, in the order in which they were written down.
public record ExceptionsRegister(List<ExceptionEntry> entries) {

    public static final ExceptionsRegister EMPTY = new ExceptionsRegister(List.of());

    /// @throws IllegalArgumentException when two entries have one id
    public ExceptionsRegister {
        entries = List.copyOf(entries);
        Set<String> ids = new HashSet<>();
        for (ExceptionEntry entry : entries) {
            if (!ids.add(entry.id().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException(entry.id() + " stands in the register twice");
            }
        }
    }

    Optional<ExceptionEntry> find(String id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /// The entries that may be about keys of the account.
    List<ExceptionEntry> concerning(AccountId account) {
        return entries.stream().filter(entry -> entry.concerns(account)).toList();
    }

    /// What the register says, an entry a line, whatever their order and spacing: what a hash is computed of.
    public String canonicalText() {
        return entries.stream().sorted(Comparator.comparing(ExceptionEntry::id)).map(ExceptionsRegister::line)
                .collect(Collectors.joining());
    }

    private static String line(ExceptionEntry entry) {
        return List.of(entry.id(), entry.scope().setting(), entry.scope().text(), controls(entry.controls()),
                entry.reason().label(), entry.comment(), entry.owner(), entry.approver(), entry.ticket(),
                entry.granted().toString(), entry.expires().toString()).stream()
                .map(text -> text.strip().replaceAll("\\s+", " ")).collect(Collectors.joining("\t", "", "\n"));
    }

    private static String controls(CoveredControls controls) {
        return switch (controls) {
            case CoveredControls.Every every -> every.text();
            case CoveredControls.Named named -> named.controls().stream().map(control -> control.value()).sorted()
                    .collect(Collectors.joining(","));
        };
    }
}
