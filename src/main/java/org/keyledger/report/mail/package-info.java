/// Mails as HTML and as plain text: to leadership what there is to know without opening an attachment, to owners of keys
/// their own rows ([HolderMail]).
///
/// [LeadershipMail] makes the first, for whoever delivers it; [LeadershipMailWriter] keeps it beside the other reports, so that what
/// was mailed can be proved. Wording and layout live in `templates/mail`. Nothing in it is loaded from elsewhere.
@NamedInterface("mail")
package org.keyledger.report.mail;

import org.springframework.modulith.NamedInterface;
