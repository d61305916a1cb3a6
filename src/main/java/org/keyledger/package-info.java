/// Keyledger: a monthly ledger of every IAM access key in an AWS organization. Each package below is a stage of the work
/// and declares what it may import; this one only starts the program.
package org.keyledger;
