package org.keyledger.evidence.sample;

import java.util.Locale;

import org.keyledger.iam.AccountId;

/// A role that Identity Center made in one account for those who were assigned a permission set there. The instance is
/// one of another Region than us-east-1, so its roles' path holds the Region (Identity Center user guide, "Referencing
/// permission sets").
///
/// @param permissionSet such as `AdministratorAccess`
record IdentityCenterRole(AccountId account, String permissionSet) {

    static final String ADMINISTRATORS = "AdministratorAccess";
    static final String PATH = "/aws-reserved/sso.amazonaws.com/eu-central-1/";

    /// Sixteen hexadecimal digits of no meaning end the name, other ones in each account.
    String name() {
        Dice dice = new Dice(Long.parseLong(account.value()), permissionSet.hashCode());
        return String.format(Locale.ROOT, "AWSReservedSSO_%s_%08x%08x", permissionSet, dice.below(Integer.MAX_VALUE),
                dice.below(Integer.MAX_VALUE));
    }

    String arn() {
        return "arn:aws:iam::" + account + ":role" + PATH + name();
    }

    String session(String email) {
        return "arn:aws:sts::" + account + ":assumed-role/" + name() + "/" + email;
    }

    /// The identity provider that Identity Center puts into each account.
    String provider() {
        return "arn:aws:iam::" + account + ":saml-provider/AWSSSO_0a1b2c3d4e5f6789_DO_NOT_DELETE";
    }
}
