package org.keyledger.deliver.mail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.keyledger.deliver.MailSettings;
import org.keyledger.deliver.Shipment;
import org.keyledger.report.FinishedPeriod;
import org.keyledger.report.Manifest;
import org.keyledger.report.PeriodFacts;
import org.keyledger.report.words.Words;

/// Where the evidence is, with the workbook. It also brings the manifest's hash to mailboxes that whoever can write the
/// reports cannot: there it proves that no month was changed since.
final class AuditorsLetter implements Mailing.Writer {

    private final MailSettings settings;

    AuditorsLetter(MailSettings settings) {
        this.settings = settings;
    }

    @Override
    public Letter write(Shipment shipment) throws IOException {
        FinishedPeriod period = FinishedPeriod.open(shipment.reports(), shipment.period());
        Attached attached = Attached.of(period, ".xlsx", settings, Words.english());
        Optional<PeriodFacts> facts = PeriodFacts.of(period);
        List<String> lines = new ArrayList<>(PlainWords.heading(shipment.period(), facts));
        facts.ifPresent(known -> lines.addAll(PlainWords.standing(known)));
        lines.addAll(attached.notes());
        lines.add("");
        lines.addAll(hashes(period));
        return new Letter(
                PlainWords.classified("IAM access keys, " + PlainWords.month(shipment.period())
                        + ": evidence for auditors", facts),
                String.join("\n", lines) + "\n" + PlainWords.SIGNATURE, Optional.empty(), List.of(),
                attached.files());
    }

    private static List<String> hashes(FinishedPeriod period) {
        List<String> lines = new ArrayList<>();
        lines.add("The manifest lists the SHA-256 of each file and of the manifest of the");
        lines.add("month before. Keep this mail: with the manifest's own hash it proves");
        lines.add("later that nothing of this or an earlier month was changed.");
        lines.add("");
        lines.add(period.manifestHash() + "  " + Manifest.FILE_NAME);
        period.manifest().files().stream().filter(file -> file.name().endsWith(".xlsx"))
                .forEach(file -> lines.add(file.sha256() + "  " + file.name()));
        lines.add("");
        return lines;
    }
}
