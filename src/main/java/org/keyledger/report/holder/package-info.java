/// The people who answer for keys with open findings, each with their own rows: for mails to them. Read from the ledger a few
/// thousand keys at a time, so that memory stays flat.
@NamedInterface("holder")
package org.keyledger.report.holder;

import org.springframework.modulith.NamedInterface;
