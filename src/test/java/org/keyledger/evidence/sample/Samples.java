package org.keyledger.evidence.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.keyledger.evidence.AccountEvidence;
import org.keyledger.evidence.AccountEvidenceReader;
import org.keyledger.evidence.PeriodEvidence;
import org.keyledger.iam.AccessKey;
import org.keyledger.iam.Created;
import org.keyledger.iam.CredentialReportEntry;
import org.keyledger.iam.KeyStatus;

/// Writing samples and reading them back.
final class Samples {

    static final YearMonth LAST = YearMonth.of(2026, 11);

    private Samples() {}

    /// The hash of each file by its name.
    static Map<String, String> write(SampleSpec spec, Path out) throws IOException {
        new SampleOrganization(spec).write(out);
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(out.relativize(file).toString(), hash(Files.readAllBytes(file)));
            }
        }
        return hashes;
    }

    static Month read(Path out, YearMonth period) {
        PeriodEvidence evidence = PeriodEvidence.open(out, period);
        AccountEvidenceReader reader = new AccountEvidenceReader(evidence.folder());
        return new Month(evidence, evidence.accounts().stream().map(reader::read).toList());
    }

    /// One month read back.
    record Month(PeriodEvidence evidence, List<AccountEvidence> accounts) {

        AccountEvidence account(String name) {
            return accounts.stream().filter(account -> account.account().name().equals(name)).findFirst()
                    .orElseThrow(() -> new AssertionError("no account " + name));
        }

        List<Holder> holders() {
            List<Holder> holders = new ArrayList<>();
            for (AccountEvidence account : accounts) {
                account.report().ifPresent(report -> report.entries()
                        .forEach(entry -> entry.keys().forEach(key -> holders.add(new Holder(account, entry, key)))));
            }
            return holders;
        }

        long keys(Predicate<Holder> condition) {
            return holders().stream().filter(condition).count();
        }

        /// Of the active keys, how many in a hundred are older than so many days.
        double percentOlderThan(int days) {
            return 100.0 * keys(holder -> holder.active() && age(holder.key) > days) / keys(Holder::active);
        }

        long age(AccessKey key) {
            return Duration.between(((Created.At) key.created()).when(), evidence.manifest().asOf()).toDays();
        }
    }

    /// A key with whose it is.
    record Holder(AccountEvidence account, CredentialReportEntry entry, AccessKey key) {

        boolean active() {
            return key.status() == KeyStatus.ACTIVE;
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        }
        catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
