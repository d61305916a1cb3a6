package org.keyledger.collect;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/// Whose credentials calls are made with.
interface Credentials {

    /// For the next call.
    ///
    /// @throws ApiFault when there are none to be had
    AwsCredentialsProvider current();

    /// Forgets what AWS called expired. Returns whether [#current()] may then differ.
    boolean renew();

    /// The caller's own, which the SDK looks after.
    static Credentials ownOf(AwsCredentialsProvider provider) {
        return new Credentials() {

            @Override
            public AwsCredentialsProvider current() {
                return provider;
            }

            @Override
            public boolean renew() {
                return false;
            }
        };
    }
}
