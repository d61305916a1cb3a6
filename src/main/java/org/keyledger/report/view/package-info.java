/// The report's figures as text, for templates to print: shared by the summary and the mail, so that the two cannot
/// disagree.
package org.keyledger.report.view;
