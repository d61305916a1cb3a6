package org.keyledger.evidence.sample;

import java.util.List;
import java.util.Map;

/// The policies of service-linked roles, as far as they are about IAM (AWS managed policy reference,
/// "AWSOrganizationsServiceTrustPolicy" and "AWSSSOServiceRolePolicy").
final class ServicePolicies {

    static final String PREFIX = PolicyTexts.AWS_MANAGED + "aws-service-role/";
    static final String ORGANIZATIONS = "AWSOrganizationsServiceTrustPolicy";
    static final String IDENTITY_CENTER = "AWSSSOServiceRolePolicy";

    static final Map<String, Object> FOR_ORGANIZATIONS = PolicyTexts.document(
            Fields.of("Effect", "Allow", "Action", List.of("iam:DeleteRole"), "Resource",
                    List.of("arn:aws:iam::*:role/aws-service-role/organizations.amazonaws.com/*")),
            Fields.of("Effect", "Allow", "Action", List.of("iam:CreateServiceLinkedRole"), "Resource", "*"));
    static final Map<String, Object> FOR_IDENTITY_CENTER = PolicyTexts.document(
            Fields.of("Effect", "Allow", "Action",
                    List.of("iam:AttachRolePolicy", "iam:CreateRole", "iam:PutRolePolicy", "iam:UpdateRole",
                            "iam:DeleteRole", "iam:DeleteRolePolicy", "iam:DetachRolePolicy"),
                    "Resource", List.of("arn:aws:iam::*:role/aws-reserved/sso.amazonaws.com/*")),
            Fields.of("Effect", "Allow", "Action",
                    List.of("iam:CreateSAMLProvider", "iam:GetSAMLProvider", "iam:UpdateSAMLProvider",
                            "iam:DeleteSAMLProvider"),
                    "Resource", List.of("arn:aws:iam::*:saml-provider/AWSSSO_*")));

    private ServicePolicies() {}
}
