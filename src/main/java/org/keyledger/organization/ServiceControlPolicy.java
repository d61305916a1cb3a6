package org.keyledger.organization;

import org.keyledger.iam.PolicyContent;

/// A service control policy as the organization holds it.
///
/// @param id         such as `p-FullAWSAccess`
/// @param awsManaged whether AWS wrote it
/// @param content    what it says; a policy that cannot be read may deny anything
/// @param text       its document as AWS returned it: every character of it counts towards the size limit
public record ServiceControlPolicy(String id, String name, boolean awsManaged, PolicyContent content, String text) {

    /// What every root, unit and account has until somebody detaches it.
    public static final String FULL_ACCESS = "FullAWSAccess";
}
