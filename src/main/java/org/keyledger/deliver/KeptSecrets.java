package org.keyledger.deliver;

import java.util.Map;

import org.keyledger.deliver.mail.Secrets;

/// Fetches secrets for others than mail servers, from the same places.
public final class KeptSecrets {

    private final Map<String, String> environment;

    public KeptSecrets(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /// @param what the secret is, such as `the password of the workbook`
    /// @throws MissingSecretException when it is not there
    public String fetch(SecretSource source, String what) throws MissingSecretException {
        try {
            return new Secrets(environment, what).fetch(source);
        }
        catch (NotDeliveredException missing) {
            throw new MissingSecretException(missing.getMessage(), missing);
        }
    }
}
