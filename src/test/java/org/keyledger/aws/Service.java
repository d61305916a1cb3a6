package org.keyledger.aws;

/// A service, under the name that stands in the scope of a request's signature.
enum Service {
    ORGANIZATIONS("organizations"), STS("sts"), IAM("iam"), CLOUDTRAIL("cloudtrail"), IDENTITY_STORE(
            "identitystore"),
    SSO_ADMIN("sso");

    final String signingName;

    Service(String signingName) {
        this.signingName = signingName;
    }

    /// Whether it speaks AWS's JSON 1.1 protocol; the others speak Query and answer in XML.
    boolean speaksJson() {
        return switch (this) {
            case STS, IAM -> false;
            case ORGANIZATIONS, CLOUDTRAIL, IDENTITY_STORE, SSO_ADMIN -> true;
        };
    }

    /// The namespace of its XML answers.
    String namespace() {
        return this == STS ? "https://sts.amazonaws.com/doc/2011-06-15/" : "https://iam.amazonaws.com/doc/2010-05-08/";
    }
}
