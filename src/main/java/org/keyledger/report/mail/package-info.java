/// The mail to leadership: what there is to know without opening an attachment, as HTML and as plain text.
///
/// [LeadershipMail] makes it, for whoever delivers it; [LeadershipMailWriter] keeps it beside the other reports, so that what
/// was mailed can be proved. Wording and layout live in `templates/mail`. Nothing in it is loaded from elsewhere.
@NamedInterface("mail")
package org.keyledger.report.mail;

import org.springframework.modulith.NamedInterface;
