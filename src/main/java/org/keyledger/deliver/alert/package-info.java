/// What alerts need besides mail: a topic of Amazon SNS, and a place for receipts while the ledger cannot be had.
package org.keyledger.deliver.alert;
