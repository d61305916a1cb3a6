/// The bucket: puts a period's files under conditions, so that nothing that another run has finished is replaced.
/// [BucketDelivery][org.keyledger.deliver.bucket.BucketDelivery] has the order; the page over all periods is all that is replaced
/// each time.
///
/// [BucketLedgers][org.keyledger.deliver.bucket.BucketLedgers] lends and copies a ledger that lies there:
/// [LedgerLease][org.keyledger.deliver.bucket.LedgerLease] tells who has it, [Course][org.keyledger.deliver.bucket.Course] decides what
/// becomes of the one on the disk.
///
/// - **In:** the period's manifest, what lies in the bucket. **Out:** objects of S3; a ledger's file.
/// - To call another operation: a constant in [S3Operation][org.keyledger.deliver.bucket.S3Operation], its permission in
///   `jobs/aws/delivery-bucket.yaml`. A test compares the two.
package org.keyledger.deliver.bucket;
