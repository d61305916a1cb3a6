package org.keyledger.deliver.mail;

import java.util.ArrayList;
import java.util.List;

import javax.net.ssl.SSLException;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.keyledger.deliver.MailSettings.Transport;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;

/// Says what went wrong with a mail server, and what to do.
final class SmtpFaults {

    /// Codes from here on say that the server did not do it (RFC 5321, section 4.2.1).
    static final int REFUSED = 400;

    private final Transport.Smtp settings;
    private final MessagingException failure;

    SmtpFaults(Transport.Smtp settings, MessagingException failure) {
        this.settings = settings;
        this.failure = failure;
    }

    /// Each recipient that was refused, with the server's words.
    List<String> refused() {
        List<String> refused = new ArrayList<>();
        for (Exception next = failure; next instanceof MessagingException link; next = link.getNextException()) {
            if (next instanceof SMTPAddressFailedException address && address.getReturnCode() >= REFUSED) {
                refused.add(address.getAddress() + " (" + OneLine.of(address.getMessage()) + ")");
            }
        }
        return refused;
    }

    String describe() {
        String server = settings.host() + ":" + settings.port();
        if (failure instanceof AuthenticationFailedException) {
            return server + " refused the user or the password (" + reason() + "). Check smtp.user and the secret.";
        }
        if (isAbout(SSLException.class)) {
            return server + " could not be talked to under TLS (" + rootReason()
                    + "). Check port and security. Its certificate must be of this name and signed by an authority that"
                    + " Java trusts; name your own one's with -Djavax.net.ssl.trustStore.";
        }
        if (String.valueOf(failure.getMessage()).contains("STARTTLS is required")) {
            return server + " offers no STARTTLS, and nothing is sent without. Use its port for submission, or"
                    + " 'security: tls' where it wants TLS at once.";
        }
        return refused().isEmpty() ? server + " did not take the mail: " + reason()
                : server + " refused every recipient: " + String.join(", ", refused());
    }

    private boolean isAbout(Class<? extends Exception> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private String reason() {
        String root = rootReason();
        String own = OneLine.of(failure.getMessage());
        return own.contains(root) ? own : own + " (" + root + ")";
    }

    private String rootReason() {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return OneLine.of(root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage());
    }
}
