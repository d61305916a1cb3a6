package org.keyledger.deliver.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.keyledger.deliver.NotDeliveredException;
import org.keyledger.deliver.SecretSource;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/// Fetches a secret at the moment it is needed. It is kept nowhere, and no message holds it.
public final class Secrets {

    private final Map<String, String> environment;
    private final String what;

    /// The password of the mail server.
    Secrets(Map<String, String> environment) {
        this(environment, "the password of the mail server");
    }

    /// @param what the secret is, for messages
    public Secrets(Map<String, String> environment, String what) {
        this.environment = environment;
        this.what = what;
    }

    /// @throws NotDeliveredException when it is not there; the message names the place and the remedy
    public String fetch(SecretSource source) throws NotDeliveredException {
        return switch (source) {
            case SecretSource.Environment(String variable) -> variable(variable);
            case SecretSource.InFile(Path file) -> firstLine(file);
            case SecretSource.SecretsManager(String id) -> asked("secretsmanager:GetSecretValue", id,
                    Secrets::secretOf);
            case SecretSource.Parameter(String name) -> asked("ssm:GetParameter", name,
                    Secrets::parameterOf);
        };
    }

    private String variable(String name) throws NotDeliveredException {
        String value = environment.get(name);
        if (value == null || value.isEmpty()) {
            throw new NotDeliveredException("the environment variable " + name
                    + " is not set. Set it to " + what + ".");
        }
        return value;
    }

    private String firstLine(Path file) throws NotDeliveredException {
        try {
            List<String> lines = Files.readAllLines(file);
            if (!lines.isEmpty() && !lines.getFirst().isEmpty()) {
                return lines.getFirst();
            }
            throw new NotDeliveredException(file + " is empty. Write " + what + " into it.");
        }
        catch (IOException unreadable) {
            throw new NotDeliveredException(what + " cannot be read from " + file + " ("
                    + unreadable.getClass().getSimpleName() + "). Check that it is there and may be read.", unreadable);
        }
    }

    private String asked(String action, String name, Function<String, String> call)
            throws NotDeliveredException {
        try {
            return call.apply(name);
        }
        catch (SdkException failure) {
            throw new NotDeliveredException(what + " cannot be fetched: " + action + " of "
                    + name + " failed with " + AwsFaults.describe(failure) + ". Check the name, and allow " + action
                    + " (and kms:Decrypt where a key of your own encrypts it).", failure);
        }
    }

    /// The whole value is the password.
    private static String secretOf(String id) {
        try (SecretsManagerClient client = AwsClients.of(SecretsManagerClient.builder(), Optional.empty())) {
            return client.getSecretValue(request -> request.secretId(id)).secretString();
        }
    }

    private static String parameterOf(String name) {
        try (SsmClient client = AwsClients.of(SsmClient.builder(), Optional.empty())) {
            return client.getParameter(request -> request.name(name).withDecryption(true)).parameter().value();
        }
    }
}
