/// Mails a period's reports: to leadership the summary with the PDF, to auditors the hashes with the workbook; to owners of
/// keys their rows; and alerts. What reports a mail holds the period's manifest vouches for. It leaves by SMTP or by Amazon SES.
///
/// Whether it left is one of three: certainly, certainly not, or nobody can tell. Home of Jakarta Mail.
package org.keyledger.deliver.mail;
