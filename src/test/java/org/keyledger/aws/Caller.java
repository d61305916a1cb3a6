package org.keyledger.aws;

import org.keyledger.iam.AccountId;

/// The one who collects: its long-term credentials and who it is.
public record Caller(String accessKeyId, String secretAccessKey, AccountId account, String arn) {

    /// Somebody in the given account who holds the credentials of AWS's documentation.
    public static Caller in(AccountId account) {
        return new Caller("AKIDCALLER00EXAMPLE0", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", account,
                "arn:aws:iam::" + account + ":user/keyledger-collector");
    }
}
