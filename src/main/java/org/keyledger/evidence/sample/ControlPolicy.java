package org.keyledger.evidence.sample;

import java.util.List;

/// The service control policies of the organization, and to which of its units they are attached.
enum ControlPolicy {
    /// AWS attaches it to everything, accounts included, as soon as the policy type is enabled.
    FULL_ACCESS("p-FullAWSAccess", "FullAWSAccess", "Allows access to every operation", List.of(Unit.values()), """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Effect": "Allow",
                  "Action": "*",
                  "Resource": "*"
                }
              ]
            }"""),
    STAYING("p-exampleleaving", "deny-leaving-organization", "Accounts stay in the organization",
            List.of(Unit.ROOT), """
                    {
                      "Version": "2012-10-17",
                      "Statement": [
                        {
                          "Sid": "DenyLeaving",
                          "Effect": "Deny",
                          "Action": "organizations:LeaveOrganization",
                          "Resource": "*"
                        }
                      ]
                    }"""),
    /// Of the services that keys of the sample call, those that are not listed are called in these Regions only. S3 is
    /// listed because credential reports give no Region for it: whether its callers are denied could not be told.
    REGIONS("p-exampleregions", "approved-regions", "Regional services in approved Regions only",
            List.of(Unit.PRODUCTION), """
                    {
                      "Version": "2012-10-17",
                      "Statement": [
                        {
                          "Sid": "DenyOtherRegions",
                          "Effect": "Deny",
                          "NotAction": [
                            "account:*",
                            "budgets:*",
                            "ce:*",
                            "cloudfront:*",
                            "globalaccelerator:*",
                            "health:*",
                            "iam:*",
                            "organizations:*",
                            "route53:*",
                            "route53domains:*",
                            "s3:*",
                            "shield:*",
                            "sso:*",
                            "sts:*",
                            "support:*",
                            "tag:*",
                            "trustedadvisor:*",
                            "waf:*"
                          ],
                          "Resource": "*",
                          "Condition": {
                            "StringNotEquals": {
                              "aws:RequestedRegion": ["eu-central-1", "eu-west-1", "us-east-1"]
                            },
                            "ArnNotLike": {
                              "aws:PrincipalArn": "arn:aws:iam::*:role/break-glass"
                            }
                          }
                        }
                      ]
                    }"""),
    TRAIL("p-exampletrail", "protect-cloudtrail", "The organization's trail goes on recording",
            List.of(Unit.PRODUCTION, Unit.NON_PRODUCTION, Unit.SANDBOX), """
                    {
                      "Version": "2012-10-17",
                      "Statement": [
                        {
                          "Sid": "ProtectTrail",
                          "Effect": "Deny",
                          "Action": [
                            "cloudtrail:DeleteTrail",
                            "cloudtrail:PutEventSelectors",
                            "cloudtrail:StopLogging",
                            "cloudtrail:UpdateTrail"
                          ],
                          "Resource": "arn:aws:cloudtrail:*:*:trail/organization-trail"
                        }
                      ]
                    }""");

    final String id;
    final String title;
    final String description;
    final List<Unit> units;
    final String content;

    ControlPolicy(String id, String title, String description, List<Unit> units, String content) {
        this.id = id;
        this.title = title;
        this.description = description;
        this.units = units;
        this.content = content;
    }

    /// Whether it is AWS's own, which is on every account besides.
    boolean isOfAws() {
        return this == FULL_ACCESS;
    }
}
