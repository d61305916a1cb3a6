package org.keyledger.scp.lint;

/// The pages of AWS's documentation that rules rest on.
final class Sources {

    private static final String IAM = "https://docs.aws.amazon.com/IAM/latest/UserGuide/";
    private static final String ORGANIZATIONS = "https://docs.aws.amazon.com/organizations/latest/userguide/";

    static final String SCP = ORGANIZATIONS + "orgs_manage_policies_scps.html";
    static final String SCP_SYNTAX = ORGANIZATIONS + "orgs_manage_policies_scps_syntax.html";
    static final String SCP_EVALUATION = ORGANIZATIONS + "orgs_manage_policies_scps_evaluation.html";
    static final String QUOTAS = ORGANIZATIONS + "orgs_reference_limits.html";
    static final String GRAMMAR = IAM + "reference_policies_grammar.html";
    static final String VERSION = IAM + "reference_policies_elements_version.html";
    static final String SID = IAM + "reference_policies_elements_sid.html";
    static final String ACTION = IAM + "reference_policies_elements_action.html";
    static final String NOT_ACTION = IAM + "reference_policies_elements_notaction.html";
    static final String OPERATORS = IAM + "reference_policies_elements_condition_operators.html";
    static final String KEYS = IAM + "reference_policies_condition-keys.html";
    static final String CHECKS = IAM + "access-analyzer-reference-policy-checks.html";
    static final String TAGS = IAM + "id_tags.html";
    static final String SESSION_TAGS = IAM + "id_session-tags.html";
    static final String ACCESS_KEYS = IAM + "id_credentials_access-keys.html";
    static final String SESSION_TOKEN = IAM + "id_credentials_temp_control-access_getsessiontoken.html";
    static final String ROOT_SESSIONS = IAM + "id_root-user-privileged-task.html";
    static final String SOURCE_IP = IAM + "reference_policies_examples_aws_deny-ip.html";
    static final String REGIONS = ORGANIZATIONS + "orgs_manage_policies_scps_examples.html";
    static final String PARTITIONS = IAM + "reference-arns.html";
    static final String PERMISSION_SETS = "https://docs.aws.amazon.com/singlesignon/latest/userguide/"
            + "referencingpermissionsets.html";
    static final String LAMBDA = "https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html";

    private Sources() {}
}
