package org.keyledger.collect;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;

/// Calls of one thread with one set of credentials: paced where AWS sets a rate, repeated once where the credentials had
/// expired or the answer was cut off, and failing with an [ApiFault] only. Everything else worth repeating the SDK
/// repeats.
final class Calls {

    private final Credentials credentials;
    private final Pause pause;
    private final Map<Api, Pace> paces = new EnumMap<>(Api.class);

    Calls(Credentials credentials, Pause pause) {
        this.credentials = credentials;
        this.pause = pause;
    }

    /// @param request makes the request with the configuration that it is given, and no other credentials
    /// @throws ApiFault when AWS refuses or cannot be asked
    /// @throws Stopped  when the thread is interrupted
    <R> R call(Api api, Function<Consumer<AwsRequestOverrideConfiguration.Builder>, R> request) {
        if (api.isPaced()) {
            paces.computeIfAbsent(api.throttle(), paced -> new Pace(paced, pause)).await();
        }
        try {
            return attempt(request);
        }
        catch (AbortedException stop) {
            throw new Stopped();
        }
        catch (SdkException failure) {
            if (Thread.currentThread().isInterrupted()) {
                throw new Stopped();
            }
            throw ApiFault.of(api, failure);
        }
    }

    private <R> R attempt(Function<Consumer<AwsRequestOverrideConfiguration.Builder>, R> request) {
        try {
            return with(credentials.current(), request);
        }
        catch (SdkException failure) {
            if (ApiFault.isExpiry(failure) && credentials.renew() || ApiFault.isUnreadable(failure)) {
                return with(credentials.current(), request);
            }
            throw failure;
        }
    }

    private static <R> R with(AwsCredentialsProvider provider,
            Function<Consumer<AwsRequestOverrideConfiguration.Builder>, R> request) {
        return request.apply(configuration -> configuration.credentialsProvider(provider));
    }
}
