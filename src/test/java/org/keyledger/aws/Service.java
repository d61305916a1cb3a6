package org.keyledger.aws;

import java.util.Locale;

/// A service, under the name that stands in the scope of a request's signature.
enum Service {
    ORGANIZATIONS, STS, IAM, CLOUDTRAIL, IDENTITYSTORE, SSO;

    String signingName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it speaks AWS's JSON 1.1 protocol; the others speak Query and answer in XML.
    boolean speaksJson() {
        return switch (this) {
            case STS, IAM -> false;
            case ORGANIZATIONS, CLOUDTRAIL, IDENTITYSTORE, SSO -> true;
        };
    }

    /// The namespace of its XML answers.
    String namespace() {
        return this == STS ? "https://sts.amazonaws.com/doc/2011-06-15/" : "https://iam.amazonaws.com/doc/2010-05-08/";
    }
}
