package org.keyledger.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

import org.keyledger.collect.CollectionSettings.Place;

/// Credentials are found where the SDK looks for them, and a message says why none were.
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class CallersCredentialsTests {

    @TempDir
    Path home;

    private final Map<String, Optional<String>> before = new HashMap<>();

    private void set(String property, String value) {
        before.put(property, Optional.ofNullable(System.getProperty(property)));
        System.setProperty(property, value);
    }

    @AfterEach
    void reset() {
        before.forEach((property, value) -> value.ifPresentOrElse(old -> System.setProperty(property, old),
                () -> System.clearProperty(property)));
    }

    private CollectionException whoAmI(String config) throws IOException {
        set("aws.configFile", Files.writeString(home.resolve("config"), config).toString());
        set("aws.sharedCredentialsFile", home.resolve("none").toString());
        set("aws.profile", "audit");
        set("aws.disableEc2Metadata", "true");
        CollectionSettings settings = CollectionSettings.of(new Scope.Profile()).with(Place.region("eu-central-1"));
        try (Collector collector = Collector.open(settings, InstantSource.system())) {
            return catchThrowableOfType(CollectionException.class, collector::whoAmI);
        }
    }

    @Test
    void aMissingProfileIsNamed() throws IOException {
        CollectionException failure = whoAmI("");

        assertThat(failure.code()).isEqualTo("NoCredentials");
        assertThat(failure).hasMessageContaining("audit").hasMessageEndingWith(
                "Give Keyledger AWS credentials: a profile, environment variables, or a role of the machine that it runs"
                        + " on.");
    }

    @Test
    void aProfileOfIdentityCenterAsksForASignIn() throws IOException {
        CollectionException failure = whoAmI("""
                [profile audit]
                sso_session = company
                sso_account_id = 111122223333
                sso_role_name = Audit
                [sso-session company]
                sso_region = eu-central-1
                sso_start_url = https://example.awsapps.com/start
                """);

        assertThat(failure.code()).isEqualTo("NoCredentials");
        assertThat(failure).hasMessageContaining("run aws sso login with the corresponding profile");
    }
}
