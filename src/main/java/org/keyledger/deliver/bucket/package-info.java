/// The bucket: puts a period's files under conditions, so that nothing that another run has finished is replaced.
/// [BucketDelivery][org.keyledger.deliver.bucket.BucketDelivery] has the order; the page over all periods is all that is replaced
/// each time.
///
/// - **In:** the period's manifest, what lies in the bucket. **Out:** objects of S3.
/// - To call another operation: a constant in [S3Operation][org.keyledger.deliver.bucket.S3Operation], its permission in
///   `jobs/aws/delivery-bucket.yaml`. A test compares the two.
package org.keyledger.deliver.bucket;
