package org.keyledger.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.keyledger.deliver.KeptSecrets;
import org.keyledger.deliver.MissingSecretException;
import org.keyledger.deliver.SecretSource;
import org.keyledger.job.DocumentPasswords;
import org.keyledger.job.JobSettings;
import org.keyledger.job.LedgerJobException;
import org.keyledger.job.ProtectionSettings;
import org.keyledger.report.Password;
import org.keyledger.report.Passwords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Fetches passwords from where the job file says that they lie.
@Component
class JobPasswords implements DocumentPasswords {

    private final KeptSecrets secrets;

    @Autowired
    JobPasswords() {
        this(System.getenv());
    }

    JobPasswords(Map<String, String> environment) {
        this.secrets = new KeptSecrets(environment);
    }

    @Override
    public Passwords of(JobSettings settings) {
        ProtectionSettings protection = settings.documents().protection();
        return new Passwords() {

            @Override
            public Optional<Password> workbook() {
                return protection.workbook().map(source -> fetch("workbook", source));
            }

            @Override
            public Optional<Password> pdf() {
                return protection.pdf().map(source -> fetch("PDF", source));
            }
        };
    }

    @Override
    public void check(JobSettings settings) {
        Passwords passwords = of(settings);
        List<String> problems = new ArrayList<>();
        for (Supplier<Optional<Password>> each : List.<Supplier<Optional<Password>>>of(passwords::workbook,
                passwords::pdf)) {
            try {
                each.get();
            }
            catch (LedgerJobException wrong) {
                problems.add(wrong.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw LedgerJobException.ofConfiguration(String.join("\n", problems), null);
        }
    }

    private Password fetch(String document, SecretSource source) {
        String setting = "protect." + document.toLowerCase(Locale.ROOT) + ": ";
        try {
            String text = secrets.fetch(source, "the password of the " + document);
            Password.mistakeIn(text).ifPresent(mistake -> {
                throw LedgerJobException.ofConfiguration(setting + "the password in " + describe(source) + " "
                        + mistake + ". Make one with: openssl rand -base64 18", null);
            });
            return new Password(text);
        }
        catch (MissingSecretException missing) {
            throw LedgerJobException.ofConfiguration(setting + missing.getMessage(), missing);
        }
    }

    private static String describe(SecretSource source) {
        return switch (source) {
            case SecretSource.Environment environment -> "the environment variable " + environment.variable();
            case SecretSource.InFile in -> in.file().toString();
            case SecretSource.SecretsManager secret -> "the secret " + secret.id();
            case SecretSource.Parameter parameter -> "the parameter " + parameter.name();
        };
    }
}
