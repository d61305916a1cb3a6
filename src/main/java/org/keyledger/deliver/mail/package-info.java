/// Mails a period's reports: to leadership the summary with the PDF, to auditors the hashes with the workbook. A mail is
/// composed from what the period's manifest vouches for, and leaves by SMTP or by Amazon SES.
///
/// Whether it left is one of three: certainly, certainly not, or nobody can tell. Home of Jakarta Mail.
package org.keyledger.deliver.mail;
