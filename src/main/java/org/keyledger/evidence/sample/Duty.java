package org.keyledger.evidence.sample;

/// What users may do besides.
enum Duty {
    NOTHING, READ_ONLY_GROUP, DEVELOPERS_GROUP, DEPLOY_POLICY, ONE_BUCKET_INLINE, SEND_MAIL_INLINE
}
